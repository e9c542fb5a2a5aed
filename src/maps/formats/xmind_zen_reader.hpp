#pragma once
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "maps/formats/xmind_parts.hpp"
#include "maps/reading/vocabulary.hpp"

namespace maps::xmind {

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

/// content.json as events (no tree, no recursion): nlohmann's SAX interface, whose names the public functions bear.
/// xmind_zen_in.cpp says what an object or list is, xmind_zen_values.cpp takes the values.
class ZenReader : public nlohmann::json_sax<Json> {
 public:
  /// `size`: of the text, to tell a broken one from one that ends too early.
  ZenReader(const Limits& limits, Findings repairs, std::size_t size)
      : build_(limits, std::move(repairs)), rich_(limits.text_bytes), size_(size) {}

  bool start_object(std::size_t) override { return enter(object_frame()); }
  bool start_array(std::size_t) override { return enter(array_frame()); }
  bool end_object() override { return leave(); }
  bool end_array() override;
  bool key(std::string& name) override;
  bool string(std::string& value) override;
  bool number_integer(number_integer_t value) override { return number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(std::to_string(value)); }
  bool number_float(number_float_t value, const std::string& written) override;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool binary(Json::binary_t&) override { return true; }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& fault) override;
  Outline finish(reading::Zip& zip);

 private:
  Frame top() const { return frames_.empty() ? Frame::ignored : frames_.back(); }
  std::size_t here() const { return topics_.empty() ? kNone : topics_.back(); }
  Topic& made() { return build_.topic(here()); }

  bool enter(Frame frame);
  bool leave();

  // Where an object begins.
  Frame object_frame();
  Frame array_frame();
  Frame topic(Branch branch);
  Frame children();
  Frame member_object();
  /// A member that is not taken.
  Frame told(std::span<const reading::Word> vocabulary);

  // Values.
  bool number(const std::string& written);
  void take(std::string& value);
  void of_topic(const std::string& value);
  void of_boundary(const std::string& value);
  void of_relationship(std::string& value);
  /// Task data become attributes; other extensions are told.
  void leave_extension();

  // Notes: HTML if it has words, else plain, else the paragraphs of spans that early versions wrote.
  Frame note();
  void of_rich_note(const std::string& value);
  void leave_notes();

  reading::Builder build_;
  reading::RichText rich_;
  Summaries summaries_;
  std::size_t size_;
  std::size_t values_seen_ = 0;
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

}  // namespace maps::xmind
