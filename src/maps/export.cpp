#include "maps/export.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "knowledge/files.hpp"
#include "knowledge/read.hpp"

namespace maps {
namespace {

using knowledge::Topic;
using Id = std::int64_t;

/// A topic made here has no node id of a file; this one names it in the formats, and comes back at re-import.
std::string key_of(const Topic& topic) {
  return topic.source_key.empty() ? "FK_" + std::to_string(topic.id) : topic.source_key;
}

class Conversion {
 public:
  Conversion(db::Transaction& tx, const people::Reader& reader, const std::vector<Topic>& topics)
      : tx_(tx), reader_(reader), topics_(topics) {
    for (std::size_t i = 0; i < topics.size(); ++i) index_.emplace(topics[i].id, i);
    std::vector<std::size_t> count(topics.size());
    for (const auto& topic : topics) {
      const auto above = at(topic.parent);
      ordinal_.push_back(above == kNone || topic.branch != knowledge::Branch::topic ? kNone : count[above]++);
    }
  }

  Outline run() {
    Outline out;
    for (const auto& topic : topics_) out.topics.push_back(convert(topic, out));
    out.sheets.push_back({.title = {}, .roots = {0}});
    out.title = topics_.front().text;
    return out;
  }

 private:
  std::size_t at(Id id) const {
    const auto hit = index_.find(id);
    return hit == index_.end() ? kNone : hit->second;
  }
  std::size_t ordinal(Id child) const { return at(child) == kNone ? kNone : ordinal_[at(child)]; }

  maps::Topic convert(const Topic& topic, Outline& out) {
    const auto& e = topic.extras;
    maps::Topic to{.parent = at(topic.parent),
                   .branch = static_cast<Branch>(topic.branch),
                   .key = key_of(topic),
                   .text = topic.text,
                   .details = e.details,
                   .note = topic.note,
                   .markers = e.markers,
                   .labels = e.labels,
                   .attributes = e.attributes,
                   .folded = e.folded};
    for (const auto& link : e.links) to.links.push_back({link.href, link.title, link.aside});
    for (const auto& image : e.images) to.images.push_back(convert(image, out));
    for (const auto& line : e.relations) add_relation(line, to);
    for (const auto& frame : e.boundaries)
      to.boundaries.push_back({ordinal(frame.first), ordinal(frame.last), frame.title});
    for (const auto& bracket : e.summaries)
      to.summaries.push_back({ordinal(bracket.first), ordinal(bracket.last), at(bracket.topic)});
    return to;
  }

  /// A line to a topic that is not for this reader is left out with it; one that led nowhere stays as it was.
  void add_relation(const knowledge::Relation& line, maps::Topic& to) {
    const auto other = at(line.to);
    if (line.to != 0 && other == kNone) return;
    to.relations.push_back({other, other == kNone ? std::string{} : key_of(topics_[other]), line.title});
  }

  maps::Image convert(const knowledge::Image& image, Outline& out) {
    maps::Image to{image.source, kNone, image.width, image.height, image.alternative};
    if (image.file.empty()) return to;
    const auto known = files_.find(image.file);
    if (known != files_.end()) {
      to.file = known->second;
    } else if (auto stored = knowledge::get_file(tx_, reader_, image.file)) {
      to.file = files_[image.file] = out.files.size();
      out.files.push_back({image.source, std::move(stored->type), std::move(stored->bytes)});
    }
    return to;
  }

  db::Transaction& tx_;
  const people::Reader& reader_;
  const std::vector<Topic>& topics_;
  std::unordered_map<Id, std::size_t> index_;
  std::vector<std::size_t> ordinal_;  ///< among the ordinary children of the parent
  std::map<std::string, std::size_t> files_;
};

}  // namespace

Outline outline_of(db::Transaction& tx, const people::Reader& reader, Id document) {
  const auto topics = knowledge::whole(tx, reader, document);
  return Conversion{tx, reader, topics}.run();
}

Exported export_document(db::Transaction& tx, const people::Reader& reader, Id document, Target target) {
  Exported out;
  const auto outline = outline_of(tx, reader, document);
  const auto all = knowledge::document(tx, people::Reader::everything(), document).topics;
  out.topics = static_cast<Id>(outline.topics.size());
  out.left_out = all - out.topics;
  out.bytes = write(target, outline, out.losses);
  for (const auto& file : files_beside(target, outline))
    out.beside.emplace_back(file.path, outline.files[file.file].bytes);
  std::erase_if(out.losses, [](const Finding& loss) { return loss.what == "image-file"; });  // they are in `beside`
  return out;
}

}  // namespace maps
