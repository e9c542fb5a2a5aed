#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "maps/outline.hpp"

/// An outline to bytes. Pure functions. What the format cannot hold is added to `losses`, never dropped in silence.
/// Topic keys go out as the file's node ids, so that the same topics come back.
namespace maps {

enum class Target { mm, opml, xmind, md, html, json };
/// "mm" → Target::mm; nothing for a word that is no target.
std::optional<Target> target_named(std::string_view word);

std::string write(Target target, const Outline& outline, Findings& losses);

std::string write_mm(const Outline& outline, Findings& losses);     ///< Freeplane 1.9's rules (map version 1.9.0)
std::string write_opml(const Outline& outline, Findings& losses);   ///< OPML 2.0
std::string write_xmind(const Outline& outline, Findings& losses);  ///< XMind Zen: content.json, metadata, manifest
std::string write_md(const Outline& outline, Findings& losses);     ///< CommonMark: headings, then nested lists
std::string write_html(const Outline& outline, Findings& losses);   ///< one file, no script, images embedded
std::string write_json(const Outline& outline, Findings& losses);   ///< our own, loss-free; docs/formats.md

}  // namespace maps
