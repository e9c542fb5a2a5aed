#include <algorithm>

#include "maps/formats/freemind_reader.hpp"
#include "maps/formats/freemind_words.hpp"

namespace maps::freemind {

using reading::look_up;

namespace {

Sv trimmed(Sv text) {
  const auto begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

void add_lines(std::string& text, Sv more) {
  if (more.empty()) return;
  text.append(text.empty() ? "" : "\n").append(more);
}

}  // namespace

Frame Reader::of_node(const Element& element) {
  const auto topic = here();
  auto& made = build_.topic(topic);
  if (element.name == "richcontent") return richcontent(element);
  if (element.name == "hook") return hook(element);
  if (element.name == "icon") {
    made.markers.push_back(build_.text(element["BUILTIN"], topic));
  } else if (element.name == "arrowlink") {
    arrowlink(element);
    return Frame::connector;
  } else if (element.name == "cloud") {
    made.boundaries.emplace_back();
    if (!element.attributes.empty()) build_.lose("boundary-style", topic);
  } else if (element.name == "attribute") {
    made.attributes.emplace_back(build_.text(element["NAME"], topic), build_.text(element["VALUE"], topic));
  } else if (const auto* row = look_up(kNodeElements, element.name)) {
    if (row->loss != nullptr) build_.lose(row->loss, topic);
  } else {
    build_.lose_at("element", element.name);
  }
  return Frame::ignored;
}

void Reader::arrowlink(const Element& element) {
  std::string title;
  for (const auto* label : {"SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL"}) {
    if (element[label].empty()) continue;
    title += (title.empty() ? "" : "\n") + build_.text(element[label], here());
  }
  build_.relate(here(), element["DESTINATION"], std::move(title));
  if (element.has("COLOR") || element.has("SHAPE") || element.has("WIDTH")) build_.lose("line-style", here());
}

Frame Reader::richcontent(const Element& element) {
  const auto type = element["TYPE"];
  rich_kind_ = type == "NOTE" ? Rich::note : type == "DETAILS" ? Rich::details : Rich::node;
  if (type != "NOTE" && type != "DETAILS" && type != "NODE") build_.lose("richcontent", here());
  const auto content = element["CONTENT-TYPE"];
  plain_.clear();
  if (content.empty() || content.starts_with("xml")) return Frame::rich;
  if (content.find("markdown") != Sv::npos || content.find("latex") != Sv::npos) build_.lose("text-style", here());
  return Frame::plain_text;
}

void Reader::leave_rich(Frame frame) {
  if (top() != Frame::node) return;  // an element inside plain text
  auto words = frame == Frame::rich ? rich_.take() : build_.text(trimmed(plain_), here());
  build_.take_rich(rich_, here());
  auto& made = build_.topic(here());
  if (rich_kind_ == Rich::note)
    add_lines(made.note, words);
  else if (rich_kind_ == Rich::details)
    add_lines(made.details, words);
  else
    made.text = std::move(words);
}

void Reader::leave_note_text() {
  add_lines(build_.topic(here()).note, build_.text(trimmed(plain_), here()));
  plain_.clear();
}

Frame Reader::hook(const Element& element) {
  const auto name = element["NAME"];
  auto& made = build_.topic(here());
  if (name == "ExternalObject") {
    add_picture(element);
  } else if (name == "FreeNode") {
    become(Branch::floating);
  } else if (name == "FirstGroupNode") {
    if (nodes_.size() > 1) nodes_[nodes_.size() - 2].group_first = position();
  } else if (name == "SummaryNode") {
    become_summary();
  } else if (element.has("EQUATION")) {
    made.attributes.emplace_back("latex", build_.text(element["EQUATION"], here()));
  } else if (!name.ends_with("NodeNote.properties") && !name.ends_with("TimeManagementReminder.xml")) {
    const auto* row = look_up(kHooks, name);
    if (row == nullptr) build_.lose_at("hook", name);
    if (row != nullptr && row->loss != nullptr) build_.lose(row->loss, here());
  }
  return Frame::hook;
}

Frame Reader::of_hook(const Element& element) {
  if (element.name == "text") {
    plain_.clear();
    return Frame::note_text;
  }
  if (element.has("REMINDUSERAT"))
    build_.topic(here()).attributes.emplace_back("reminder", build_.text(element["REMINDUSERAT"], here()));
  return Frame::ignored;
}

void Reader::add_picture(const Element& element) {
  build_.topic(here()).images.push_back({.source = build_.text(element["URI"], here()), .alternative = {}});
  if (element.has("SIZE")) build_.lose("image-size", here());
}

void Reader::become(Branch branch) {
  auto& open = nodes_.back();
  build_.topic(open.topic).branch = branch;
  if (open.is_child) --nodes_[nodes_.size() - 2].children;
  open.is_child = false;
}

void Reader::become_summary() {
  if (nodes_.size() < 2 || !nodes_.back().is_child) return;
  become(Branch::summary);
  auto& parent = nodes_[nodes_.size() - 2];
  if (parent.children > parent.group_first)
    build_.topic(parent.topic).summaries.push_back({parent.group_first, parent.children - 1, here()});
  parent.group_first = parent.children;
}

}  // namespace maps::freemind
