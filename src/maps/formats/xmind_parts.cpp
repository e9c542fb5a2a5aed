#include "maps/formats/xmind_parts.hpp"

#include <charconv>

#include "maps/parse.hpp"
#include "maps/reading/archive_files.hpp"

namespace maps {
namespace xmind {
namespace {

using Sv = std::string_view;

bool number(Sv text, std::size_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::optional<Branch> branch_named(Sv type) {
  if (type == "attached") return Branch::topic;
  if (type == "detached" || type == "floating") return Branch::floating;
  if (type == "summary") return Branch::summary;
  if (type == "callout") return Branch::callout;
  return std::nullopt;
}

std::pair<std::size_t, std::size_t> read_range(Sv range) {
  const auto comma = range.find(',');
  std::size_t first = 0;
  std::size_t last = 0;
  const bool shape = range.starts_with('(') && range.ends_with(')') && comma != Sv::npos;
  if (!shape || !number(range.substr(1, comma - 1), first) ||
      !number(range.substr(comma + 1, range.size() - comma - 2), last) || first > last)
    return {kNone, kNone};
  return {first, last};
}

Sv inside(Sv address) {
  constexpr Sv kScheme = "xap:";
  return address.starts_with(kScheme) ? address.substr(kScheme.size()) : Sv{};
}

void Summaries::add(std::size_t holder, Sv range, Sv topic_id) {
  pending_.push_back({holder, std::string{range}, std::string{topic_id}});
}

void Summaries::resolve(reading::Builder& build) const {
  for (const auto& summary : pending_) {
    const auto [first, last] = read_range(summary.range);
    const auto topic = build.with_key(summary.topic_id);
    if (topic == kNone) build.lose("summary-topic", summary.holder);
    build.topic(summary.holder).summaries.push_back({first, last, topic});
  }
}

void take_files(reading::Builder& build, reading::Zip& zip) {
  reading::ArchiveFiles files{zip, build};
  for (auto& topic : build.outline().topics) {
    for (auto& image : topic.images) {
      const auto name = std::string{inside(image.source)};
      if (name.empty()) continue;
      image.source = name;
      image.file = files.take(name);
    }
    for (auto& link : topic.links)
      if (const auto name = inside(link.href); !name.empty()) link.file = files.take(name);
  }
  files.report_unused({"attachments/", "resources/", "markers/"});
}

void refuse_encrypted(reading::Zip& zip) {
  for (const auto* name : {"META-INF/manifest.xml", "manifest.json"}) {
    const auto* member = zip.find(name);
    if (member == nullptr || member->unpacked > (1U << 20U)) continue;
    const auto manifest = zip.read(*member);
    for (const auto* mark : {"encryption-data", "encryptionData"})
      if (manifest.find(mark) != std::string::npos) reading::refuse("encrypted", name);
  }
}

}  // namespace xmind

/// Zen writes a content.xml too, which only says that the program is too old; so content.json comes first.
Outline parse_xmind(std::string_view bytes, const Limits& limits) {
  reading::hold("file_bytes", limits.file_bytes, bytes.size());
  if (bytes.empty()) reading::refuse("empty", "");
  if (!reading::Zip::begins(bytes)) reading::refuse("not_zip", "");
  reading::Zip zip{bytes, limits};
  xmind::refuse_encrypted(zip);
  if (const auto* content = zip.find("content.json")) return xmind::read_zen(zip, *content, limits);
  if (const auto* content = zip.find("content.xml")) return xmind::read_classic(zip, *content, limits);
  reading::refuse("no_map_inside", "content.xml");
}

}  // namespace maps
