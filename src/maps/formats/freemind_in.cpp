// FreeMind 0.7–1.0 and Freeplane 1.1–1.12. What each element becomes: docs/formats.md.
#include <algorithm>
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

/// What an open element is to us; those below it are read in that light.
enum class Frame : std::uint8_t { map, node, hook, note_text, rich, plain_text, connector, settings, ignored };

enum class Rich : std::uint8_t { node, note, details };

constexpr std::array kNodeAttributes{
    // read by read_node()
    Word{"TEXT", nullptr},
    Word{"ID", nullptr},
    Word{"LINK", nullptr},
    Word{"FOLDED", nullptr},
    Word{"LOCALIZED_TEXT", nullptr},
    Word{"TAGS", nullptr},
    Word{"CONTENT_ID", nullptr},
    Word{"TREE_ID", nullptr},
    // bookkeeping: times, the side of the map on which a branch was drawn, Freeplane's typed copy of TEXT, and a word
    // that XMind's export spells wrongly for "has no children"
    Word{"CREATED", nullptr},
    Word{"MODIFIED", nullptr},
    Word{"LAST_MODIFICATION", nullptr},
    Word{"POSITION", nullptr},
    Word{"SIDE", nullptr},
    Word{"FOLDER", nullptr},
    Word{"OBJECT", nullptr},
    Word{"MAX_LINES", nullptr},
    // lost
    Word{"COLOR", "color"},
    Word{"BACKGROUND_COLOR", "color"},
    Word{"BORDER_COLOR", "color"},
    Word{"STYLE", "shape"},
    Word{"SHAPE", "shape"},
    Word{"STYLE_REF", "style"},
    Word{"LOCALIZED_STYLE_REF", "style"},
    Word{"FORMAT", "format"},
    Word{"NUMBERED", "numbering"},
    Word{"ENCRYPTED_CONTENT", "encrypted"},
    Word{"HGAP", "layout"},
    Word{"HGAP_QUANTITY", "layout"},
    Word{"VGAP", "layout"},
    Word{"VGAP_QUANTITY", "layout"},
    Word{"VSHIFT", "layout"},
    Word{"VSHIFT_QUANTITY", "layout"},
    Word{"MIN_WIDTH", "layout"},
    Word{"MAX_WIDTH", "layout"},
    Word{"TEXT_ALIGN", "layout"},
    Word{"ICON_SIZE", "layout"},
    Word{"CHILD_NODES_LAYOUT", "layout"},
    Word{"CHILD_NODES_ALIGNMENT", "layout"},
    Word{"SHIFT_Y", "layout"},
    Word{"LAYOUT", "layout"},
    Word{"ENCRYPTION_ENABLED", nullptr},
    Word{"HIDDEN", nullptr},
    Word{"ALIAS", "alias"},
    Word{"ADDITIONAL_INFO", "extra-data"},
};

constexpr std::array kNodeElements{
    Word{"linktarget", nullptr},        // the mirror of an arrowlink
    Word{"attribute_layout", nullptr},  // widths of a table on the screen
    Word{"font", "font"},
    Word{"edge", "edge"},
    Word{"stylenode", "style"},
    Word{"parameters", nullptr},
};

constexpr std::array kMapElements{
    Word{"attribute_registry", nullptr},
    Word{"bookmarks", "bookmark"},
    Word{"tags", nullptr},
    Word{"conditional_styles", "style"},
};

/// Hooks that say only how the program shows or keeps the node.
constexpr std::array kHooks{
    Word{"AlwaysUnfoldedNode", nullptr},
    Word{"accessories/plugins/AutomaticLayout.properties", nullptr},
    Word{"accessories/plugins/CreationModificationPlugin_new.properties", nullptr},
    Word{"accessories/plugins/CreationModificationPlugin.properties", nullptr},
    Word{"accessories/plugins/RevisionPlugin.properties", nullptr},
    Word{"accessories/plugins/HierarchicalIcons.properties", "hook"},
    Word{"MapStyle", "style"},
    Word{"AutomaticEdgeColor", "style"},
    Word{"NodeConditionalStyles", "style"},
};

class FreemindHandler : public XmlHandler {
 public:
  FreemindHandler(const Limits& limits, const Findings& repairs) : build_(limits, repairs), rich_(limits.text_bytes) {}

  void open(const Element& element) override { frames_.push_back(frame_for(element)); }

  void close(Sv name) override {
    const auto frame = frames_.back();
    frames_.pop_back();
    if (frame == Frame::node) return nodes_.pop_back();
    if (frame == Frame::rich && top() == Frame::rich) return rich_.close(name);
    if (frame == Frame::rich || frame == Frame::plain_text) return leave_rich(frame);
    if (frame == Frame::note_text && top() != Frame::note_text) leave_note_text();
  }

  void text(Sv piece) override {
    if (top() == Frame::rich) rich_.text(piece);
    if (top() == Frame::plain_text || top() == Frame::note_text) build_.append(plain_, piece);
  }

  void broken(const XmlEnd& end) { build_.lose_at("broken-xml", "line " + std::to_string(end.line)); }

  Outline finish() {
    fill_clones();
    if (!seen_map_) refuse("no_map_inside", "");
    return build_.finish();
  }

 private:
  struct Open {
    std::size_t topic;
    std::size_t children = 0;     ///< with Branch::topic, so far
    std::size_t group_first = 0;  ///< where the group that a summary node closes begins
    bool is_child = false;        ///< counted in its parent's `children`
  };

