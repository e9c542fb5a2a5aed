#include "text/mark_words.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "text/narrow.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

struct Entry {
  std::string_view word;
  std::string_view value;
};

constexpr auto kLevels = std::to_array<Entry>({{"非公開", "AMBER+STRICT"},
                                               {"専門員用", "AMBER+STRICT"},
                                               {"相談員用", "AMBER+STRICT"},
                                               {"職員用", "AMBER+STRICT"},
                                               {"内部用", "AMBER+STRICT"},
                                               {"専門員専用", "AMBER+STRICT"},
                                               {"相談員専用", "AMBER+STRICT"},
                                               {"部外秘", "AMBER+STRICT"},
                                               {"社外秘", "AMBER+STRICT"},
                                               {"取扱注意", "AMBER+STRICT"},
                                               {"極秘", "AMBER+STRICT"},
                                               {"秘", "AMBER+STRICT"},
                                               {"マル秘", "AMBER+STRICT"},
                                               {"㊙", "AMBER+STRICT"},
                                               {"禁帯出", "AMBER+STRICT"},
                                               {"禁複写", "AMBER+STRICT"},
                                               {"機密性2", "AMBER+STRICT"},
                                               {"機密性3", "AMBER+STRICT"},
                                               {"機密性2情報", "AMBER+STRICT"},
                                               {"機密性3情報", "AMBER+STRICT"},
                                               {"関係機関用", "AMBER"},
                                               {"関係機関専用", "AMBER"},
                                               {"会員用", "GREEN"},
                                               {"会員専用", "GREEN"},
                                               {"TLP:GREEN", "GREEN"},
                                               {"TLP:AMBER", "AMBER"},
                                               {"TLP:AMBER+STRICT", "AMBER+STRICT"},
                                               {"TLP:RED", "RED"}});
constexpr std::array kOrder{""sv, "GREEN"sv, "AMBER"sv, "AMBER+STRICT"sv, "RED"sv};

/// Whose 限り it may be. In 【】 any word may stand before 限り but one of kNobody.
constexpr std::array kGroups{"専門員"sv, "相談員"sv, "職員"sv, "担当"sv,   "メンバー"sv, "部内"sv,    "課内"sv,
                             "所内"sv,   "庁内"sv,   "社内"sv, "組織内"sv, "内部"sv,     "関係者"sv,  "参加者"sv,
                             "構成員"sv, "管理者"sv, "委員"sv, "窓口"sv,   "会員"sv,     "関係機関"sv};
constexpr std::array kNobody{"今回"sv,   "回"sv,   "可能な"sv, "できる"sv, "出来る"sv, "年度"sv, "本年"sv, "当日"sv,
                             "その場"sv, "期間"sv, "期日"sv,   "数量"sv,   "先着"sv,   "人"sv,   "名"sv,   "日"sv};

/// MindManager, FreeMind and Freeplane ("password" is its selectable padlock), XMind 8 and Zen, Freeplane's emoji.
constexpr std::array kPadlocks{"urn:mindjet:PadlockLocked"sv,
                               "encrypted"sv,
                               "password"sv,
                               "other-lock"sv,
                               "symbol-lock"sv,
                               "c_symbol_lock"sv,
                               "emoji-1F512"sv,
                               "emoji-1F510"sv,
                               "emoji-1F50F"sv,
                               "emoji-1f512"sv,
                               "emoji-1f510"sv,
                               "emoji-1f50f"sv};

template <std::size_t N>
std::string_view value_of(std::string_view word, const std::array<Entry, N>& table) {
  const auto found = std::ranges::find(table, word, &Entry::word);
  return found == table.end() ? std::string_view{} : found->value;
}

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

template <std::size_t N>
bool ends_with_one(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [&](auto word) { return text.ends_with(word); });
}

std::string_view limited_to(std::string_view tight, bool any_group) {
  if (!tight.ends_with("限り") || tight == "限り") return {};
  tight.remove_suffix("限り"sv.size());
  if (tight.ends_with("関係機関")) return "AMBER";
  if (tight.ends_with("会員")) return "GREEN";
  const bool group = any_group ? !ends_with_one(tight, kNobody) : ends_with_one(tight, kGroups);
  return group ? "AMBER+STRICT" : ""sv;
}

std::string_view stricter(std::string_view a, std::string_view b) {
  return std::ranges::find(kOrder, a) < std::ranges::find(kOrder, b) ? b : a;
}

}  // namespace

std::string_view level_of_mark(std::string_view tight) {
  std::string_view level;
  for (const auto part : listed(tight)) {
    auto here = value_of(part, kLevels);
    if (here.empty()) here = limited_to(part, true);
    if (here.empty() && part.find("非公開") != part.npos && base::length(part) <= 10) here = "AMBER+STRICT";
    if (here.empty() && part.find("手持ち") != part.npos && base::length(part) <= 16) here = "AMBER+STRICT";
    level = stricter(level, here);
  }
  return level;
}

std::string_view level_of_plain(std::string_view tight) {
  if (tight == "非公開" || tight == "部外秘" || tight == "専門員用" || tight == "相談員用") return "AMBER+STRICT";
  return limited_to(tight, false);
}

std::string_view level_of_marker(std::string_view marker) { return one_of(marker, kPadlocks) ? "AMBER+STRICT" : ""sv; }

}  // namespace text
