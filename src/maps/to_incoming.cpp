#include "maps/to_incoming.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/media_type.hpp"
#include "text/percent.hpp"
#include "text/recognise.hpp"

namespace maps {
namespace {

using knowledge::Extras;
using knowledge::Incoming;
using knowledge::IncomingTopic;
using knowledge::kNoParent;

/// Needs a root of ours: several sheets, several top topics, or a headless list.
bool needs_root(const Outline& outline) {
  return outline.sheets.size() != 1 || outline.sheets.front().roots.size() != 1;
}

std::string stem(std::string_view name) {
  name = name.substr(name.find_last_of('/') + 1);
  const auto dot = name.rfind('.');
  return std::string{dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot)};
}

class Conversion {
 public:
  Conversion(const Outline& outline, std::string_view name, const PutImage& put, const ReadBeside& beside,
             Findings& losses)
      : outline_(outline),
        name_(name),
        put_(put),
        beside_(beside),
        losses_(losses),
        added_(needs_root(outline) ? 1U : 0U),
        children_(outline.topics.size()) {
    for (std::size_t i = 0; i < outline.topics.size(); ++i) {
      const auto& topic = outline.topics[i];
      if (topic.parent != kNone && topic.branch == Branch::topic) children_[topic.parent].push_back(i);
      if (!topic.key.empty()) ++keys_[topic.key];
    }
  }

  Incoming run() {
    Incoming out;
    out.topics.reserve(outline_.topics.size() + added_);
    if (added_ != 0) out.topics.push_back(added_root());
    for (const auto& topic : outline_.topics) out.topics.push_back(convert(topic));
    name_sheets(out);
    recognise(out);
    return out;
  }

 private:
  std::size_t shifted(std::size_t index) const { return index + added_; }
  /// Incoming names topics by index plus one; 0 is none.
  std::int64_t reference(std::size_t index) const {
    return index == kNone ? 0 : static_cast<std::int64_t>(shifted(index)) + 1;
  }
  std::int64_t child(std::size_t parent, std::size_t ordinal) const {
    if (ordinal == kNone || children_[parent].empty()) return 0;
    return reference(children_[parent][std::min(ordinal, children_[parent].size() - 1)]);
  }

  IncomingTopic added_root() const {
    IncomingTopic root;
    root.text = outline_.title.empty() ? stem(name_) : outline_.title;
    return root;
  }

  IncomingTopic convert(const Topic& topic) {
    IncomingTopic out;
    out.parent = topic.parent != kNone ? shifted(topic.parent) : added_ != 0 ? 0 : kNoParent;
    out.branch = static_cast<knowledge::Branch>(topic.branch);
    if (!topic.key.empty() && keys_.at(topic.key) == 1) out.key = topic.key;
    out.text = topic.text;
    out.note = topic.note;
    out.extras = extras(topic);
    return out;
  }

  Extras extras(const Topic& topic) {
    Extras out{.details = topic.details,
               .markers = topic.markers,
               .labels = topic.labels,
               .attributes = topic.attributes,
               .folded = topic.folded};
    const auto self = static_cast<std::size_t>(&topic - outline_.topics.data());
    for (const auto& link : topic.links) out.links.push_back({link.href, link.title, link.aside, stored(link.file)});
    for (const auto& picture : topic.images) out.images.push_back(image(picture, topic));
    for (const auto& line : topic.relations) out.relations.push_back({reference(line.to), line.title});
    for (const auto& frame : topic.boundaries)
      out.boundaries.push_back({child(self, frame.first), child(self, frame.last), frame.title});
    for (const auto& bracket : topic.summaries)
      out.summaries.push_back({child(self, bracket.first), child(self, bracket.last), reference(bracket.topic)});
    return out;
  }

  std::string stored(std::size_t file) const {
    return file == kNone ? std::string{} : put_(outline_.files[file].type, outline_.files[file].bytes);
  }

  knowledge::Image image(const Image& picture, const Topic& topic) {
    knowledge::Image out{"", picture.source, picture.alternative, picture.width, picture.height};
    if (picture.file != kNone) {
      out.file = stored(picture.file);
    } else if (const auto bytes = beside_(text::percent_decoded(picture.source))) {
      out.file = put_(base::media_type(*bytes), *bytes);
    } else {
      add_finding(losses_, "missing-image", picture.source.empty() ? topic.text : picture.source);
    }
    return out;
  }

  /// A sheet's title is no topic; it stays with the sheet's first topic.
  void name_sheets(Incoming& out) const {
    for (const auto& sheet : outline_.sheets)
      if (!sheet.title.empty() && !sheet.roots.empty() && outline_.sheets.size() > 1)
        out.topics[shifted(sheet.roots.front())].extras.attributes.emplace_back("sheet", sheet.title);
  }

  void recognise(Incoming& out) const {
    std::vector<text::Line> lines;
    lines.reserve(out.topics.size());
    for (const auto& topic : out.topics)
      lines.push_back({topic.parent == kNoParent ? std::string::npos : topic.parent, topic.text, topic.extras.markers});
    auto marks = text::recognise(lines);
    for (std::size_t i = 0; i < marks.size(); ++i) out.topics[i].marks = std::move(marks[i]);
    auto& root = out.topics.front().marks;
    if (std::ranges::find(root, "code", &text::Mark::kind) != root.end()) return;
    if (const auto code = text::code_of_name(stem(name_)))
      root.push_back({.kind = "code", .value = *code, .fields = {}});
  }

  const Outline& outline_;
  std::string_view name_;
  const PutImage& put_;
  const ReadBeside& beside_;
  Findings& losses_;
  std::size_t added_;
  std::vector<std::vector<std::size_t>> children_;
  std::unordered_map<std::string_view, int> keys_;
};

}  // namespace

Incoming to_incoming(const Outline& outline, std::string_view name, const PutImage& put, const ReadBeside& beside,
                     Findings& losses) {
  return Conversion{outline, name, put, beside, losses}.run();
}

}  // namespace maps
