#include <array>

#include "base/unicode.hpp"
#include "text/finders.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestName = 40;

/// What stands behind 担当： or 担当者：; npos of any other bracket.
std::string_view names_in(std::string_view content) {
  for (const auto word : {"担当者:"sv, "担当:"sv, "担当者 :"sv, "担当 :"sv})
    if (content.starts_with(word)) return content.substr(word.size());
  return {};
}

std::string_view clean(std::string_view name) {
  name = trimmed(name);
  for (const auto end : {"さん"sv, "様"sv, "氏"sv})
    if (name.size() > end.size() && name.ends_with(end)) return trimmed(name.substr(0, name.size() - end.size()));
  return name;
}

bool open(std::string_view name) {
  for (const auto word : {"?"sv, "??"sv, "未定"sv, "調整中"sv, "検討中"sv, "要調整"sv, "未割当"sv, "募集中"sv})
    if (name == word) return true;
  return name.empty();
}

bool group(std::string_view name) {
  for (const auto end : {"全員"sv, "個別分担"sv, "個別アサイン"sv, "各自"sv, "一同"sv, "分担"sv})
    if (name.ends_with(end)) return true;
  return false;
}

Mark owner(std::string_view name, const Bracket& bracket) {
  Mark mark{"owner", std::string{name}, {}, bracket.begin, bracket.end};
  if (open(name)) {
    mark.value.clear();
    mark.fields.emplace_back("state", "open");
  } else if (group(name)) {
    mark.fields.emplace_back("state", "group");
  }
  return mark;
}

/// A⇒B: the last one owns it now.
bool handed_over(std::string_view names, const Bracket& bracket, std::vector<Mark>& marks) {
  for (const auto arrow : {"⇒"sv, "→"sv, "➡"sv, "=>"sv, "->"sv}) {
    const auto at = names.rfind(arrow);
    if (at == names.npos) continue;
    auto mark = owner(clean(names.substr(at + arrow.size())), bracket);
    mark.fields.emplace_back("from", clean(names.substr(0, at)));
    mark.fields.emplace_back("to", mark.value);
    marks.push_back(std::move(mark));
    return true;
  }
  return false;
}

void each_name(std::string_view names, const Bracket& bracket, std::vector<Mark>& marks) {
  for (const auto part : listed(names)) {
    const auto name = clean(part);
    if (base::length(name) <= kLongestName) marks.push_back(owner(name, bracket));
  }
}

}  // namespace

void find_owners(const Sight& sight, std::vector<Mark>& marks) {
  for (const auto& bracket : sight.brackets) {
    const std::string_view content{bracket.content.text};
    if (!content.starts_with("担当") || content.find(':') == content.npos) continue;
    const auto names = names_in(content);
    if (names.data() == nullptr || content.find("。") != content.npos) continue;
    if (!handed_over(names, bracket, marks)) each_name(names, bracket, marks);
  }
}

}  // namespace text
