#include <algorithm>
#include <array>

#include "text/mark_words.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

struct Audience {
  std::string_view word;
  std::string_view value;
  bool in_bracket_only;
};
constexpr auto kAudiences = std::to_array<Audience>({{"経営者", "executive", false},
                                                     {"経営者等", "executive", false},
                                                     {"経営層", "executive", false},
                                                     {"経営者層", "executive", false},
                                                     {"経営陣", "executive", false},
                                                     {"経営幹部", "executive", false},
                                                     {"役員", "executive", false},
                                                     {"マネジメント層", "executive", false},
                                                     {"管理者", "manager", false},
                                                     {"管理職", "manager", false},
                                                     {"責任者", "manager", false},
                                                     {"システム管理者", "manager", false},
                                                     {"情報システム管理者", "manager", false},
                                                     {"ネットワーク管理者", "manager", false},
                                                     {"セキュリティ管理者", "manager", false},
                                                     {"情報セキュリティ管理者", "manager", false},
                                                     {"担当者", "manager", false},
                                                     {"IT担当者", "manager", false},
                                                     {"システム担当者", "manager", false},
                                                     {"セキュリティ担当者", "manager", false},
                                                     {"情報セキュリティ担当者", "manager", false},
                                                     {"従業員", "employee", false},
                                                     {"社員", "employee", false},
                                                     {"一般社員", "employee", false},
                                                     {"新入社員", "employee", false},
                                                     {"職員", "employee", false},
                                                     {"一般職員", "employee", false},
                                                     {"専門員", "specialist", false},
                                                     {"相談員", "specialist", false},
                                                     {"一般", "general", false},
                                                     {"一般ユーザ", "general", false},
                                                     {"一般ユーザー", "general", false},
                                                     {"一般利用者", "general", false},
                                                     {"一般国民", "general", false},
                                                     {"個人", "general", false},
                                                     {"家庭", "general", false},
                                                     {"保護者", "general", false},
                                                     {"保護", "general", true},
                                                     {"子ども", "general", false},
                                                     {"子供", "general", false},
                                                     {"こども", "general", false},
                                                     {"高齢者", "general", false},
                                                     {"学生", "general", true},
                                                     {"初心者", "general", true},
                                                     {"相談者", "general", true},
                                                     {"利用者", "general", true},
                                                     {"国民", "general", true}});
constexpr std::array kAudiencePrefixes{"中小企業の"sv, "中小企業"sv, "企業の"sv, "企業"sv, "組織の"sv, "各社の"sv};

std::string_view without_prefix(std::string_view tight) {
  for (const auto prefix : kAudiencePrefixes)
    if (tight.starts_with(prefix)) return tight.substr(prefix.size());
  return tight;
}

}  // namespace

std::string_view audience_named(std::string_view tight, bool in_bracket) {
  const auto find = [&](std::string_view word) -> std::string_view {
    const auto found = std::ranges::find(kAudiences, word, &Audience::word);
    return found == kAudiences.end() || (found->in_bracket_only && !in_bracket) ? ""sv : found->value;
  };
  const auto whole = find(tight);
  return whole.empty() ? find(without_prefix(tight)) : whole;
}

std::size_t audience_at_end(std::string_view text, std::string_view& value) {
  std::size_t size = 0;
  for (const auto& audience : kAudiences) {
    if (audience.in_bracket_only || audience.word.size() <= size || !text.ends_with(audience.word)) continue;
    size = audience.word.size();
    value = audience.value;
  }
  if (size == 0) return 0;
  const auto before = text.substr(0, text.size() - size);
  for (const auto prefix : kAudiencePrefixes)
    if (before.ends_with(prefix)) return size + prefix.size();
  return size;
}

}  // namespace text
