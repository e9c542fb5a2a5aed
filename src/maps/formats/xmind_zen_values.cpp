#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "maps/formats/xmind_zen_reader.hpp"
#include "maps/formats/xmind_zen_words.hpp"

namespace maps::xmind {

bool ZenReader::key(std::string& name) {
  key_ = std::move(name);
  return true;
}

bool ZenReader::string(std::string& value) {
  take(value);
  return true;
}

bool ZenReader::number_float(number_float_t value, const std::string& written) {
  return number(written.empty() ? std::to_string(value) : written);
}

bool ZenReader::number(const std::string& written) {
  if (top() == Frame::image && (key_ == "width" || key_ == "height")) {
    const auto value = std::clamp(std::strtod(written.c_str(), nullptr), 0.0, 1e6);
    (key_ == "width" ? made().images.back().width : made().images.back().height) = static_cast<int>(value);
  } else if (top() == Frame::extension_part) {
    values_.emplace_back(key_, written);
  } else if (top() == Frame::topic && key_ != "id") {
    told(kTopicMembers);
  }
  return true;
}

void ZenReader::take(std::string& value) {
  reading::hold("elements", reading::most_elements(build_.limits()), ++values_seen_);
  switch (top()) {
    case Frame::sheet:
      if (key_ == "title") build_.outline().sheets.back().title = build_.text(value, kNone);
      break;
    case Frame::topic:
      return of_topic(value);
    case Frame::labels:
      made().labels.push_back(build_.text(value, here()));
      break;
    case Frame::marker:
      if (key_ == "markerId") made().markers.push_back(build_.text(value, here()));
      break;
    case Frame::note_plain:
      if (key_ == "content") plain_ = std::move(value);
      break;
    case Frame::note_html:
      if (key_ == "content") html_ = std::move(value);
      break;
    case Frame::note_rich:
      return of_rich_note(value);
    case Frame::image:
      if (key_ == "src") made().images.back().source = build_.text(value, here());
      if (key_ == "alt" || key_ == "title") made().images.back().alternative = build_.text(value, here());
      break;
    case Frame::boundary:
      return of_boundary(value);
    case Frame::summary:
      if (key_ == "range")
        range_ = std::move(value);
      else if (key_ == "topicId")
        id_ = std::move(value);
      break;
    case Frame::relationship:
      return of_relationship(value);
    case Frame::extension:
      if (key_ == "provider") provider_ = std::move(value);
      break;
    case Frame::extension_part:
      values_.emplace_back(key_, std::move(value));
      break;
    default:
      break;
  }
}

void ZenReader::of_topic(const std::string& value) {
  if (key_ == "title")
    made().text = build_.text(value, here());
  else if (key_ == "id")
    build_.set_key(here(), value);
  else if (key_ == "href")
    made().links.push_back({.href = build_.text(value, here()), .title = {}});
  else if (key_ == "branch")
    made().folded = value == "folded";
  else
    told(kTopicMembers);
}

void ZenReader::of_boundary(const std::string& value) {
  auto& boundary = made().boundaries.back();
  if (key_ == "title") boundary.title = build_.text(value, here());
  if (key_ == "id") build_.set_alias(value, here());  // a relationship may begin or end at the frame
  if (key_ == "range") std::tie(boundary.first, boundary.last) = read_range(value);
}

void ZenReader::of_relationship(std::string& value) {
  if (key_ == "end1Id")
    ends_[0] = std::move(value);
  else if (key_ == "end2Id")
    ends_[1] = std::move(value);
  else if (key_ == "title")
    title_ = std::move(value);
}

void ZenReader::leave_extension() {
  if (provider_.find("task") == std::string::npos)
    return build_.lose_at(provider_.find("audio") != std::string::npos ? "audio" : "extension", provider_);
  for (const auto& [name, value] : values_)
    made().attributes.emplace_back(build_.text(name, here()), build_.text(value, here()));
}

Frame ZenReader::note() {
  if (key_ == "plain") return Frame::note_plain;
  if (key_ == "realHTML") return Frame::note_html;
  if (key_ == "html") return Frame::note_rich;
  return Frame::ignored;  // "ops": the same words for the editor
}

void ZenReader::of_rich_note(const std::string& value) {
  if (key_ == "text") build_.append(spans_, value);
  if (key_ == "href") made().links.push_back({.href = build_.text(value, here()), .title = {}, .aside = true});
  if (key_ == "content") html_ = value;
}

void ZenReader::leave_notes() {
  constexpr std::size_t kMarkup = 8;  // HTML is this much longer than its words at most
  reading::hold("text_bytes", build_.limits().text_bytes * kMarkup, html_.size());
  reading::read_html(html_, rich_);
  auto words = rich_.take();
  build_.take_rich(rich_, here(), false);
  if (spans_.ends_with('\n')) spans_.pop_back();
  if (words.empty()) words = build_.text(plain_.empty() ? spans_ : plain_, here());
  made().note = std::move(words);
  plain_.clear();
  html_.clear();
  spans_.clear();
}

}  // namespace maps::xmind
