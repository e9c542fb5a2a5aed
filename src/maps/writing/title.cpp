#include "maps/writing/title.hpp"

#include "maps/writing/excerpt.hpp"

namespace maps::writing {

std::string title_of(const Outline& outline, const Tree& tree) {
  if (!outline.title.empty()) return outline.title;
  const auto& sheet = tree.sheets().front();
  if (sheet.roots.size() == 1 && !outline.topics[sheet.roots.front()].text.empty())
    return outline.topics[sheet.roots.front()].text;
  return std::string{sheet.title};
}

bool title_adds(const Outline& outline, const Tree::Sheet& sheet) {
  if (sheet.title.empty()) return false;
  return sheet.roots.size() != 1 || outline.topics[sheet.roots.front()].text != sheet.title;
}

void lose_sheets(const Outline& outline, const Tree& tree, Findings& losses) {
  const auto& sheets = tree.sheets();
  if (sheets.size() > 1 || title_adds(outline, sheets.front()))
    add_finding(losses, "sheet", excerpt(sheets.front().title), static_cast<std::int64_t>(sheets.size()));
}

void lose_title(const Outline& outline, const Tree& tree, Findings& losses) {
  const auto roots = tree.roots();
  if (outline.title.empty()) return;
  if (roots.size() == 1 && outline.topics[roots.front()].text == outline.title) return;
  add_finding(losses, "title", excerpt(outline.title));
}

}  // namespace maps::writing
