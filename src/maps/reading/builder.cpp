#include "maps/reading/builder.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "maps/reading/entities.hpp"
#include "maps/reading/limits.hpp"

namespace maps::reading {
namespace {

constexpr std::size_t kPlaceCharacters = 60;
constexpr std::size_t kWhereCharacters = 200;

bool plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) != 0xEF; }

}  // namespace

Builder::Builder(const Limits& limits, Findings repairs) : limits_(limits) { outline_.repairs = std::move(repairs); }

void Builder::add_sheet(std::string_view title) {
  hold("topics", limits_.topics, outline_.sheets.size() + 1);
  outline_.sheets.push_back({.title = text(title, kNone), .roots = {}});
}

std::size_t Builder::add_topic(std::size_t parent, Branch branch) {
  const auto index = outline_.topics.size();
  const auto depth = parent == kNone ? 1 : depths_[parent] + 1;
  hold("topics", limits_.topics, index + 1);
  hold("depth", limits_.depth, depth);
  if (parent == kNone) {
    if (outline_.sheets.empty()) add_sheet({});
    outline_.sheets.back().roots.push_back(index);
  }
  outline_.topics.emplace_back();
  outline_.topics.back().parent = parent;
  outline_.topics.back().branch = branch;
  depths_.push_back(static_cast<std::uint32_t>(depth));
  return index;
}

void Builder::set_key(std::size_t topic, std::string_view key) {
  if (key.empty()) return;
  outline_.topics[topic].key = text(key, topic);
  set_alias(key, topic);
}

void Builder::set_alias(std::string_view key, std::size_t topic) {
  if (!key.empty()) keys_.try_emplace(std::string{key}, topic);
}

std::string Builder::text(std::string_view as_written, std::size_t topic) {
  hold("text_bytes", limits_.text_bytes, as_written.size());
  if (std::ranges::all_of(as_written, plain)) return std::string{as_written};
  std::string out;
  out.reserve(as_written.size());
  for (std::size_t at = 0; at < as_written.size();) {
    if (plain(as_written[at])) {
      out.push_back(as_written[at++]);
      continue;
    }
    const auto begin = at;
    const auto point = base::next_point(as_written, at);
    if (point == U'\r') {
      if (at >= as_written.size() || as_written[at] != '\n') out.push_back('\n');
    } else if (allowed_in_xml(point)) {
      out.append(as_written.substr(begin, at - begin));
    } else {
      out.push_back(' ');
      repair("invalid-character", topic);
    }
  }
  return out;
}

void Builder::append(std::string& text, std::string_view piece) const {
  hold("text_bytes", limits_.text_bytes, text.size() + piece.size());
  text.append(piece);
}

void Builder::relate(std::size_t from, std::string_view to, std::string title) {
  lines_.push_back({from, {}, std::string{to}, std::move(title)});
}

void Builder::relate(std::string_view from, std::string_view to, std::string title) {
  lines_.push_back({kNone, std::string{from}, std::string{to}, std::move(title)});
}

void Builder::take_rich(RichText& rich, std::size_t topic, bool count_links) {
  auto& holder = outline_.topics[topic];
  for (auto& link : rich.links) {
    link.aside = !count_links;
    holder.links.push_back(std::move(link));
  }
  std::ranges::move(rich.images, std::back_inserter(holder.images));
  for (const auto* loss : rich.losses) lose(loss, topic);
  rich.links.clear();
  rich.images.clear();
  rich.losses.clear();
}

void Builder::note(std::vector<Noted>& list, std::string_view what, std::size_t topic, std::string_view where) {
  const auto known = std::ranges::find(list, what, &Noted::what);
  if (known == list.end())
    list.push_back({std::string{what}, 1, topic, std::string{base::first(where, kWhereCharacters)}});
  else
    ++known->count;
}

std::size_t Builder::with_key(const std::string& key) const {
  const auto found = keys_.find(key);
  return found == keys_.end() ? kNone : found->second;
}

void Builder::draw(Line& line) {
  auto from = line.topic != kNone ? line.topic : with_key(line.from);
  if (from == kNone) {
    lose_at("relation-end", line.from);
    from = 0;
  }
  const auto to = with_key(line.to);
  if (to == kNone) lose("relation-end", from);
  outline_.topics[from].relations.push_back({to, std::move(line.to), std::move(line.title)});
}

std::string Builder::place(std::size_t topic) const {
  for (; topic != kNone; topic = outline_.topics[topic].parent) {
    auto words = base::collapse_space(base::first(outline_.topics[topic].text, kPlaceCharacters));
    if (!words.empty()) return words;
  }
  return {};
}

void Builder::write_findings(const std::vector<Noted>& list, Findings& findings) const {
  for (const auto& noted : list)
    add_finding(findings, noted.what, noted.topic == kNone ? noted.where : place(noted.topic), noted.count);
}

/// A range that goes on behind the last child ends there; one that begins behind it is none.
void Builder::mend_ranges() {
  std::vector<std::size_t> children(outline_.topics.size(), 0);
  for (const auto& topic : outline_.topics)
    if (topic.parent != kNone && topic.branch == Branch::topic) ++children[topic.parent];
  const auto mend = [&](auto& range, std::size_t topic) {
    if (range.first == kNone || range.last < children[topic]) return;
    repair("range", topic);
    const bool begins = range.first < children[topic];
    range.first = begins ? range.first : kNone;
    range.last = begins ? children[topic] - 1 : kNone;
  };
  for (std::size_t topic = 0; topic < outline_.topics.size(); ++topic) {
    for (auto& boundary : outline_.topics[topic].boundaries) mend(boundary, topic);
    for (auto& summary : outline_.topics[topic].summaries) mend(summary, topic);
  }
}

Outline Builder::finish() {
  if (outline_.topics.empty()) refuse("no_map_inside", "");
  for (auto& line : lines_) draw(line);
  mend_ranges();
  write_findings(repairs_, outline_.repairs);
  write_findings(losses_, outline_.losses);
  return std::move(outline_);
}

}  // namespace maps::reading
