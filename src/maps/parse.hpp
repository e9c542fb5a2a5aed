#pragma once
#include <optional>
#include <string_view>

#include "maps/outline.hpp"

/// Bytes to an outline. Pure functions: no files, no network, no state; safe on any thread, for any bytes.
/// They throw base::Error with a key "error.map.…" or "error.limit.…" and nothing else.
namespace maps {

/// By the first bytes, and by the name's ending where bytes do not tell (Markdown). Nothing if it is none of ours.
std::optional<Format> recognise_format(std::string_view file_name, std::string_view bytes);

Outline parse(Format format, std::string_view bytes, const Limits& limits = {});

Outline parse_freemind(std::string_view bytes, const Limits& limits);
Outline parse_mindmanager(std::string_view bytes, const Limits& limits);
Outline parse_xmind(std::string_view bytes, const Limits& limits);  ///< XMind 8 (content.xml) and Zen (content.json)
Outline parse_opml(std::string_view bytes, const Limits& limits);
Outline parse_markdown(std::string_view bytes, const Limits& limits);

}  // namespace maps
