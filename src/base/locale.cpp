#include "base/locale.hpp"

#include <algorithm>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "base/log.hpp"
#include "base/resources.hpp"

namespace base {
namespace {

Texts load(const std::string& language) {
  Texts all;
  for (const auto path : resources_below("locales/" + language + "/")) add_texts(path, *resource(path), all);
  return all;
}

// Each missing key is worth one line, not one line a page.
void report_missing(std::string_view language, std::string_view key) {
  static std::mutex mutex;
  static std::set<std::string> reported;
  const std::scoped_lock lock{mutex};
  if (reported.insert(std::string{language} + " " + std::string{key}).second)
    log::warning("locale.missing", {{"language", language}, {"key", key}});
}

bool name_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// Splits a pattern into plain pieces and {names}.
template <class Plain, class Name>
void scan(std::string_view pattern, Plain plain, Name name) {
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    plain(pattern.substr(0, open));
    if (open == std::string_view::npos) return;
    pattern.remove_prefix(open);
    const auto end = std::find_if_not(pattern.begin() + 1, pattern.end(), name_character);
    const auto length = static_cast<std::size_t>(end - pattern.begin());
    if (end != pattern.end() && *end == '}' && length > 1) {
      name(pattern.substr(1, length - 1));
      pattern.remove_prefix(length + 1);
    } else {
      plain(pattern.substr(0, 1));
      pattern.remove_prefix(1);
    }
  }
}

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// "0.8" → 800; RFC 9110 §12.4.2: at most three decimals.
int quality(std::string_view text) {
  if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
  int value = (text[0] - '0') * 1000;
  int step = 100;
  for (std::size_t i = 2; i < text.size() && i < 5 && text[i] >= '0' && text[i] <= '9'; ++i, step /= 10)
    value += (text[i] - '0') * step;
  return std::min(value, 1000);
}

bool same_language(std::string_view range, std::string_view language) {
  range = range.substr(0, range.find('-'));
  return range.size() == language.size() && std::ranges::equal(range, language, [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
         });
}

}  // namespace

const std::vector<std::string>& languages() {
  static const std::vector<std::string> all{"ja", "en"};
  return all;
}

void add_texts(std::string_view file, std::string_view json, Texts& into) {
  const auto where = std::string{file};
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  if (!parsed.is_object()) throw std::runtime_error(where + ": no JSON object");
  for (const auto& [key, value] : parsed.items()) {
    if (!value.is_string()) throw std::runtime_error(where + ": " + key + " is no text");
    if (!into.emplace(key, value.get<std::string>()).second)
      throw std::runtime_error(where + ": " + key + " is there already");
  }
}

const Texts& texts(std::string_view language) {
  static const Texts japanese = load("ja");
  static const Texts english = load("en");
  return language == "en" ? english : japanese;
}

const std::string* find_text(std::string_view language, std::string_view key) {
  const auto& all = texts(language);
  const auto hit = all.find(key);
  return hit == all.end() ? nullptr : &hit->second;
}

std::string text(std::string_view language, std::string_view key, const Arguments& arguments) {
  if (const auto* pattern = find_text(language, key)) return fill(*pattern, arguments);
  report_missing(language, key);
  return std::string{key};
}

std::string fill(std::string_view pattern, const Arguments& arguments) {
  std::string out;
  scan(
      pattern, [&](std::string_view plain) { out.append(plain); },
      [&](std::string_view name) {
        const auto hit = std::ranges::find(arguments, name, [](const auto& a) { return std::string_view{a.first}; });
        if (hit != arguments.end())
          out.append(hit->second);
        else
          out.append("{").append(name).append("}");
      });
  return out;
}

std::vector<std::string> names_in(std::string_view pattern) {
  std::set<std::string> names;
  scan(
      pattern, [](std::string_view) {}, [&](std::string_view name) { names.emplace(name); });
  return {names.begin(), names.end()};
}

std::string choose_language(std::string_view cookie, std::string_view accept_language) {
  for (const auto& language : languages())
    if (cookie == language) return language;
  std::string best = languages().front();
  int best_quality = 0;
  while (!accept_language.empty()) {
    const auto comma = accept_language.find(',');
    const auto item = accept_language.substr(0, comma);
    accept_language = comma == std::string_view::npos ? "" : accept_language.substr(comma + 1);
    const auto semicolon = item.find(';');
    const auto weight = semicolon == std::string_view::npos ? "" : trim(item.substr(semicolon + 1));
    const int q = weight.starts_with("q=") ? quality(weight.substr(2)) : 1000;
    for (const auto& language : languages())
      if (q > best_quality && same_language(trim(item.substr(0, semicolon)), language)) {
        best = language;
        best_quality = q;
      }
  }
  return best;
}

}  // namespace base
