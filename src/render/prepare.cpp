#include <algorithm>
#include <stdexcept>

#include "base/error.hpp"
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

/// "count=COUNT name=NAME": what the text's {count} and {name} are to be filled with.
base::Arguments markers(std::string_view path, std::string_view pairs) {
  base::Arguments out;
  while (!(pairs = trim(pairs)).empty()) {
    const auto pair = pairs.substr(0, pairs.find_first_of(" \t\n"));
    pairs.remove_prefix(pair.size());
    const auto equals = pair.find('=');
    if (equals == std::string_view::npos) broken(path, "[[… " + std::string{pair} + "]] has no '='");
    out.emplace_back(pair.substr(0, equals), "{{" + std::string{pair.substr(equals + 1)} + "}}");
  }
  return out;
}

std::string words(std::string_view path, std::string_view inside, std::string_view language) {
  const auto key = inside.substr(0, inside.find_first_of(" \t\n"));
  const auto arguments = markers(path, inside.substr(key.size()));
  const auto names = base::names_in(base::text(language, key));
  for (const auto& [name, marker] : arguments)
    if (std::ranges::find(names, name) == names.end()) broken(path, std::string{key} + " has no {" + name + "}");
  return as_markup(base::text(language, key, arguments));
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

/// ":none" keeps ctemplate from escaping.
void check_unescaped(std::string_view path, std::string_view text) {
  for (auto at = text.find(":none"); at != text.npos; at = text.find(":none", at + 1))
    if (!text.substr(0, at).ends_with("_HTML")) broken(path, ":none is for markup, whose name ends in _HTML");
}

}  // namespace

std::string as_markup(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto marker = marker_length(text);
    if (marker > 0)
      out.append(text.substr(0, marker));
    else
      append_escaped(out, text.front());
    text.remove_prefix(std::max<std::size_t>(marker, 1));
  }
  return out;
}

std::string prepare(std::string_view path, std::string_view text, std::string_view language) {
  if (text.find("AUTOESCAPE") != std::string_view::npos) broken(path, "AUTOESCAPE is not for templates to choose");
  check_unescaped(path, text);
  return "{{%AUTOESCAPE context=\"HTML\"}}" + expand(path, text, language, 0);
}

}  // namespace render
