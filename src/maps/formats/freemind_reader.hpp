#pragma once
#include <string>
#include <vector>

#include "maps/reading/builder.hpp"
#include "maps/reading/xml.hpp"

namespace maps::freemind {

using reading::Element;
using Sv = std::string_view;

/// What an open element is to us; those below it are read in that light.
enum class Frame : std::uint8_t { map, node, hook, note_text, rich, plain_text, connector, settings, ignored };

enum class Rich : std::uint8_t { node, note, details };

/// Reads the events of a .mm. freemind_in.cpp has the map and its nodes, freemind_parts.cpp what hangs on a node.
class Reader : public reading::XmlHandler {
 public:
  Reader(const Limits& limits, const Findings& repairs) : build_(limits, repairs), rich_(limits.text_bytes) {}

  void open(const Element& element) override { frames_.push_back(frame_for(element)); }

  void close(Sv name) override;
  void text(Sv piece) override;
  void broken(const reading::XmlEnd& end) { build_.lose_at("broken-xml", "line " + std::to_string(end.line)); }

  Outline finish();

 private:
  struct Open {
    std::size_t topic;
    std::size_t children = 0;     ///< with Branch::topic, so far
    std::size_t group_first = 0;  ///< where the group that a summary node closes begins
    bool is_child = false;        ///< counted in its parent's `children`
  };

  Frame top() const { return frames_.empty() ? Frame::map : frames_.back(); }
  std::size_t here() const { return nodes_.empty() ? kNone : nodes_.back().topic; }

  Frame frame_for(const Element& element);
  Frame root(const Element& element);
  Frame of_map(const Element& element);
  Frame node(const Element& element);
  void read_node(const Element& element, std::size_t topic);
  void read_text(const Element& element, std::size_t topic);
  void read_tags(Sv tags, std::size_t topic);
  Frame of_node(const Element& element);
  void arrowlink(const Element& element);

  // Notes, details and rich node texts.
  Frame richcontent(const Element& element);
  void leave_rich(Frame frame);
  void leave_note_text();

  // Hooks: what plug-ins hang on a node.
  Frame hook(const Element& element);
  Frame of_hook(const Element& element);
  void add_picture(const Element& element);
  /// The node's place among its parent's children.
  std::size_t position() const {
    const auto children = nodes_.size() > 1 ? nodes_[nodes_.size() - 2].children : 0;
    return nodes_.back().is_child ? children - 1 : children;
  }

  void become(Branch branch);
  /// Freeplane: a summary node closes the group of siblings since the last FirstGroupNode or summary node before it.
  void become_summary();
  /// A clone holds its children, but its words are written only once in the file.
  void fill_clones();

  reading::Builder build_;
  reading::RichText rich_;
  std::vector<Frame> frames_;
  std::vector<Open> nodes_;
  std::vector<std::pair<std::size_t, std::string>> clones_;
  Rich rich_kind_ = Rich::node;
  std::string plain_;
  bool seen_map_ = false;
};

}  // namespace maps::freemind
