#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "maps/outline.hpp"

/// An outline to bytes. Pure functions. What the format cannot hold is added to `losses`, never dropped in silence.
/// Topic keys go out as the file's node ids, so that the same topics come back.
namespace maps {

enum class Target { mm, opml, xmind, md, html, json };
/// "mm" → Target::mm; nothing for a word that is no target.
std::optional<Target> target_named(std::string_view word);

/// The bytes of the file. Losses are added with these words: attachment-file, attribute, boundary, boundary-title,
/// callout, details, file, floating, folded, image, image-alternative, image-file, invalid-character, label, link,
/// link-title, local-link, marker, relation, sheet, summary, title, unsafe-link. docs/formats-out.md says for each
/// format what each of them means. The same outline gives the same bytes. Throws base::Error "error.write.zip" if an
/// archive cannot be made.
std::string write(Target target, const Outline& outline, Findings& losses);

/// A file that the written one refers to, to be put beside it.
struct Beside {
  std::string path;      ///< relative to the written file: "images/network.png"
  std::size_t file = 0;  ///< which of Outline::files
};
/// For mm and md, which hold neither pictures nor attached files: what makes their references work. Whoever puts these
/// files beside the written one may take "image-file" and "attachment-file" off the losses. Empty for other formats.
std::vector<Beside> files_beside(Target target, const Outline& outline);

std::string write_mm(const Outline& outline, Findings& losses);     ///< Freeplane 1.9's rules (map version 1.9.0)
std::string write_opml(const Outline& outline, Findings& losses);   ///< OPML 2.0
std::string write_xmind(const Outline& outline, Findings& losses);  ///< XMind Zen: content.json, metadata, manifest
std::string write_md(const Outline& outline, Findings& losses);     ///< CommonMark: headings, then nested lists
std::string write_html(const Outline& outline, Findings& losses);   ///< one file, no script, images embedded
std::string write_json(const Outline& outline, Findings& losses);   ///< our own, loss-free; docs/formats-out.md

}  // namespace maps
