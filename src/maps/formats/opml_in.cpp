// OPML 1.0 and 2.0 (opml.org/spec2.opml). What each attribute becomes: docs/formats.md.
#include <array>
#include <memory>

#include "maps/parse.hpp"
#include "maps/reading/builder.hpp"
#include "maps/reading/vocabulary.hpp"
#include "maps/reading/xml.hpp"

namespace maps {
namespace {

using namespace reading;
using Sv = std::string_view;

enum class Frame : std::uint8_t { opml, head, title, body, outline, ignored };

constexpr std::array kHead{
    Word{"dateCreated", nullptr},
    Word{"dateModified", nullptr},
    Word{"ownerName", "document-property"},
    Word{"ownerEmail", "document-property"},
    Word{"ownerId", "document-property"},
    Word{"docs", nullptr},
    Word{"expansionState", nullptr},
    Word{"vertScrollState", nullptr},
    Word{"windowTop", nullptr},
    Word{"windowLeft", nullptr},
    Word{"windowBottom", nullptr},
    Word{"windowRight", nullptr},
};

bool one_of(Sv name, std::initializer_list<Sv> names) { return std::ranges::find(names, name) != names.end(); }

class OpmlReader : public XmlHandler {
 public:
  OpmlReader(const Limits& limits, const Findings& repairs) : build_(limits, repairs) {}

  void open(const Element& element) override { frames_.push_back(frame_for(element)); }

  void close(Sv) override {
    const auto frame = frames_.back();
    frames_.pop_back();
    if (frame == Frame::outline) topics_.pop_back();
    if (frame == Frame::title) build_.outline().title = build_.text(title_, kNone);
  }

  void text(Sv piece) override {
    if (!frames_.empty() && frames_.back() == Frame::title) build_.append(title_, piece);
  }

  void broken(const XmlEnd& end) { build_.lose_at("broken-xml", "line " + std::to_string(end.line)); }

  Outline finish() { return build_.finish(); }

 private:
  Frame frame_for(const Element& element) {
    const auto name = element.name;
    if (frames_.empty()) {
      if (name != "opml") refuse("no_map_inside", name);
      build_.add_sheet({});
      return Frame::opml;
    }
    if (name == "outline") return outline(element);
    if (frames_.back() == Frame::opml) return name == "head" ? Frame::head : name == "body" ? Frame::body : other(name);
    if (frames_.back() == Frame::head) return of_head(name);
    if (name == "sync" && !topics_.empty()) {  // Simple Sharing Extensions: the id that MindManager gives
      build_.set_key(topics_.back(), element["id"]);
      return Frame::ignored;
    }
    return frames_.back() == Frame::ignored ? Frame::ignored : other(name);
  }

  Frame other(Sv name) {
    build_.lose_at("element", name);
    return Frame::ignored;
  }

  Frame of_head(Sv name) {
    if (name == "title") return Frame::title;
    const auto* word = look_up(kHead, name);
    if (word == nullptr || word->loss != nullptr) build_.lose_at("document-property", name);
    return Frame::ignored;
  }

  Frame outline(const Element& element) {
    const auto topic = build_.add_topic(topics_.empty() ? kNone : topics_.back(), Branch::topic);
    topics_.push_back(topic);
    build_.topic(topic).text = build_.text(element[element.has("text") ? "text" : "title"], topic);
    for (const auto& attribute : element.attributes) take(attribute.name, attribute.value, topic);
    return Frame::outline;
  }

  void take(Sv name, Sv value, std::size_t topic) {
    auto& made = build_.topic(topic);
    if (name == "text" || (name == "title" && value == made.text) || value.empty()) return;
    if (name == "created" || name == "type") return;  // bookkeeping; "rss" and "link" show in the address
    if (name == "_note")
      made.note = build_.text(value, topic);
    else if (one_of(name, {"url", "htmlUrl", "xmlUrl"}))
      made.links.push_back({.href = build_.text(value, topic), .title = {}});
    else if (one_of(name, {"id", "ID", "_id"}))
      build_.set_key(topic, value);
    else
      made.attributes.emplace_back(name, build_.text(value, topic));
  }

  Builder build_;
  std::vector<Frame> frames_;
  std::vector<std::size_t> topics_;
  std::string title_;
};

}  // namespace

Outline parse_opml(std::string_view bytes, const Limits& limits) {
  hold("file_bytes", limits.file_bytes, bytes.size());
  Findings repairs;
  const XmlText document{bytes, repairs};
  return read_xml(document, limits, "", [&] { return std::make_unique<OpmlReader>(limits, repairs); })->finish();
}

}  // namespace maps
