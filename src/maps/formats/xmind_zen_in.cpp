// XMind Zen, 2020 and later: content.json, a list of sheets. What each member becomes: docs/formats.md.
#include "maps/formats/xmind_zen_reader.hpp"
#include "maps/formats/xmind_zen_words.hpp"

namespace maps::xmind {

using namespace reading;

bool ZenReader::end_array() {
  if (top() == Frame::note_rich && !spans_.empty() && !spans_.ends_with('\n')) spans_.push_back('\n');
  return leave();
}

bool ZenReader::parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& fault) {
  const auto* what = position >= size_ ? "cut_off" : "not_json";
  refuse(what, "content.json, byte " + std::to_string(position), fault.what() + token);
}

Outline ZenReader::finish(Zip& zip) {
  summaries_.resolve(build_);
  take_files(build_, zip);
  return build_.finish();
}

bool ZenReader::enter(Frame frame) {
  const auto limit = build_.limits().depth;  // a topic takes three levels: itself, its children, their list
  if (frames_.size() > limit * 4 + 64) hold("depth", limit, limit + 1);
  reading::hold("elements", most_elements(build_.limits()), ++values_seen_);
  frames_.push_back(frame);
  return true;
}

bool ZenReader::leave() {
  const auto frame = frames_.back();
  frames_.pop_back();
  if (frame == Frame::topic) topics_.pop_back();
  if (frame == Frame::topics) branches_.pop_back();
  if (frame == Frame::extension) leave_extension();
  if (frame == Frame::notes) leave_notes();
  if (frame == Frame::summary) summaries_.add(here(), range_, id_);
  if (frame == Frame::relationship) build_.relate(Sv{ends_[0]}, ends_[1], build_.text(title_, kNone));
  return true;
}

Frame ZenReader::object_frame() {
  switch (top()) {
    case Frame::sheets:
      build_.add_sheet({});
      return Frame::sheet;
    case Frame::sheet:
      return key_ == "rootTopic" ? topic(Branch::topic) : told(kSheetMembers);
    case Frame::topics:
      return topic(branches_.empty() ? Branch::topic : branches_.back());
    case Frame::topic:
      return member_object();
    case Frame::markers:
      return Frame::marker;
    case Frame::notes:
      return note();
    case Frame::note_plain:
    case Frame::note_html:
    case Frame::note_rich:
      return top();
    case Frame::boundaries:
      made().boundaries.emplace_back();
      return Frame::boundary;
    case Frame::summaries:
      range_.clear();
      id_.clear();
      return Frame::summary;
    case Frame::relationships:
      ends_ = {};
      title_.clear();
      return Frame::relationship;
    case Frame::extensions:
      provider_.clear();
      values_.clear();
      return Frame::extension;
    case Frame::extension:
    case Frame::extension_part:
      return Frame::extension_part;
    default:
      return Frame::ignored;
  }
}

Frame ZenReader::array_frame() {
  if (frames_.empty()) return Frame::sheets;
  if (top() == Frame::note_html || top() == Frame::note_rich) return top();
  if (top() == Frame::extension || top() == Frame::extension_part) return Frame::extension_part;
  if (top() == Frame::sheet) return key_ == "relationships" ? Frame::relationships : told(kSheetMembers);
  if (top() == Frame::children) return children();
  if (top() != Frame::topic) return Frame::ignored;
  if (key_ == "labels") return Frame::labels;
  if (key_ == "markers") return Frame::markers;
  if (key_ == "boundaries") return Frame::boundaries;
  if (key_ == "summaries") return Frame::summaries;
  if (key_ == "extensions") return Frame::extensions;
  return told(kTopicMembers);
}

Frame ZenReader::topic(Branch branch) {
  topics_.push_back(build_.add_topic(here(), branch));
  return Frame::topic;
}

Frame ZenReader::children() {
  const auto branch = branch_named(key_);
  if (!branch) build_.lose_at("element", key_);
  branches_.push_back(branch.value_or(Branch::topic));
  return Frame::topics;
}

Frame ZenReader::member_object() {
  if (key_ == "children") return Frame::children;
  if (key_ == "notes") return Frame::notes;
  if (key_ == "image") {
    made().images.emplace_back();
    return Frame::image;
  }
  return told(kTopicMembers);
}

Frame ZenReader::told(std::span<const Word> vocabulary) {
  const auto* word = look_up(vocabulary, key_);
  if (word == nullptr) build_.lose_at("element", key_);
  if (word != nullptr && word->loss != nullptr && here() == kNone) build_.lose_at(word->loss, key_);
  if (word != nullptr && word->loss != nullptr && here() != kNone) build_.lose(word->loss, here());
  return Frame::ignored;
}

Outline read_zen(Zip& zip, const Zip::Member& content, const Limits& limits) {
  const auto bytes = zip.read(content);
  if (bytes.empty()) refuse("empty", content.name);
  Findings repairs;
  Text text;
  to_utf8(bytes, text, repairs);
  ZenReader reader{limits, std::move(repairs), text.view.size()};
  Json::sax_parse(text.view.begin(), text.view.end(), &reader);
  return reader.finish(zip);
}

}  // namespace maps::xmind
