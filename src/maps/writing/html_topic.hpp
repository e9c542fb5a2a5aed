#pragma once
#include <string>

#include "maps/writing/addresses.hpp"
#include "maps/writing/anchors.hpp"
#include "maps/writing/keys.hpp"
#include "maps/writing/pictures.hpp"
#include "maps/writing/tree.hpp"

namespace maps::writing {

/// The parts of one topic as HTML.
class HtmlTopic {
 public:
  HtmlTopic(const Outline& outline, const Tree& tree, const Keys& keys, const Pictures& pictures, Findings& losses)
      : outline_{outline}, tree_{tree}, keys_{keys}, pictures_{pictures}, losses_{losses} {}

  /// What hangs it on its parent (a callout, a summary of …), markers, and the text upon its first link. Phrasing
  /// content, fit for a heading or a summary. Never empty if `must_speak`.
  void line(std::string& out, std::size_t index, bool must_speak);
  /// Details, note, pictures, further links, attributes, labels, relations and frames: flow content, may be nothing.
  void body(std::string& out, std::size_t index);

 private:
  void kind(std::string& out, std::size_t index) const;
  void block(std::string& out, const Topic& topic, std::string_view name, std::string_view text,
             const std::vector<Anchor>& anchors);
  const char* no_link(const Link& link, const Address& to) const;
  void link(std::string& out, const Topic& topic, const Link& link, std::string_view words);
  void image(std::string& out, const Topic& topic, const Image& image);
  void more_links(std::string& out, const Topic& topic, const std::vector<const Link*>& links);
  void relations(std::string& out, const Topic& topic);
  void frames(std::string& out, std::size_t index);
  void inner_link(std::string& out, std::size_t to, std::string_view words) const;
  std::string range_words(std::size_t topic, std::size_t first, std::size_t last) const;

  const Outline& outline_;
  const Tree& tree_;
  const Keys& keys_;
  const Pictures& pictures_;
  Findings& losses_;
};

}  // namespace maps::writing
