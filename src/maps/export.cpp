#include "maps/export.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/secret.hpp"
#include "knowledge/files.hpp"
#include "knowledge/incoming_topics.hpp"
#include "knowledge/merge.hpp"
#include "knowledge/read.hpp"
#include "maps/parse.hpp"
#include "maps/revision_branch.hpp"
#include "maps/to_incoming.hpp"
#include "maps/writing/zip.hpp"

namespace maps {
namespace {

using knowledge::Topic;
using Id = std::int64_t;

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
                   .key = knowledge::outgoing_key(topic),
                   .text = topic.text,
                   .details = e.details,
                   .note = topic.note,
                   .markers = e.markers,
                   .labels = e.labels,
                   .attributes = e.attributes,
                   .folded = e.folded};
    for (const auto& link : e.links)
      to.links.push_back({link.href, link.title, link.aside, file(link.file, link.href, out)});
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
    to.relations.push_back(
        {other, other == kNone ? std::string{} : knowledge::outgoing_key(topics_[other]), line.title});
  }

  maps::Image convert(const knowledge::Image& image, Outline& out) {
    return {image.source, file(image.file, image.source, out), image.width, image.height, image.alternative};
  }

  /// The stored file's place in the outline, put there under this name when it is not there yet.
  std::size_t file(const std::string& hash, const std::string& name, Outline& out) {
    if (hash.empty()) return kNone;
    if (const auto known = files_.find(hash); known != files_.end()) return known->second;
    auto stored = knowledge::get_file(tx_, reader_, hash);
    if (!stored) return kNone;
    out.files.push_back({name, std::move(stored->type), std::move(stored->bytes)});
    return files_[hash] = out.files.size() - 1;
  }

  db::Transaction& tx_;
  const people::Reader& reader_;
  const std::vector<Topic>& topics_;
  std::unordered_map<Id, std::size_t> index_;
  std::vector<std::size_t> ordinal_;  ///< among the ordinary children of the parent
  std::map<std::string, std::size_t> files_;
};

/// Whoever it was written for may have lost sight of the document since.
bool may_see(db::Transaction& tx, const knowledge::TakenOut& file) {
  const auto root = knowledge::document(tx, people::Reader::everything(), file.document).root;
  return knowledge::find_topic(tx, file.reader, root).has_value();
}

std::string hash_only(std::string_view, std::string_view bytes) { return base::sha256_hex(bytes); }

}  // namespace

Outline outline_of(db::Transaction& tx, const people::Reader& reader, Id document, bool revisions) {
  auto topics = knowledge::whole(tx, reader, knowledge::document(tx, reader, document).id);
  if (revisions) add_revisions(topics, knowledge::revisions(tx, reader, document));
  return Conversion{tx, reader, topics}.run();
}

std::vector<knowledge::Topic> rebuilt(db::Transaction& tx, const knowledge::TakenOut& file, const Limits& limits) {
  const auto target = target_named(file.format);
  const auto format = format_named(file.format);
  if (!target || !format || !may_see(tx, file)) return {};
  const auto topics = knowledge::whole(tx, file.reader, file.document, file.changeset);
  if (topics.empty()) return {};
  const auto outline = Conversion{tx, file.reader, topics}.run();
  Findings ignored;  // they were told when it went out
  const auto bytes = write(*target, outline, ignored);
  std::unordered_map<std::string, const std::string*> beside;
  for (const auto& each : files_beside(*target, outline)) beside.emplace(each.path, &outline.files[each.file].bytes);
  const ReadBeside look = [&](std::string_view path) -> std::optional<std::string> {
    const auto found = beside.find(std::string{path});
    return found == beside.end() ? std::nullopt : std::optional{*found->second};
  };
  const auto incoming = to_incoming(parse(*format, bytes, limits), "", hash_only, look, ignored);
  std::unordered_map<std::string, Id> numbers;
  for (const auto& topic : topics) numbers.emplace(knowledge::outgoing_key(topic), topic.id);
  std::vector<Id> ids;
  for (const auto& topic : incoming.topics) {
    const auto found = numbers.find(topic.key);
    if (found == numbers.end()) return {};
    ids.push_back(found->second);
  }
  return knowledge::numbered(incoming, ids);
}

Exported export_document(db::Transaction& tx, const people::Reader& reader, Id document, Target target,
                         bool revisions) {
  Exported out;
  const auto outline = outline_of(tx, reader, document, revisions);
  out.topics = std::ranges::count_if(outline.topics,
                                     [](const maps::Topic& topic) { return !topic.key.starts_with(kRevisionKey); });
  out.bytes = write(target, outline, out.losses);
  for (const auto& file : files_beside(target, outline))
    out.beside.emplace_back(file.path, outline.files[file.file].bytes);
  if (!out.beside.empty())
    std::erase_if(out.losses,
                  [](const Finding& loss) { return loss.what == "image-file" || loss.what == "attachment-file"; });
  return out;
}

std::string zipped(const Exported& exported, const std::string& name) {
  std::vector<writing::Member> members{{.name = name, .bytes = exported.bytes}};
  for (const auto& [path, bytes] : exported.beside) members.push_back({.name = path, .bytes = bytes, .stored = true});
  return writing::zip(members);
}

}  // namespace maps
