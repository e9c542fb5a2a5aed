// XMind Zen, 2020 and later: content.json, a list of sheets. What each member becomes: docs/formats.md.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <tuple>

#include "maps/formats/xmind_parts.hpp"
#include "maps/reading/vocabulary.hpp"

namespace maps::xmind {
namespace {

using namespace reading;
using Sv = std::string_view;
using Json = nlohmann::json;

/// What an open object or list is to us; its members are read in that light.
enum class Frame : std::uint8_t {
  sheets,
  sheet,
  topic,
  children,
  topics,
  labels,
  markers,
  marker,
  notes,
  note_plain,
  note_html,
  note_rich,
  image,
  boundaries,
  boundary,
  summaries,
  summary,
  relationships,
  relationship,
  extensions,
  extension,
  extension_part,
  ignored
};

/// Members of a topic that are not taken.
constexpr std::array kTopicMembers{
    Word{"style", "style"},
    Word{"structureClass", "layout"},
    Word{"position", "layout"},
    Word{"customWidth", "layout"},
    Word{"attributedTitle", "text-style"},
    Word{"numbering", "numbering"},
    Word{"audioNotes", "audio"},
    Word{"class", nullptr},
    Word{"titleUnedited", nullptr},
    Word{"timestamp", nullptr},
};

constexpr std::array kSheetMembers{
    Word{"style", "style"},
    Word{"legend", "legend"},
    Word{"settings", "sheet-settings"},
    Word{"class", nullptr},
    Word{"theme", "style"},
    Word{"topicPositioning", nullptr},
    Word{"topicOverlapping", nullptr},
    Word{"revisionId", nullptr},
    Word{"coreVersion", nullptr},
    Word{"arrangementMode", nullptr},
    Word{"id", nullptr},
    Word{"extensions", nullptr},
    Word{"skeletonStructureStyle", nullptr},
    Word{"modifiedTime", nullptr},
};

/// JSON as events (no tree, no recursion): nlohmann's SAX interface, whose names these functions bear.
class ZenReader : public nlohmann::json_sax<Json> {
 public:
  /// `size`: of the text, to tell a broken one from one that ends too early.
  ZenReader(const Limits& limits, Findings repairs, std::size_t size)
      : build_(limits, std::move(repairs)), rich_(limits.text_bytes), size_(size) {}

  bool start_object(std::size_t) override { return enter(object_frame()); }
  bool start_array(std::size_t) override { return enter(array_frame()); }
  bool end_object() override { return leave(); }
  bool end_array() override {
    if (top() == Frame::note_rich && !spans_.empty() && !spans_.ends_with('\n')) spans_.push_back('\n');
    return leave();
  }
  bool key(std::string& name) override {
    key_ = std::move(name);
    return true;
  }
  bool string(std::string& value) override {
    take(value);
    return true;
  }
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t value, const std::string& written) override {
    return number(written.empty() ? std::to_string(value) : written);
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool binary(Json::binary_t&) override { return true; }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& fault) override {
    const auto* what = position >= size_ ? "cut_off" : "not_json";
    refuse(what, "content.json, byte " + std::to_string(position), fault.what() + token);
  }

  Outline finish(Zip& zip) {
    summaries_.resolve(build_);
    take_files(build_, zip);
    return build_.finish();
  }

 private:
  Frame top() const { return frames_.empty() ? Frame::ignored : frames_.back(); }
  std::size_t here() const { return topics_.empty() ? kNone : topics_.back(); }
  Topic& made() { return build_.topic(here()); }

  bool enter(Frame frame) {
    const auto limit = build_.limits().depth;  // a topic takes three levels: itself, its children, their list
    if (frames_.size() > limit * 4 + 64) hold("depth", limit, limit + 1);
    frames_.push_back(frame);
    return true;
  }

  bool leave() {
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

  // Where an object begins.

  Frame object_frame() {
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

  Frame array_frame() {
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

  Frame topic(Branch branch) {
    topics_.push_back(build_.add_topic(here(), branch));
    return Frame::topic;
  }

  Frame children() {
    const auto branch = branch_named(key_);
    if (!branch) build_.lose_at("element", key_);
    branches_.push_back(branch.value_or(Branch::topic));
    return Frame::topics;
  }

  Frame member_object() {
    if (key_ == "children") return Frame::children;
    if (key_ == "notes") return Frame::notes;
    if (key_ == "image") {
      made().images.emplace_back();
      return Frame::image;
    }
    return told(kTopicMembers);
  }

  /// A member that is not taken.
  Frame told(std::span<const Word> vocabulary) {
    const auto* word = look_up(vocabulary, key_);
    if (word == nullptr) build_.lose_at("element", key_);
    if (word != nullptr && word->loss != nullptr && here() == kNone) build_.lose_at(word->loss, key_);
    if (word != nullptr && word->loss != nullptr && here() != kNone) build_.lose(word->loss, here());
    return Frame::ignored;
  }

  // Values.

  bool number(const std::string& written) {
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

  void take(std::string& value) {
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
        if (key_ == "range") range_ = std::move(value);
        if (key_ == "topicId") id_ = std::move(value);
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

  void of_topic(const std::string& value) {
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

  void of_boundary(const std::string& value) {
    auto& boundary = made().boundaries.back();
    if (key_ == "title") boundary.title = build_.text(value, here());
    if (key_ == "id") build_.set_alias(value, here());  // a relationship may begin or end at the frame
    if (key_ == "range") std::tie(boundary.first, boundary.last) = read_range(value);
  }

  void of_relationship(std::string& value) {
    if (key_ == "end1Id") ends_[0] = std::move(value);
    if (key_ == "end2Id") ends_[1] = std::move(value);
    if (key_ == "title") title_ = std::move(value);
  }

  /// Task data become attributes; other extensions are told.
  void leave_extension() {
    if (provider_.find("task") == std::string::npos)
      return build_.lose_at(provider_.find("audio") != std::string::npos ? "audio" : "extension", provider_);
    for (const auto& [name, value] : values_)
      made().attributes.emplace_back(build_.text(name, here()), build_.text(value, here()));
  }

  // Notes: HTML if it has words, else plain, else the paragraphs of spans that early versions wrote.

  Frame note() {
    if (key_ == "plain") return Frame::note_plain;
    if (key_ == "realHTML") return Frame::note_html;
    if (key_ == "html") return Frame::note_rich;
    return Frame::ignored;  // "ops": the same words for the editor
  }

  void of_rich_note(const std::string& value) {
    if (key_ == "text") build_.append(spans_, value);
    if (key_ == "href") made().links.push_back({.href = build_.text(value, here()), .title = {}, .aside = true});
    if (key_ == "content") html_ = value;
  }

  void leave_notes() {
    read_html(html_, rich_);
    auto words = rich_.take();
    build_.take_rich(rich_, here(), false);
    if (spans_.ends_with('\n')) spans_.pop_back();
    if (words.empty()) words = build_.text(plain_.empty() ? spans_ : plain_, here());
    made().note = std::move(words);
    plain_.clear();
    html_.clear();
    spans_.clear();
  }

  Builder build_;
  RichText rich_;
  Summaries summaries_;
  std::size_t size_;
  std::vector<Frame> frames_;
  std::vector<std::size_t> topics_;
  std::vector<Branch> branches_;
  std::string key_;
  std::array<std::string, 2> ends_;
  std::string title_;
  std::string range_;
  std::string id_;
  std::string plain_;
  std::string html_;
  std::string spans_;
  std::string provider_;
  std::vector<std::pair<std::string, std::string>> values_;
};

}  // namespace

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
