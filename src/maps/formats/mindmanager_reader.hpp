#pragma once
#include <array>
#include <string>
#include <vector>

#include "maps/reading/builder.hpp"
#include "maps/reading/xml.hpp"
#include "maps/reading/zip.hpp"

namespace maps::mindmanager {

using reading::Element;
using Sv = std::string_view;

/// What an open element is to us; those below it are read in that light.
enum class Frame : std::uint8_t {
  // the map
  map,
  one_topic,
  relationships,
  relationship,
  relationship_part,
  document,
  list,
  background,
  // a topic and its parts
  topic,
  sub_topics,
  floating,
  summary,
  view,
  text,
  notes,
  note,
  icons,
  hyperlinks,
  comments,
  labels,
  boundary,
  business,
  // pictures and attachments
  picture,
  picture_data,
  attachments,
  attachment,
  uri,
  base64,
  ignored
};

/// Reads the events of Document.xml. mindmanager_in.cpp has the map, mindmanager_topic.cpp a topic's parts,
/// mindmanager_files.cpp pictures and attachments.
class Reader : public reading::XmlHandler {
 public:
  Reader(const Limits& limits, const Findings& repairs) : build_(limits, repairs), rich_(limits.text_bytes) {}

  void open(const Element& element) override { frames_.push_back(frame_for(element)); }
  void close(Sv name) override;
  void text(Sv piece) override;
  void broken(const reading::XmlEnd& end) { build_.lose_at("broken-xml", "line " + std::to_string(end.line)); }

  /// `zip`: null for a bare document.
  Outline finish(reading::Zip* zip);

 private:
  struct Open {
    std::size_t topic;
    std::size_t children = 0;  ///< with Branch::topic, so far
  };
  struct Wanted {
    std::string name;
    std::size_t topic;
    std::size_t index;  ///< among the topic's images, or its links
    bool picture;
  };

  Frame top() const { return frames_.back(); }
  std::size_t here() const { return topics_.empty() ? kNone : topics_.back().topic; }
  Topic& made() { return build_.topic(here()); }

  Frame frame_for(const Element& element);
  Frame below_part(const Element& element);

  Frame of_map(const Element& element);
  Frame of_list(const Element& element);
  Frame of_background(const Element& element);
  Frame of_relationship(const Element& element);
  void leave_relationship();

  Frame topic(const Element& element);
  std::size_t parent_for(Branch branch) const;
  Branch branch_for() const;
  void sum_up(std::size_t summary);

  Frame of_topic(const Element& element);
  Frame text_of(const Element& element);
  Frame font();
  Frame attribute(Sv name, Sv value);
  Frame hyperlink(const Element& element, bool further);
  Frame task(const Element& element);
  Frame icon(const Element& element);
  Frame comment(const Element& element);
  Frame label(const Element& element);
  Frame boundary(const Element& element);
  Frame business(const Element& element);
  Frame of_notes(const Element& element);
  void leave_note();

  Frame of_picture(const Element& element);
  Frame of_attachments(const Element& element);
  Frame binary(const Element& element);
  void leave_uri();
  void leave_base64();
  void attach(std::string href);
  void take_files(reading::Zip& zip);

  reading::Builder build_;
  reading::RichText rich_;
  std::vector<Frame> frames_;
  std::vector<Open> topics_;
  std::vector<Wanted> wanted_;
  std::array<std::string, 2> ends_;  ///< of the relationship being read
  std::size_t end_ = 0;
  std::string attachment_name_;
  std::string property_;
  std::string data_;  ///< an address in the archive, or base64
  std::size_t fonts_of_ = kNone;
};

}  // namespace maps::mindmanager
