#include "maps/outline.hpp"

#include <algorithm>

namespace maps {

void add_finding(Findings& findings, const std::string& what, const std::string& where, std::int64_t count) {
  const auto known = std::ranges::find(findings, what, &Finding::what);
  if (known == findings.end())
    findings.push_back({what, count, where});
  else
    known->count += count;
}

const char* name(Format format) {
  switch (format) {
    case Format::freemind:
      return "mm";
    case Format::mindmanager:
      return "mmap";
    case Format::xmind:
      return "xmind";
    case Format::opml:
      return "opml";
    case Format::markdown:
      return "md";
  }
  return "";
}

std::optional<Format> format_named(std::string_view word) {
  for (const auto format : {Format::freemind, Format::mindmanager, Format::xmind, Format::opml, Format::markdown})
    if (word == name(format)) return format;
  return std::nullopt;
}

}  // namespace maps
