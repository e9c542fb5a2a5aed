#include <algorithm>
#include <stdexcept>

#include "base/locale.hpp"
#include "base/resources.hpp"
#include "render/render.hpp"

namespace render {
namespace {

constexpr int kDeepest = 8;

[[noreturn]] void broken(std::string_view path, const std::string& what) {
  throw std::runtime_error("template " + std::string{path} + ": " + what);
}

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

/// The length of a marker {{NAME}} or {{NAME:modifier}} at the beginning of `text`, else 0.
std::size_t marker_length(std::string_view text) {
  constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  constexpr std::string_view modifiers = "abcdefghijklmnopqrstuvwxyz_:=";
  if (!text.starts_with("{{")) return 0;
  const auto name_end = std::min(text.find_first_not_of(capitals, 2), text.size());
  const auto end = std::min(text.find_first_not_of(modifiers, name_end), text.size());
  const bool modified = end == name_end || text[name_end] == ':';
  return name_end > 2 && modified && text.substr(end).starts_with("}}") ? end + 2 : 0;
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view special = "&<>\"'{";
  constexpr std::string_view entities[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#123;"};
  const auto at = special.find(c);
  if (at == std::string_view::npos)
    out.push_back(c);
  else
    out.append(entities[at]);
}

/// A text of the locale as it stands in HTML text and quoted attributes: escaped, a single brace too, so that nothing
/// but a {{NAME}} is taken for a marker of the template.
std::string words(std::string_view path, std::string_view key, std::string_view language) {
  if (key.find_first_of(" \t\n") != std::string_view::npos) broken(path, "[[" + std::string{key} + "]] is no key");
  const auto whole = base::text(language, key);
  std::string out;
  for (std::string_view text = whole; !text.empty();) {
    const auto marker = marker_length(text);
    if (marker > 0)
      out.append(text.substr(0, marker));
    else
      append_escaped(out, text.front());
    text.remove_prefix(std::max<std::size_t>(marker, 1));
  }
  return out;
}

/// What a template says of itself at its beginning would only be white space in the page.
std::string_view without_preamble(std::string_view text) {
  if (!text.starts_with("{{!")) return text;
  const auto end = text.find("}}");
  if (end == std::string_view::npos) return text;
  text.remove_prefix(end + 2);
  return text.starts_with('\n') ? text.substr(1) : text;
}

std::string expand(std::string_view path, std::string_view text, std::string_view language, int depth) {
  if (depth > kDeepest) broken(path, "included too deep, or in a circle");
  text = without_preamble(text);
  std::string out;
  for (;;) {
    const auto open = text.find("[[");
    out.append(text.substr(0, open));
    if (open == std::string_view::npos) return out;
    const auto close = text.find("]]", open);
    if (close == std::string_view::npos) broken(path, "[[ without ]]");
    const auto inside = trim(text.substr(open + 2, close - open - 2));
    text.remove_prefix(close + 2);
    if (!inside.starts_with('>')) {
      out.append(words(path, inside, language));
      continue;
    }
    const auto file = trim(inside.substr(1));
    const auto included = base::resource(file);
    if (!included) broken(path, "includes " + std::string{file} + ", which does not exist");
    out.append(expand(file, *included, language, depth + 1));
  }
}

}  // namespace

std::string prepare(std::string_view path, std::string_view text, std::string_view language) {
  if (text.find("AUTOESCAPE") != std::string_view::npos) broken(path, "AUTOESCAPE is not for templates to choose");
  return "{{%AUTOESCAPE context=\"HTML\"}}" + expand(path, text, language, 0);
}

}  // namespace render
