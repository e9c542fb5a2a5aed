#include "maps/writing/xmind_topic.hpp"

#include <algorithm>

#include "maps/markers.hpp"
#include "maps/writing/escape.hpp"
#include "maps/writing/excerpt.hpp"
#include "maps/writing/xmind_shape.hpp"

namespace maps::writing {
namespace {

/// A <div> for each line, which may be empty.
void append_range(std::string& out, std::string_view text) {
  for (std::size_t begin = 0;;) {
    const auto end = text.find('\n', begin);
    escape_text(out, text.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    out += "</div><div>";
    begin = end + 1;
  }
}

std::string range_text(std::size_t first, std::size_t last) {
  return "(" + std::to_string(first) + "," + std::to_string(last) + ")";
}

bool on_the_web(const std::string& source) { return source.starts_with("http://") || source.starts_with("https://"); }

}  // namespace

void XmindTopic::write(Json& json, std::size_t index) {
  const Topic& topic = outline_.topics[index];
  json.member("title", topic.text);
  if (topic.folded) json.member("branch", "folded");
  link(json, topic);
  lists(json, topic);
  note(json, topic);
  image(json, topic);
  boundaries(json, index);
  summaries(json, index);
}

void XmindTopic::lists(Json& json, const Topic& topic) const {
  if (!topic.labels.empty()) {
    json.key("labels").begin_array();
    for (const std::string& label : topic.labels) json.value(label);
    json.end_array();
  }
  if (topic.markers.empty()) return;
  json.key("markers").begin_array();
  for (const std::string& marker : topic.markers)
    json.begin_object().member("markerId", marker_name(Program::xmind, marker)).end_object();
  json.end_array();
}

std::string XmindTopic::href(const Link& link) const {
  if (const auto target = keys_.target(link.href)) return "xmind:#" + keys_.id(*target);
  const auto file = pictures_.attached(link);
  return file ? "xap:resources/" + pictures_.name(*file) : link.href;
}

void XmindTopic::link(Json& json, const Topic& topic) {
  const Link* placed = main_link(topic);
  if (placed == nullptr) return;
  const Link& first = *placed;
  json.member("href", href(first));
  if (!first.title.empty() && topic.text.find(first.title) == std::string::npos) lose(losses_, "link-title", topic);
}

void XmindTopic::note(Json& json, const Topic& topic) {
  const Aside aside = note_with_asides(topic, main_link(topic), true, {}, losses_);
  if (aside.text.empty()) return;
  json.key("notes").begin_object();
  json.key("plain").begin_object().member("content", aside.text).end_object();
  json.key("realHTML").begin_object().member("content", html(aside)).end_object();
  json.end_object();
}

std::string XmindTopic::html(const Aside& aside) const {
  const std::string_view text = aside.text;
  std::string out = "<div>";
  std::size_t at = 0;
  for (const Anchor& anchor : aside.anchors) {
    append_range(out, text.substr(at, anchor.begin - at));
    out += "<a";
    attribute(out, "href", href(*anchor.link));
    out += '>';
    append_range(out, text.substr(anchor.begin, anchor.size));
    out += "</a>";
    at = anchor.begin + anchor.size;
  }
  append_range(out, text.substr(at));
  return out + "</div>";
}

void XmindTopic::image(Json& json, const Topic& topic) {
  bool shown = false;
  for (const Image& image : topic.images) {
    const bool has_bytes = pictures_.file(image) != nullptr;
    if (shown || (!has_bytes && !on_the_web(image.source))) {
      lose(losses_, "image", topic);
      continue;
    }
    shown = true;
    json.key("image").begin_object();
    json.member("src", has_bytes ? "xap:resources/" + pictures_.name(image) : image.source);
    if (image.width > 0) json.member("width", image.width);
    if (image.height > 0) json.member("height", image.height);
    json.end_object();
    if (!image.alternative.empty()) lose(losses_, "image-alternative", topic);
  }
}

void XmindTopic::boundaries(Json& json, std::size_t index) {
  const Topic& topic = outline_.topics[index];
  bool any = false;
  for (const Boundary& boundary : topic.boundaries) {
    const bool master = boundary.first == kNone;
    if (!master && !tree_.range(index, boundary.first, boundary.last)) {
      lose(losses_, "boundary", topic);
      continue;
    }
    if (!any) json.key("boundaries").begin_array();
    any = true;
    const std::size_t last = master ? 0 : std::min(boundary.last, tree_.attached(index).size() - 1);
    json.begin_object().member("id", keys_.fresh("boundary-" + std::to_string(++boundary_count_)));
    json.member("range", master ? "master" : range_text(boundary.first, last));
    json.member_if("title", boundary.title).end_object();
  }
  if (any) json.end_array();
}

void XmindTopic::summaries(Json& json, std::size_t index) {
  const Topic& topic = outline_.topics[index];
  const auto sound = sound_summaries(outline_, tree_, index);
  lose(losses_, "summary", topic, topic.summaries.size() - sound.size());
  if (sound.empty()) return;
  json.key("summaries").begin_array();
  for (const Summary& summary : sound)
    json.begin_object()
        .member("id", keys_.fresh("summary-" + std::to_string(++summary_count_)))
        .member("range", range_text(summary.first, summary.last))
        .member("topicId", keys_.id(summary.topic))
        .end_object();
  json.end_array();
}

}  // namespace maps::writing