  Frame top() const { return frames_.empty() ? Frame::map : frames_.back(); }
  std::size_t here() const { return nodes_.empty() ? kNone : nodes_.back().topic; }

  Frame frame_for(const Element& element) {
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

  Frame root(const Element& element) {
    if (element.name != "map") refuse("no_map_inside", std::string{element.name});
    seen_map_ = true;
    build_.add_sheet({});
    return Frame::map;
  }

  Frame of_map(const Element& element) {
    if (const auto* row = look_up(kMapElements, element.name)) {
      if (row->loss != nullptr) build_.lose_at(row->loss, element.name);
    } else if (element.name == "hook" && element["NAME"] == "MapStyle") {
      build_.lose_at("style", "MapStyle");
    } else {
      build_.lose_at("element", element.name);
    }
    return Frame::settings;
  }

  Frame node(const Element& element) {
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

  void read_node(const Element& element, std::size_t topic) {
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

  void read_text(const Element& element, std::size_t topic) {
    const auto words = element["TEXT"];
    if (looks_like_html(words)) {
      hold("text_bytes", build_.limits().text_bytes, words.size());
      read_html(words, rich_);
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

  void read_tags(Sv tags, std::size_t topic) {
    while (!tags.empty()) {
      const auto end = std::min(tags.find('\n'), tags.size());
      if (end > 0) build_.topic(topic).labels.push_back(build_.text(tags.substr(0, end), topic));
      tags.remove_prefix(std::min(end + 1, tags.size()));
    }
  }

  Frame of_node(const Element& element) {
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

  void arrowlink(const Element& element) {
    std::string title;
    for (const auto* label : {"SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL"}) {
      if (element[label].empty()) continue;
      title += (title.empty() ? "" : "\n") + build_.text(element[label], here());
    }
    build_.relate(here(), element["DESTINATION"], std::move(title));
    if (element.has("COLOR") || element.has("SHAPE") || element.has("WIDTH")) build_.lose("line-style", here());
  }

  // Notes, details and rich node texts.

  Frame richcontent(const Element& element) {
    const auto type = element["TYPE"];
    rich_kind_ = type == "NOTE" ? Rich::note : type == "DETAILS" ? Rich::details : Rich::node;
    if (type != "NOTE" && type != "DETAILS" && type != "NODE") build_.lose("richcontent", here());
    const auto content = element["CONTENT-TYPE"];
    plain_.clear();
    if (content.empty() || content.starts_with("xml")) return Frame::rich;
    if (content.find("markdown") != Sv::npos || content.find("latex") != Sv::npos) build_.lose("text-style", here());
    return Frame::plain_text;
  }

  void leave_rich(Frame frame) {
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

  static Sv trimmed(Sv text) {
    const auto begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
  }

  static void add_lines(std::string& text, Sv more) {
    if (more.empty()) return;
    text.append(text.empty() ? "" : "\n").append(more);
  }

  void leave_note_text() {
    add_lines(build_.topic(here()).note, build_.text(trimmed(plain_), here()));
    plain_.clear();
  }

  // Hooks: what plug-ins hang on a node.

  Frame hook(const Element& element) {
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

  Frame of_hook(const Element& element) {
    if (element.name == "text") {
      plain_.clear();
      return Frame::note_text;
    }
    if (element.has("REMINDUSERAT"))
      build_.topic(here()).attributes.emplace_back("reminder", build_.text(element["REMINDUSERAT"], here()));
    return Frame::ignored;
  }

  void add_picture(const Element& element) {
    build_.topic(here()).images.push_back({.source = build_.text(element["URI"], here()), .alternative = {}});
    if (element.has("SIZE")) build_.lose("image-size", here());
  }

  /// The node's place among its parent's children.
  std::size_t position() const { return nodes_.size() > 1 ? nodes_[nodes_.size() - 2].children - 1 : 0; }

  void become(Branch branch) {
    auto& open = nodes_.back();
    build_.topic(open.topic).branch = branch;
    if (open.is_child) --nodes_[nodes_.size() - 2].children;
    open.is_child = false;
  }

  /// Freeplane: a summary node closes the group of siblings since the last FirstGroupNode or summary node before it.
  void become_summary() {
    if (nodes_.size() < 2 || !nodes_.back().is_child) return;
    become(Branch::summary);
    auto& parent = nodes_[nodes_.size() - 2];
    if (parent.children > parent.group_first)
      build_.topic(parent.topic).summaries.push_back({parent.group_first, parent.children - 1, here()});
    parent.group_first = parent.children;
  }

  /// A clone holds its children, but its words are written only once in the file.
  void fill_clones() {
    for (const auto& [topic, twin] : clones_) {
      const auto original = build_.with_key(twin);
      build_.lose("clone", topic);
      if (original == kNone || original == topic || !build_.topic(topic).text.empty()) continue;
      build_.topic(topic).text = build_.topic(original).text;
    }
  }

  Builder build_;
  RichText rich_;
  std::vector<Frame> frames_;
  std::vector<Open> nodes_;
  std::vector<std::pair<std::size_t, std::string>> clones_;
  Rich rich_kind_ = Rich::node;
  std::string plain_;
  bool seen_map_ = false;
};

}  // namespace

Outline parse_freemind(std::string_view bytes, const Limits& limits) {
  hold("file_bytes", limits.file_bytes, bytes.size());
  Findings repairs;
  const XmlText document{bytes, repairs};
  return read_xml(document, limits, "", [&] { return std::make_unique<FreemindHandler>(limits, repairs); })->finish();
}

}  // namespace maps
