// XMind 3–8: content.xml (namespace urn:xmind:xmap:xmlns:content:2.0). What each element becomes: docs/formats.md.
#include <array>
#include <charconv>
#include <memory>

#include "maps/formats/xmind_parts.hpp"
#include "maps/reading/vocabulary.hpp"
#include "maps/reading/xml.hpp"

namespace maps::xmind {
namespace {

using namespace reading;
using Sv = std::string_view;

enum class Frame : std::uint8_t {
  map,
  sheet,
  topic,
  list,  ///< children, labels, marker-refs, notes …: what is in them tells for itself
  topics,
  title,
  label,
  html,
  plain,
  relationship,
  boundary,
  extension,
  extension_value,
  ignored
};

constexpr std::array kElements{
    Word{"position", "layout"},      Word{"numbering", "numbering"},           Word{"legend", "legend"},
    Word{"control-points", nullptr}, Word{"sheet-settings", "sheet-settings"}, Word{"settings", "sheet-settings"},
    Word{"summary-topics", nullptr}, Word{"resource-refs", "extra-data"},      Word{"extensions", "extension"},
};

int pixels(Sv text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 0, 1'000'000);
}

class ClassicReader : public XmlHandler {
 public:
  ClassicReader(const Limits& limits, const Findings& repairs) : build_(limits, repairs), rich_(limits.text_bytes) {}

  void open(const Element& element) override { frames_.push_back(frame_for(element)); }

  void close(Sv name) override {
    const auto frame = frames_.back();
    frames_.pop_back();
    if (frame == Frame::topic) return topics_.pop_back();
    if (frame == Frame::topics) return branches_.pop_back();
    if (frame == Frame::html && top() == Frame::html) return rich_.close(name);
    if (frame == Frame::html) return leave_html();
    if (frame == Frame::title && top() != Frame::title) return leave_title();
    if (frame == Frame::label) build_.topic(here()).labels.push_back(build_.text(words_, here()));
    if (frame == Frame::plain && top() != Frame::plain) leave_plain();
    if (frame == Frame::extension_value) leave_extension_value(name);
    if (frame == Frame::relationship) build_.relate(Sv{ends_[0]}, ends_[1], std::move(line_title_));
  }

  void text(Sv piece) override {
    const auto frame = top();
    if (frame == Frame::html) return rich_.text(piece);
    if (frame == Frame::title || frame == Frame::label || frame == Frame::plain || frame == Frame::extension_value)
      build_.append(words_, piece);
  }

  void broken(const XmlEnd& end) { build_.lose_at("broken-xml", "line " + std::to_string(end.line)); }

  Outline finish(Zip& zip) {
    summaries_.resolve(build_);
    take_files(build_, zip);
    take_comments(build_, zip);
    return build_.finish();
  }

 private:
  Frame top() const { return frames_.empty() ? Frame::map : frames_.back(); }
  std::size_t here() const { return topics_.empty() ? kNone : topics_.back(); }

  Frame frame_for(const Element& element) {
    if (frames_.empty()) {
      if (element.name != "xmap-content") refuse("no_map_inside", element.name);
      return Frame::map;
    }
    switch (top()) {
      case Frame::html:
        rich_.open(element.name, element);
        return Frame::html;
      case Frame::plain:
      case Frame::title:
      case Frame::ignored:
        return top();
      case Frame::extension:
      case Frame::extension_value:
        return extension_value(element);
      default:
        break;
    }
    if (element.name == "topic") return topic(element);
    if (element.name == "title") return title();
    if (element.name == "sheet") {
      build_.add_sheet({});
      return Frame::sheet;
    }
    return topics_.empty() ? of_sheet(element) : of_topic(element);
  }

  Frame topic(const Element& element) {
    const auto branch = topics_.empty() || branches_.empty() ? Branch::topic : branches_.back();
    const auto made = build_.add_topic(here(), branch);
    topics_.push_back(made);
    build_.set_key(made, element["id"]);
    auto& topic = build_.topic(made);
    topic.folded = element["branch"] == "folded";
    if (element.has("href")) topic.links.push_back({.href = build_.text(element["href"], made), .title = {}});
    if (element.has("structure-class")) build_.lose("layout", made);
    if (element.has("style-id")) build_.lose("style", made);
    return Frame::topic;
  }

  Frame title() {
    words_.clear();
    owner_ = top();
    const bool owned =
        owner_ == Frame::sheet || owner_ == Frame::topic || owner_ == Frame::boundary || owner_ == Frame::relationship;
    return owned ? Frame::title : Frame::ignored;
  }

  void leave_title() {
    auto words = build_.text(words_, here());
    if (owner_ == Frame::sheet)
      build_.outline().sheets.back().title = std::move(words);
    else if (owner_ == Frame::topic)
      build_.topic(here()).text = std::move(words);
    else if (owner_ == Frame::boundary)
      build_.topic(here()).boundaries.back().title = std::move(words);
    else if (owner_ == Frame::relationship)
      line_title_ = std::move(words);
  }

