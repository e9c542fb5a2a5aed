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

/// For HTML text and quoted attributes; a brace too, so that no text is taken for a marker of the template.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '{':
        out += "&#123;";
        break;
      default:
        out.push_back(c);
    }
  return out;
}

/// "count=COUNT name=NAME" → {count} is to be filled with the template's {{COUNT}}.
base::Arguments markers(std::string_view path, std::string_view words) {
  base::Arguments arguments;
  while (!(words = trim(words)).empty()) {
    const auto word = words.substr(0, words.find_first_of(" \t\n"));
    words.remove_prefix(word.size());
    const auto equals = word.find('=');
    if (equals == std::string_view::npos) broken(path, "[[… " + std::string{word} + "]] has no '='");
    arguments.emplace_back(word.substr(0, equals), "{{" + std::string{word.substr(equals + 1)} + "}}");
  }
  return arguments;
}

/// The text escaped piece by piece, so that a {name} is still found and its marker not escaped.
std::string words(std::string_view path, std::string_view inside, std::string_view language) {
  const auto key = inside.substr(0, inside.find_first_of(" \t\n"));
  const auto* text = base::find_text(language, key);
  if (text == nullptr) return escaped(base::text(language, key));
  const auto arguments = markers(path, inside.substr(key.size()));
  std::string out = escaped(*text);
  for (const auto& [name, marker] : arguments) {
    const auto place = "&#123;" + name + "}";
    if (out.find(place) == std::string::npos) broken(path, std::string{key} + " has no {" + name + "}");
    for (auto at = out.find(place); at != std::string::npos; at = out.find(place, at + marker.size()))
      out.replace(at, place.size(), marker);
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
