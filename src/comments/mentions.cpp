#include "comments/mentions.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace comments {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-' || c == '+';
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// What a person may be called by, folded.
struct Name {
  std::string key;
  const people::Person* person = nullptr;
};

std::vector<Name> names_of(std::span<const people::Person> candidates) {
  std::vector<Name> out;
  for (const auto& person : candidates) {
    const auto whole = base::fold(person.name);
    const auto joined = base::fold(base::without_space(person.name));
    if (!whole.empty()) out.push_back({whole, &person});
    if (joined != whole && !joined.empty()) out.push_back({joined, &person});
  }
  std::ranges::stable_sort(out, [](const Name& a, const Name& b) { return a.key.size() > b.key.size(); });
  return out;
}

bool fits(std::string_view rest, const std::string& key) {
  if (!rest.starts_with(key)) return false;
  return rest.size() == key.size() || !is_letter(key.back()) || !is_letter(rest[key.size()]);
}

void take(Called& out, std::vector<const people::Person*> found, std::string_view written) {
  const auto other = [&](const people::Person* person) { return person->name != written; };
  if (found.size() > 1 && std::ranges::count_if(found, other) + 1 == std::ssize(found)) std::erase_if(found, other);
  if (found.size() > 1) {
    out.ambiguous.emplace_back(written);
    return;
  }
  const auto id = found.front()->id;
  if (std::ranges::find(out.persons, id) == out.persons.end()) out.persons.push_back(id);
}

/// The persons of the longest name that begins here; its length in `size`.
std::vector<const people::Person*> longest(const std::vector<Name>& names, std::string_view rest, std::size_t& size) {
  std::vector<const people::Person*> out;
  for (const auto& name : names) {
    if (!out.empty() && name.key.size() < size) break;
    if (!fits(rest, name.key)) continue;
    size = name.key.size();
    if (std::ranges::find(out, name.person) == out.end()) out.push_back(name.person);
  }
  return out;
}

}  // namespace

Called find_calls(std::string_view text, std::span<const people::Person> candidates) {
  Called out;
  const auto names = names_of(candidates);
  const auto folded = base::fold_with_origin(text);
  const std::string_view key = folded.key;
  std::size_t looked = 0;
  for (auto at = key.find('@'); at != std::string_view::npos && looked < kMostCalls; at = key.find('@', at + 1)) {
    ++looked;
    const auto origin = folded.origin[at];
    if (origin > 0 && is_word(text[origin - 1])) continue;
    std::size_t size = 0;
    auto found = longest(names, key.substr(at + 1), size);
    if (found.empty()) continue;
    const auto begin = folded.origin[at + 1];
    take(out, std::move(found), text.substr(begin, folded.origin[at + 1 + size] - begin));
  }
  return out;
}

}  // namespace comments
