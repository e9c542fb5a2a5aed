// FreeMind 0.7–1.0 and Freeplane 1.1–1.12. What each element becomes: docs/formats.md.
#include <algorithm>
#include <memory>

#include "maps/formats/freemind_reader.hpp"
#include "maps/formats/freemind_words.hpp"
#include "maps/parse.hpp"

namespace maps {
namespace freemind {

using reading::look_up;

void Reader::close(Sv name) {
  const auto frame = frames_.back();
  frames_.pop_back();
  if (frame == Frame::node) return nodes_.pop_back();
  if (frame == Frame::rich && top() == Frame::rich) return rich_.close(name);
  if (frame == Frame::rich || frame == Frame::plain_text) return leave_rich(frame);
  if (frame == Frame::note_text && top() != Frame::note_text) leave_note_text();
}

void Reader::text(Sv piece) {
  if (top() == Frame::rich) rich_.text(piece);
  if (top() == Frame::plain_text || top() == Frame::note_text) build_.append(plain_, piece);
}

Outline Reader::finish() {
  fill_clones();
  if (!seen_map_) reading::refuse("no_map_inside", "");
  return build_.finish();
}

Frame Reader::frame_for(const Element& element) {
  switch (top()) {
    case Frame::rich:
      rich_.open(element.name, element);
      return Frame::rich;
    case Frame::plain_text:
    case Frame::note_text:
      return top();
    case Frame::map:
    case Frame::node:
    case Frame::hook:
    case Frame::connector:
    case Frame::settings:
    case Frame::ignored:
      break;
  }
  if (frames_.empty()) return root(element);
  if (element.name == "node") return node(element);
  if (top() == Frame::settings || top() == Frame::ignored || top() == Frame::connector) return top();
  if (nodes_.empty()) return of_map(element);
  return top() == Frame::hook ? of_hook(element) : of_node(element);
}

Frame Reader::root(const Element& element) {
  if (element.name != "map") reading::refuse("no_map_inside", std::string{element.name});
  seen_map_ = true;
  build_.add_sheet({});
  return Frame::map;
}

Frame Reader::of_map(const Element& element) {
  if (const auto* row = look_up(kMapElements, element.name)) {
    if (row->loss != nullptr) build_.lose_at(row->loss, element.name);
  } else if (element.name == "hook" && element["NAME"] == "MapStyle") {
    build_.lose_at("style", "MapStyle");
  } else {
    build_.lose_at("element", element.name);
  }
  return Frame::settings;
}

Frame Reader::node(const Element& element) {
  const auto parent = here();
  const auto topic = build_.add_topic(parent, Branch::topic);
  if (!nodes_.empty()) ++nodes_.back().children;
  nodes_.push_back({.topic = topic, .is_child = !nodes_.empty()});
  read_node(element, topic);
  for (const auto& attribute : element.attributes) {
    const auto* row = look_up(kNodeAttributes, attribute.name);
    if (row == nullptr)
      build_.lose_at("attribute", attribute.name);
    else if (row->loss != nullptr)
      build_.lose(row->loss, topic);
  }
  return Frame::node;
}

void Reader::read_node(const Element& element, std::size_t topic) {
  build_.set_key(topic, element["ID"]);
  read_text(element, topic);
  auto& made = build_.topic(topic);
  made.folded = element["FOLDED"] == "true";
  if (const auto link = element["LINK"]; !link.empty())
    made.links.push_back({.href = build_.text(link, topic), .title = {}});
  if (const auto tags = element["TAGS"]; !tags.empty()) read_tags(tags, topic);
  const auto twin = element.has("CONTENT_ID") ? element["CONTENT_ID"] : element["TREE_ID"];
  if (!twin.empty()) clones_.emplace_back(topic, std::string{twin});
}

void Reader::read_text(const Element& element, std::size_t topic) {
  const auto words = element["TEXT"];
  if (reading::looks_like_html(words)) {
    reading::hold("text_bytes", build_.limits().text_bytes, words.size());
    reading::read_html(words, rich_);
    build_.topic(topic).text = rich_.take();
    build_.take_rich(rich_, topic);
  } else if (element.has("TEXT")) {
    build_.topic(topic).text = build_.text(words, topic);
  } else if (element["LOCALIZED_TEXT"] == "new_mindmap") {
    build_.topic(topic).text = "新規マインドマップ";  // what Freeplane shows for this key
    build_.repair("localized-text", topic);
  } else if (element.has("LOCALIZED_TEXT")) {
    build_.topic(topic).text = build_.text(element["LOCALIZED_TEXT"], topic);
    build_.repair("localized-text", topic);
  }
}

void Reader::read_tags(Sv tags, std::size_t topic) {
  while (!tags.empty()) {
    const auto end = std::min(tags.find('\n'), tags.size());
    if (end > 0) build_.topic(topic).labels.push_back(build_.text(tags.substr(0, end), topic));
    tags.remove_prefix(std::min(end + 1, tags.size()));
  }
}

void Reader::fill_clones() {
  for (const auto& [topic, twin] : clones_) {
    const auto original = build_.with_key(twin);
    build_.lose("clone", topic);
    if (original == kNone || original == topic || !build_.topic(topic).text.empty()) continue;
    build_.topic(topic).text = build_.topic(original).text;
  }
}

}  // namespace freemind

Outline parse_freemind(std::string_view bytes, const Limits& limits) {
  reading::hold("file_bytes", limits.file_bytes, bytes.size());
  Findings repairs;
  const reading::XmlText document{bytes, repairs};
  const auto reader =
      reading::read_xml(document, limits, {}, [&] { return std::make_unique<freemind::Reader>(limits, repairs); });
  return reader->finish();
}

}  // namespace maps
