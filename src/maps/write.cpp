#include "maps/write.hpp"

#include <array>

#include "maps/writing/pictures.hpp"

namespace maps {
namespace {

struct Row {
  std::string_view word;
  Target target;
  std::string (*write)(const Outline&, Findings&);
};

constexpr std::array kRows = {
    Row{"mm", Target::mm, write_mm}, Row{"opml", Target::opml, write_opml}, Row{"xmind", Target::xmind, write_xmind},
    Row{"md", Target::md, write_md}, Row{"html", Target::html, write_html}, Row{"json", Target::json, write_json},
};

}  // namespace

std::optional<Target> target_named(std::string_view word) {
  for (const Row& row : kRows)
    if (row.word == word) return row.target;
  return std::nullopt;
}

std::string write(Target target, const Outline& outline, Findings& losses) {
  for (const Row& row : kRows)
    if (row.target == target) return row.write(outline, losses);
  return {};
}

std::vector<Beside> files_beside(Target target, const Outline& outline) {
  if (target != Target::mm && target != Target::md) return {};
  std::vector<Beside> files;
  const writing::Pictures pictures{outline};
  for (const auto& [path, file] : pictures.beside()) files.push_back({path, file});
  return files;
}

}  // namespace maps
