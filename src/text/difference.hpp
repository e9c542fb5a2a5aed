#pragma once
#include <string>
#include <string_view>
#include <vector>

/// What changed between two versions of a text, for its history.
namespace text {

enum class Change : unsigned char { same, removed, added };

struct DifferencePiece {
  std::string text;
  Change change = Change::same;
  bool operator==(const DifferencePiece&) const = default;
};

/// Pieces in reading order: same and removed ones make up `before`, same and added ones `after`, exactly. Words are
/// those of ICU (Japanese); where lines or sentences are equal they are matched first. At one place what was removed
/// stands before what was added. Memory is linear in the texts and the work is bounded: what is still unmatched when
/// the bound is reached comes as one removed and one added piece, so two megabytes that have nothing in common end in
/// seconds.
std::vector<DifferencePiece> difference(std::string_view before, std::string_view after);

}  // namespace text
