#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "maps/parse.hpp"
#include "maps/reading/encoding.hpp"
#include "maps/reading/zip.hpp"

namespace maps {
namespace {

constexpr std::size_t kHead = 8192;

std::string ending(std::string_view file_name) {
  const auto dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return {};
  std::string word{file_name.substr(dot + 1)};
  std::ranges::transform(word, word.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return word;
}

std::optional<Format> by_ending(std::string_view file_name) {
  const auto word = ending(file_name);
  for (const auto format : {Format::freemind, Format::mindmanager, Format::xmind, Format::opml, Format::markdown})
    if (word == name(format)) return format;
  if (word == "markdown") return Format::markdown;
  if (word == "mmat" || word == "xmmap") return Format::mindmanager;
  if (word == "xmt") return Format::xmind;
  return std::nullopt;
}

std::optional<Format> by_members(std::string_view bytes) {
  try {
    const reading::Zip zip{bytes, {}};
    if (zip.find("Document.xml") != nullptr) return Format::mindmanager;
    if (zip.find("content.json") != nullptr || zip.find("content.xml") != nullptr) return Format::xmind;
  } catch (const base::Error&) {
    // Damaged: the ending decides, and the parser says what is wrong.
  }
  return std::nullopt;
}

/// The name of the first element, without its prefix; comments, declarations and processing instructions are skipped.
std::string_view root_element(std::string_view text) {
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const auto rest = text.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = text.find("-->", at);
      if (at == std::string_view::npos) return {};
    } else if (!rest.starts_with('?') && !rest.starts_with('!')) {
      const auto word = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
      return word.substr(word.find(':') + 1);
    }
  }
  return {};
}

std::optional<Format> by_root(std::string_view bytes) {
  reading::Text text;
  Findings repairs;
  try {
    reading::to_utf8(bytes.substr(0, kHead), text, repairs);
  } catch (const base::Error&) {
    return std::nullopt;  // an encoding that nobody knows
  }
  const auto begin = text.view.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text.view[begin] != '<') return std::nullopt;
  const auto root = root_element(text.view);
  if (root == "map") return Format::freemind;
  if (root == "opml") return Format::opml;
  if (root == "Map") return Format::mindmanager;
  return std::nullopt;
}

}  // namespace

std::optional<Format> recognise_format(std::string_view file_name, std::string_view bytes) {
  const auto by_bytes = reading::Zip::begins(bytes) ? by_members(bytes) : by_root(bytes);
  return by_bytes ? by_bytes : by_ending(file_name);
}

}  // namespace maps
