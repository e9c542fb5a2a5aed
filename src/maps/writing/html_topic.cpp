#include "maps/writing/html_topic.hpp"

#include "maps/markers.hpp"
#include "maps/writing/addresses.hpp"
#include "maps/writing/base64.hpp"
#include "maps/writing/escape.hpp"
#include "maps/writing/excerpt.hpp"

namespace maps::writing {
namespace {

void append_text(std::string& out, std::string_view text) {
  for (std::size_t begin = 0;;) {
    const auto end = text.find('\n', begin);
    escape_text(out, text.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    out += "<br>";
    begin = end + 1;
  }
}

void append_marker(std::string& out, const std::string& name) {
  const Marker* known = find_marker(name);
  out += "<span class=\"marker\" role=\"img\"";
  attribute(out, "aria-label", known == nullptr ? std::string_view{name} : known->japanese);
  attribute(out, "title", known == nullptr ? std::string_view{name} : known->japanese);
  out += '>';
  if (known == nullptr) {
    out += '[';
    escape_text(out, name);
    out += ']';
  } else {
    out += known->sign;
  }
  out += "</span> ";
}

void append_size(std::string& out, const Image& image) {
  if (image.width > 0) attribute(out, "width", std::to_string(image.width));
  if (image.height > 0) attribute(out, "height", std::to_string(image.height));
}

}  // namespace

void HtmlTopic::line(std::string& out, std::size_t index, bool must_speak) {
  const Topic& topic = outline_.topics[index];
  kind(out, index);
  for (const std::string& marker : topic.markers) append_marker(out, marker);
  out += "<span class=\"t\">";
  const Link* own = main_link(topic);
  if (own != nullptr)
    link(out, topic, *own, topic.text);
  else
    append_text(out, topic.text.empty() && must_speak ? "（無題）" : topic.text);
  out += "</span>";
}

void HtmlTopic::kind(std::string& out, std::size_t index) const {
  const Topic& topic = outline_.topics[index];
  if (topic.branch == Branch::topic) return;
  out += "<span class=\"kind\">";
  if (topic.branch == Branch::floating) out += "（独立した項目）";
  if (topic.branch == Branch::callout) out += "（吹き出し）";
  if (topic.branch == Branch::summary) {
    std::string of;
    if (topic.parent < index)
      for (const Summary& summary : outline_.topics[topic.parent].summaries)
        if (summary.topic == index) of = range_words(topic.parent, summary.first, summary.last);
    escape_text(out, of.empty() ? "（まとめ）" : "（" + of + "のまとめ）");
  }
  out += "</span> ";
}

std::string HtmlTopic::range_words(std::size_t topic, std::size_t first, std::size_t last) const {
  const auto range = tree_.range(topic, first, last);
  if (!range) return {};
  std::string from = "「" + excerpt(outline_.topics[range->first].text) + "」";
  if (range->first == range->second) return from;
  return from + "から「" + excerpt(outline_.topics[range->second].text) + "」まで";
}

void HtmlTopic::inner_link(std::string& out, std::size_t to, std::string_view words) const {
  out += "<a";
  attribute(out, "href", "#" + percent_encoded(keys_.id(to)));
  out += '>';
  append_text(out, words.empty() ? "（無題）" : words);
  out += "</a>";
}

/// Why the link may not be clicked on a page, as a loss; null if it may.
const char* HtmlTopic::no_link(const Link& link, const Address& to) const {
  if (pictures_.attached(link)) return "attachment-file";
  if (to.kind == Address::Kind::unsafe) return "unsafe-link";
  if (to.kind == Address::Kind::path) return "local-link";
  return to.href.starts_with('#') ? "link" : nullptr;  // nowhere on this page
}

void HtmlTopic::link(std::string& out, const Topic& topic, const Link& link, std::string_view words) {
  const std::string_view spoken = words.empty() ? std::string_view{link.href} : words;
  if (const auto target = keys_.target(link.href)) return inner_link(out, *target, spoken);
  const Address to = address(link.href);
  if (const char* why = no_link(link, to)) {
    append_text(out, words);
    out += " <code>";
    escape_text(out, link.href);
    out += "</code>";
    return lose(losses_, why, topic);
  }
  out += "<a";
  attribute(out, "href", to.href);
  out += " rel=\"noopener noreferrer\"";
  if (!link.title.empty() && link.title != spoken) attribute(out, "title", link.title);
  out += '>';
  append_text(out, spoken);
  out += "</a>";
}

void HtmlTopic::body(std::string& out, std::size_t index) {
  const Topic& topic = outline_.topics[index];
  std::vector<Anchor> in_details, in_note;
  std::vector<const Link*> more;
  for (const Link& each : topic.links)
    if (&each != main_link(topic) && !lay_upon(topic.details, each, in_details) && !lay_upon(topic.note, each, in_note))
      more.push_back(&each);
  block(out, topic, "details", topic.details, in_details);
  block(out, topic, "note", topic.note, in_note);
  for (const Image& each : topic.images) image(out, topic, each);
  more_links(out, topic, more);
  if (!topic.attributes.empty()) {
    out += "<dl>";
    for (const auto& [name, value] : topic.attributes) {
      out += "<dt>";
      append_text(out, name);
      out += "</dt><dd>";
      append_text(out, value);
      out += "</dd>";
    }
    out += "</dl>\n";
  }
  if (!topic.labels.empty()) {
    out += "<p class=\"labels\">";
    for (const std::string& label : topic.labels) {
      out += "<span class=\"label\">";
      append_text(out, label);
      out += "</span>";
    }
    out += "</p>\n";
  }
  relations(out, topic);
  frames(out, index);
}

void HtmlTopic::block(std::string& out, const Topic& topic, std::string_view name, std::string_view text,
                      const std::vector<Anchor>& anchors) {
  if (text.empty()) return;
  out += "<div class=\"";
  out += name;
  out += "\"><p>";
  std::size_t at = 0;
  for (const Anchor& anchor : anchors) {
    append_text(out, text.substr(at, anchor.begin - at));
    link(out, topic, *anchor.link, text.substr(anchor.begin, anchor.size));
    at = anchor.begin + anchor.size;
  }
  append_text(out, text.substr(at));
  out += "</p></div>\n";
}

void HtmlTopic::image(std::string& out, const Topic& topic, const Image& image) {
  const File* file = pictures_.file(image);
  if (file == nullptr || !safe_image_type(file->type)) {
    out += "<p class=\"missing\">画像（このファイルにはありません）：";
    escape_text(out, image.source);
    out += "</p>\n";
    return lose(losses_, "image", topic);
  }
  out += "<p><img src=\"data:" + file->type + ";base64,";
  append_base64(out, file->bytes);
  out += '"';
  const std::string words = image.alternative.empty() ? excerpt(topic.text) : image.alternative;
  attribute(out, "alt", words.empty() ? "画像" : words);
  append_size(out, image);
  out += "></p>\n";
}

void HtmlTopic::more_links(std::string& out, const Topic& topic, const std::vector<const Link*>& links) {
  if (links.empty()) return;
  out += "<ul class=\"links\">";
  for (const Link* each : links) {
    out += "<li>";
    link(out, topic, *each, each->title);
    out += "</li>";
  }
  out += "</ul>\n";
}

void HtmlTopic::relations(std::string& out, const Topic& topic) {
  for (const Relation& relation : topic.relations) {
    if (relation.to >= outline_.topics.size()) {
      lose(losses_, "relation", topic);
      continue;
    }
    out += "<p class=\"rel\">関連 → ";
    inner_link(out, relation.to, excerpt(outline_.topics[relation.to].text));
    if (!relation.title.empty()) {
      out += "（";
      append_text(out, relation.title);
      out += "）";
    }
    out += "</p>\n";
  }
}

void HtmlTopic::frames(std::string& out, std::size_t index) {
  const Topic& topic = outline_.topics[index];
  for (const Boundary& boundary : topic.boundaries) {
    const bool whole = boundary.first == kNone;
    const std::string range = whole ? "この項目以下" : range_words(index, boundary.first, boundary.last);
    if (range.empty()) {
      lose(losses_, "boundary", topic);
      continue;
    }
    out += "<p class=\"frame\">囲み";
    if (!boundary.title.empty()) {
      out += "「";
      append_text(out, boundary.title);
      out += "」";
    }
    out += "：";
    append_text(out, range);
    out += "</p>\n";
  }
  for (const Summary& summary : topic.summaries)
    if (summary.topic >= outline_.topics.size() || !tree_.range(index, summary.first, summary.last))
      lose(losses_, "summary", topic);
}

}  // namespace maps::writing
