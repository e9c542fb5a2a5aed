#include "text/cited_edition.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/unicode.hpp"
#include "text/brackets.hpp"
#include "text/narrow.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestEdition = 16;  ///< code points
/// With what an edition in Japanese begins, when it ends in 版.
constexpr std::array kBegins{"第"sv,     "初版"sv,   "改訂"sv,   "改定"sv,  "増補"sv,
                             "確定版"sv, "暫定版"sv, "最新版"sv, "完全版"sv};
constexpr std::array kVersions{"version"sv, "ver"sv, "revision"sv, "rev"sv, "v"sv};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
  return out;
}

/// "ver.2.0", "v1", "rev 3a" in small letters.
bool is_version(std::string_view words) {
  for (const auto word : kVersions) {
    if (!words.starts_with(word)) continue;
    auto rest = words.substr(word.size());
    while (!rest.empty() && (rest.front() == '.' || rest.front() == ' ')) rest.remove_prefix(1);
    return !rest.empty() && is_digit(rest.front()) &&
           std::ranges::all_of(rest, [](char c) { return is_digit(c) || c == '.' || (c >= 'a' && c <= 'z'); });
  }
  return false;
}

bool is_edition(std::string_view written) {
  const auto words = tight(written);
  if (words.empty() || base::length(words) > kLongestEdition) return false;
  if (words.ends_with("版"))
    return is_digit(words.front()) ||
           std::ranges::any_of(kBegins, [&](std::string_view word) { return words.starts_with(word); });
  return is_version(lower(narrow(written).text));
}

/// What may stand right before an edition that no bracket or space sets off: "IPv6" ends with none.
bool is_letter_before(std::string_view title, std::size_t at) {
  return at > 0 && static_cast<unsigned char>(title[at - 1]) < 0x80 &&
         std::isalnum(static_cast<unsigned char>(title[at - 1])) != 0;
}

std::string cut(std::string& title, std::size_t from, std::string_view edition) {
  std::string out{trimmed(edition)};
  title = trimmed(std::string_view{title}.substr(0, from));
  return out;
}

/// The longest end of the title that is an edition.
std::string take_end(std::string& title) {
  std::size_t begin = title.size();
  std::size_t found = std::string::npos;
  for (std::size_t points = 0; begin > 0 && points < 2 * kLongestEdition; ++points) {
    --begin;
    while (begin > 0 && (static_cast<unsigned char>(title[begin]) & 0xC0U) == 0x80U) --begin;
    const auto end = std::string_view{title}.substr(begin);
    if (is_digit(tight(end).empty() ? ' ' : tight(end).front())) continue;  // 白書2024年版 is a title
    if (is_edition(end) && !is_letter_before(title, begin)) found = begin;
  }
  return found == std::string::npos || found == 0 ? std::string{} : cut(title, found, title.substr(found));
}

}  // namespace

std::string take_edition(std::string& title) {
  const auto all = brackets(title);
  if (!all.empty()) {
    const auto& last = all.back();
    const auto inside = std::string_view{title}.substr(last.inside, last.inside_end - last.inside);
    if (last.begin > 0 && trimmed(std::string_view{title}.substr(last.end)).empty() && is_edition(inside))
      return cut(title, last.begin, std::string{inside});
  }
  return take_end(title);
}

}  // namespace text