  Frame of_sheet(const Element& element) {
    if (element.name == "relationships") return Frame::list;
    if (element.name == "relationship") {
      ends_ = {std::string{element["end1"]}, std::string{element["end2"]}};
      line_title_.clear();
      if (element.has("style-id")) build_.lose_at("line-style", "relationship");
      return Frame::relationship;
    }
    return told(element);
  }

  /// An element that is not taken.
  Frame told(const Element& element) {
    const auto* word = look_up(kElements, element.name);
    if (word == nullptr) build_.lose_at("element", element.name);
    if (word != nullptr && word->loss != nullptr && topics_.empty()) build_.lose_at(word->loss, element.name);
    if (word != nullptr && word->loss != nullptr && !topics_.empty()) build_.lose(word->loss, here());
    return Frame::ignored;
  }

  Frame of_topic(const Element& element) {
    const auto name = element.name;
    auto& made = build_.topic(here());
    if (name == "topics") return children(element);
    if (name == "children" || name == "labels" || name == "marker-refs" || name == "notes" || name == "boundaries" ||
        name == "summaries" || name == "extensions")
      return Frame::list;
    if (name == "marker-ref") {
      made.markers.push_back(build_.text(element["marker-id"], here()));
    } else if (name == "img") {
      image(element);
    } else if (name == "boundary") {
      return boundary(element);
    } else if (name == "summary") {
      summaries_.add(here(), element["range"], element["topic-id"]);
      if (element.has("style-id")) build_.lose("boundary-style", here());
    } else if (name == "extension") {
      return extension(element);
    } else if (name == "label" || name == "plain") {
      words_.clear();
      return name == "label" ? Frame::label : Frame::plain;
    } else if (name == "html") {
      return Frame::html;
    } else {
      return told(element);
    }
    return Frame::ignored;
  }

  Frame children(const Element& element) {
    const auto branch = branch_named(element["type"]);
    if (!branch) build_.lose_at("element", element["type"]);
    branches_.push_back(branch.value_or(Branch::topic));
    return Frame::topics;
  }

  void image(const Element& element) {
    build_.topic(here()).images.push_back({.source = build_.text(element["src"], here()),
                                           .width = pixels(element["width"]),
                                           .height = pixels(element["height"]),
                                           .alternative = {}});
    if (element.has("align")) build_.lose("layout", here());
  }

  Frame boundary(const Element& element) {
    const auto [first, last] = read_range(element["range"]);
    build_.topic(here()).boundaries.push_back({first, last, {}});
    build_.set_alias(element["id"], here());  // a relationship may begin or end at the frame
    if (element.has("style-id")) build_.lose("boundary-style", here());
    return Frame::boundary;
  }

  // Notes: html if it has words, else plain; both are the same words.

  void leave_html() {
    auto words = rich_.take();
    build_.take_rich(rich_, here(), false);
    if (!words.empty()) build_.topic(here()).note = std::move(words);
  }

  void leave_plain() {
    auto& note = build_.topic(here()).note;
    if (note.empty()) note = build_.text(words_, here());
  }

  // Extensions: task data become attributes; the balance of the map's two sides is bookkeeping; the rest is told.

  Frame extension(const Element& element) {
    const auto provider = element["provider"];
    if (provider == "org.xmind.ui.map.unbalanced") return Frame::ignored;
    if (provider.find("task") != Sv::npos) return Frame::extension;
    build_.lose_at(provider.find("audio") != Sv::npos ? "audio" : "extension", provider);
    return Frame::ignored;
  }

  Frame extension_value(const Element& element) {
    words_.clear();
    return element.name == "content" ? Frame::extension : Frame::extension_value;
  }

  void leave_extension_value(Sv name) {
    if (!words_.empty()) build_.topic(here()).attributes.emplace_back(name, build_.text(words_, here()));
    words_.clear();
  }

  Builder build_;
  RichText rich_;
  Summaries summaries_;
  std::vector<Frame> frames_;
  std::vector<std::size_t> topics_;
  std::vector<Branch> branches_;  ///< of the open <topics>
  Frame owner_ = Frame::ignored;  ///< whose <title> is open
  std::array<std::string, 2> ends_;
  std::string line_title_;
  std::string words_;
};

}  // namespace

Outline read_classic(Zip& zip, const Zip::Member& content, const Limits& limits) {
  const auto bytes = zip.read(content);
  Findings repairs;
  const XmlText document{bytes, repairs};
  const auto reader =
      read_xml(document, limits, content.name, [&] { return std::make_unique<ClassicReader>(limits, repairs); });
  return reader->finish(zip);
}

}  // namespace maps::xmind
