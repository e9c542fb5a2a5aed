#pragma once
#include <string_view>
#include <vector>

/// What a topic's text may carry: a small part of Markdown, so that what people wrote before (paths with \, marks with
/// * and _, numbers in brackets) stays as it is.
namespace text {

struct InlinePiece {
  enum class Kind { plain, strong, code, link };
  Kind kind = Kind::plain;
  std::string_view words;  ///< as shown
  std::string_view href;   ///< link: as written
  std::string_view raw;    ///< as written; all pieces' raws together are the text
};

/// **strong** (no space inside at its ends), `code`, and [words](address) where the address begins with /, #, http://,
/// https:// or mailto: and holds no space or bracket. Nothing within another, nothing over a line's end, no escapes.
/// Views into `text`. Any length, linear time. Pure.
std::vector<InlinePiece> inline_pieces(std::string_view text);

/// Whether there is anything but plain words in it.
bool has_inline_markdown(std::string_view text);

}  // namespace text
