#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "maps/outline.hpp"
#include "maps/reading/rich_text.hpp"

namespace maps::reading {

/// Puts an outline together while a file is read: holds the limits, remembers which topic has which key, and writes the
/// findings' places at the end, when every topic has its text.
class Builder {
 public:
  Builder(const Limits& limits, Findings repairs);

  const Limits& limits() const { return limits_; }
  Outline& outline() { return outline_; }
  Topic& topic(std::size_t index) { return outline_.topics[index]; }
  bool empty() const { return outline_.topics.empty(); }
  std::size_t depth(std::size_t index) const { return depths_[index]; }

  void add_sheet(std::string_view title);
  /// Below `parent`; with kNone, a root of the last sheet (one is made if there is none). Throws error.limit.topics,
  /// error.limit.depth.
  std::size_t add_topic(std::size_t parent, Branch branch);

  /// The topic's key, by which relations find it. A key used twice names the first.
  void set_key(std::size_t topic, std::string_view key);
  /// Another id that stands for the topic: a boundary's, a clone's.
  void set_alias(std::string_view key, std::size_t topic);

  /// Text as it is to be kept: \r\n and \r become \n, a character that XML forbids becomes a space (repair). Throws
  /// error.limit.text_bytes.
  std::string text(std::string_view as_written, std::size_t topic);
  /// Adds to a text that comes in pieces, holding the limit.
  void append(std::string& text, std::string_view piece) const;

  /// A line to a key, which is looked up at the end; a key that no topic has is a loss "relation-end".
  void relate(std::size_t from, std::string_view to, std::string title);
  /// A line between two keys; one that starts nowhere hangs on the first root (loss "relation-end").
  void relate(std::string_view from, std::string_view to, std::string title);
  /// The topic with that key or alias, or kNone.
  std::size_t with_key(const std::string& key) const;

  /// Takes what a rich text holds besides its words. `count_links`: false where the format's links leave these out.
  void take_rich(RichText& rich, std::size_t topic, bool count_links = true);

  void repair(const char* what, std::size_t topic) { note(repairs_, what, topic, {}); }
  void lose(const char* what, std::size_t topic) { note(losses_, what, topic, {}); }
  /// With a place that is no topic: an element, a member of the archive, a line.
  void lose_at(const char* what, std::string_view where) { note(losses_, what, kNone, where); }

  /// Throws error.map.no_map_inside if there is no topic.
  Outline finish();

 private:
  struct Noted {
    std::string what;
    std::int64_t count;
    std::size_t topic;
    std::string where;
  };
  struct Line {
    std::size_t topic;
    std::string from;
    std::string to;
    std::string title;
  };
  static void note(std::vector<Noted>& list, std::string_view what, std::size_t topic, std::string_view where);
  void write_findings(const std::vector<Noted>& list, Findings& findings) const;
  std::string place(std::size_t topic) const;
  void draw(Line& line);
  void mend_ranges();

  Limits limits_;
  Outline outline_;
  std::vector<std::uint32_t> depths_;
  std::unordered_map<std::string, std::size_t> keys_;
  std::vector<Line> lines_;
  std::vector<Noted> repairs_;
  std::vector<Noted> losses_;
};

}  // namespace maps::reading
