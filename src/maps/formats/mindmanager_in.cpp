// MindManager 6–23: Document.xml in a zip, or bare (.xmmap). The schemas that each archive carries
// (xsd/MindManagerApplication.xsd) say what a map may have. What each element becomes: docs/formats.md.
#include <memory>

#include "maps/formats/mindmanager_reader.hpp"
#include "maps/formats/mindmanager_words.hpp"
#include "maps/parse.hpp"

namespace maps {
namespace mindmanager {

using reading::look_up;

void Reader::close(Sv name) {
  const auto frame = frames_.back();
  frames_.pop_back();
  if (frame == Frame::topic) return topics_.pop_back();
  if (frame == Frame::note && top() == Frame::note) return rich_.close(name);
  if (frame == Frame::note) return leave_note();
  if (frame == Frame::relationship) return leave_relationship();
  if (frame == Frame::uri) return leave_uri();
  if (frame == Frame::base64) leave_base64();
}

void Reader::text(Sv piece) {
  if (top() == Frame::note) return rich_.text(piece);
  if (top() == Frame::uri) build_.append(data_, piece);
  if (top() == Frame::base64) data_.append(piece);  // as large as the file may be
}

Frame Reader::frame_for(const Element& element) {
  if (frames_.empty()) {
    if (element.name != "Map") reading::refuse("no_map_inside", element.name);
    build_.add_sheet({});
    return Frame::map;
  }
  if (element.name == "Topic" && top() != Frame::note) return topic(element);
  switch (top()) {
    case Frame::map:
      return of_map(element);
    case Frame::list:
      return of_list(element);
    case Frame::document:
      if (look_up(kDocumentElements, element.name) != nullptr) build_.lose_at("document-property", element.name);
      return Frame::ignored;
    case Frame::background:
      return of_background(element);
    case Frame::relationships:
    case Frame::relationship:
    case Frame::relationship_part:
      return of_relationship(element);
    case Frame::topic:
      return of_topic(element);
    default:
      return below_part(element);
  }
}

Frame Reader::of_map(const Element& element) {
  const auto name = element.name;
  if (name == "OneTopic") return Frame::one_topic;
  if (name == "Relationships") return Frame::relationships;
  if (name == "DocumentGroup") return Frame::document;
  if (name == "BackgroundObjects") return Frame::background;
  if (name == "FiltersGroup" || name == "NamedViewGroup" || name == "ConditionalFormattingRulesGroup" ||
      name == "MarkersSetGroup")
    return Frame::list;
  const auto* word = look_up(kMapElements, name);
  if (word == nullptr) build_.lose_at("element", name);
  if (word != nullptr && word->loss != nullptr) build_.lose_at(word->loss, name);
  return Frame::ignored;
}

Frame Reader::of_list(const Element& element) {
  const auto* word = look_up(kEntries, element.name);
  if (word == nullptr) return Frame::list;
  build_.lose_at(word->loss, element.name);
  return Frame::ignored;
}

/// A shape behind the map may have words, which then are the place of the loss.
Frame Reader::of_background(const Element& element) {
  if (element.name == "BackgroundObject") build_.lose_at("background-object", {});
  const auto words = element["PlainText"];
  if (!words.empty()) build_.lose_at("background-text", words);
  return Frame::background;
}

Frame Reader::of_relationship(const Element& element) {
  const auto name = element.name;
  if (name == "Relationship") {
    ends_ = {};
    return Frame::relationship;
  }
  if (name == "ConnectionGroup") end_ = element["Index"] == "1" ? 1 : 0;
  if (name == "ObjectReference") ends_.at(end_) = element["OIdRef"];
  if (name == "Color" || name == "LineStyle" || name == "RelationshipLineShape") build_.lose_at("line-style", name);
  return Frame::relationship_part;
}

void Reader::leave_relationship() { build_.relate(Sv{ends_[0]}, ends_[1], {}); }

Branch Reader::branch_for() const {
  if (top() == Frame::floating) return topics_.size() == 1 ? Branch::floating : Branch::callout;
  if (top() == Frame::summary) return Branch::summary;
  return top() == Frame::relationship_part ? Branch::callout : Branch::topic;
}

/// A summary topic stands beside the branch that it sums up; the words of a relationship hang where it begins.
std::size_t Reader::parent_for(Branch branch) const {
  if (branch == Branch::summary && topics_.size() > 1) return topics_[topics_.size() - 2].topic;
  if (!topics_.empty() || build_.empty()) return here();
  const auto from = build_.with_key(ends_[0]);
  return from == kNone ? 0 : from;
}

Frame Reader::topic(const Element& element) {
  const auto branch = branch_for();
  const auto index = build_.add_topic(parent_for(branch), branch);
  build_.set_key(index, element["OId"]);
  if (branch == Branch::summary) sum_up(index);
  if (branch == Branch::topic && !topics_.empty()) ++topics_.back().children;
  topics_.push_back({index});
  return Frame::topic;
}

void Reader::sum_up(std::size_t summary) {
  const auto parent = build_.topic(summary).parent;
  if (parent == kNone) return;
  const bool beside = topics_.size() > 1 && build_.topic(here()).branch == Branch::topic;
  const auto place = beside ? topics_[topics_.size() - 2].children - 1 : kNone;
  build_.topic(parent).summaries.push_back({place, place, summary});
}

Outline Reader::finish(reading::Zip* zip) {
  if (zip != nullptr) take_files(*zip);
  return build_.finish();
}

Outline read(Sv document, Sv member, const Limits& limits, reading::Zip* zip) {
  Findings repairs;
  const reading::XmlText text{document, repairs};
  const auto reader =
      reading::read_xml(text, limits, member, [&] { return std::make_unique<Reader>(limits, repairs); });
  return reader->finish(zip);
}

}  // namespace mindmanager

Outline parse_mindmanager(std::string_view bytes, const Limits& limits) {
  constexpr std::string_view kDocument = "Document.xml";
  reading::hold("file_bytes", limits.file_bytes, bytes.size());
  if (bytes.empty()) reading::refuse("empty", "");
  if (!reading::Zip::begins(bytes)) return mindmanager::read(bytes, {}, limits, nullptr);
  reading::Zip zip{bytes, limits};
  const auto* member = zip.find(kDocument);
  if (member == nullptr) reading::refuse("no_map_inside", kDocument);
  const auto document = zip.read(*member);
  return mindmanager::read(document, kDocument, limits, &zip);
}

}  // namespace maps
