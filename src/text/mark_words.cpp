#include "text/mark_words.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

struct Entry {
  std::string_view word;
  std::string_view value;
};

constexpr auto kActions = std::to_array<Entry>({{"緊急", "urgent"},
                                                {"相談", "consult"},
                                                {"届出", "report"},
                                                {"通報", "notify"},
                                                {"窓口回答", "answer"},
                                                {"標準回答", "answer"},
                                                {"広報", "publicise"},
                                                {"業者", "vendor"},
                                                {"専門員", "specialist"},
                                                {"助言", "advise"},
                                                {"案内", "refer"},
                                                {"窓口案内", "refer"}});

constexpr auto kStatuses = std::to_array<Entry>({{"未整理", "unsorted"},
                                                 {"更新中", "updating"},
                                                 {"未定稿", "draft"},
                                                 {"案", "draft"},
                                                 {"素案", "draft"},
                                                 {"原案", "draft"},
                                                 {"草案", "draft"},
                                                 {"草稿", "draft"},
                                                 {"ドラフト", "draft"},
                                                 {"仮", "provisional"},
                                                 {"仮称", "provisional"},
                                                 {"暫定", "provisional"},
                                                 {"暫定版", "provisional"},
                                                 {"未完", "unfinished"},
                                                 {"未完成", "unfinished"},
                                                 {"未完了", "unfinished"},
                                                 {"未着手", "unfinished"},
                                                 {"未対応", "unfinished"},
                                                 {"削除", "deleted"},
                                                 {"削除済", "deleted"},
                                                 {"廃止", "deleted"},
                                                 {"削除予定", "to-delete"},
                                                 {"×", "cancelled"},
                                                 {"✕", "cancelled"},
                                                 {"✖", "cancelled"},
                                                 {"中止", "cancelled"},
                                                 {"取消", "cancelled"},
                                                 {"済", "done"},
                                                 {"済み", "done"},
                                                 {"完了", "done"},
                                                 {"完", "done"},
                                                 {"終了", "ended"},
                                                 {"対象外", "excluded"},
                                                 {"新規", "new"},
                                                 {"新設", "new"},
                                                 {"追加", "added"},
                                                 {"加筆", "updated"},
                                                 {"更新", "updated"},
                                                 {"改訂", "updated"},
                                                 {"修正", "updated"},
                                                 {"旧版", "old"},
                                                 {"旧版?", "old"},
                                                 {"旧", "old"},
                                                 {"新版あり", "superseded"},
                                                 {"●", "chosen"},
                                                 {"〇", "accepted"},
                                                 {"○", "accepted"},
                                                 {"◯", "accepted"},
                                                 {"?", "open"},
                                                 {"未定", "open"},
                                                 {"保留", "paused"},
                                                 {"休止", "paused"}});

/// What one does to a text; with 中, 済 or 要 these make a status.
constexpr std::array kWorks{"更新"sv,   "作成"sv,   "校正"sv, "準備"sv, "検討"sv, "抽出"sv, "作業"sv,
                            "整理"sv,   "修正"sv,   "執筆"sv, "編集"sv, "確認"sv, "調整"sv, "改訂"sv,
                            "詳細化"sv, "見直し"sv, "翻訳"sv, "追記"sv, "加筆"sv, "構成"sv, "再構成"sv,
                            "精査"sv,   "調査"sv,   "対応"sv, "移行"sv, "記入"sv, "反映"sv, "掲載"sv,
                            "登録"sv,   "転記"sv,   "公開"sv, "送付"sv, "処理"sv, "確定"sv, "校閲"sv};

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
/// Of these, what may stand in a bracket without 向け.
constexpr std::array kAudienceAlone{"経営者"sv,   "経営層"sv, "管理者"sv,     "システム管理者"sv, "従業員"sv,
                                    "新入社員"sv, "一般"sv,   "一般ユーザ"sv, "一般ユーザー"sv,   "一般利用者"sv};
constexpr std::array kAudiencePrefixes{"中小企業の"sv, "中小企業"sv, "企業の"sv, "企業"sv, "組織の"sv, "各社の"sv};

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

/// Cuts at ・ 、 , / ／ and (as a word between) と.
std::vector<std::string_view> parts(std::string_view tight) {
  std::vector<std::string_view> out;
  std::size_t from = 0;
  for (std::size_t at = 0; at < tight.size();) {
    const std::size_t begin = at;
    const char32_t point = base::next_point(tight, at);
    if (point != U'・' && point != U'、' && point != U',' && point != U'/' && point != U'･') continue;
    out.push_back(tight.substr(from, begin - from));
    from = at;
  }
  out.push_back(tight.substr(from));
  return out;
}

bool cut_end(std::string_view& text, std::string_view end) {
  if (!text.ends_with(end)) return false;
  text.remove_suffix(end.size());
  return true;
}

std::string_view work_in_hand(std::string_view tight) {
  if (cut_end(tight, "中")) {
    if (tight.ends_with("停止") || tight.ends_with("凍結") || tight.ends_with("中断") || tight.ends_with("保留"))
      return "paused";
    return ends_with_one(tight, kWorks) ? "updating" : ""sv;
  }
  if (cut_end(tight, "済み") || cut_end(tight, "済")) return ends_with_one(tight, kWorks) ? "done" : ""sv;
  if (tight.ends_with("後削除")) return "to-delete";
  if (tight.starts_with("要") && one_of(tight.substr("要"sv.size()), kWorks)) return "check";
  if (tight.starts_with("×") || tight.starts_with("✕")) return "cancelled";
  return {};
}

std::string_view status_of(std::string_view tight) {
  const auto exact = value_of(tight, kStatuses);
  return exact.empty() ? work_in_hand(tight) : exact;
}

/// 【相談・届出】: every part must be known.
bool all_parts(std::string_view tight, std::string_view kind, auto value, std::vector<MarkWord>& out) {
  std::vector<MarkWord> found;
  for (const auto part : parts(tight)) {
    const auto known = value(part);
    if (known.empty()) return false;
    if (std::ranges::find(found, MarkWord{kind, known}) == found.end()) found.push_back({kind, known});
  }
  out = std::move(found);
  return true;
}

std::string_view without_prefix(std::string_view tight) {
  for (const auto prefix : kAudiencePrefixes)
    if (tight.starts_with(prefix)) return tight.substr(prefix.size());
  return tight;
}

std::string_view limited_to(std::string_view tight, bool any_group) {
  if (!cut_end(tight, "限り") || tight.empty()) return {};
  if (tight.ends_with("関係機関")) return "AMBER";
  if (tight.ends_with("会員")) return "GREEN";
  const bool group = any_group ? !ends_with_one(tight, kNobody) : ends_with_one(tight, kGroups);
  return group ? "AMBER+STRICT" : ""sv;
}

std::string_view stricter(std::string_view a, std::string_view b) {
  return std::ranges::find(kOrder, a) < std::ranges::find(kOrder, b) ? b : a;
}

}  // namespace

std::vector<MarkWord> words_of_mark(std::string_view tight) {
  std::vector<MarkWord> out;
  if (all_parts(
          tight, "action", [](auto part) { return value_of(part, kActions); }, out))
    return out;
  auto audience = tight;
  const bool towards = cut_end(audience, "向け") || cut_end(audience, "むけ");
  const auto named = [&](std::string_view part) {
    cut_end(part, "向け");
    return towards || one_of(part, kAudienceAlone) ? audience_named(part, true) : std::string_view{};
  };
  if (all_parts(audience, "audience", named, out)) return out;
  if (const auto status = status_of(tight); !status.empty()) return {{"status", status}};
  return {};
}

std::string_view status_of_remark(std::string_view tight) {
  for (const auto law : {"施行"sv, "公布"sv, "制定"sv})
    if (tight.find(law) != tight.npos) return {};
  if (tight.find("凍結") != tight.npos || tight.find("停止") != tight.npos) return "paused";
  for (const auto word : {"加筆"sv, "更新"sv, "改訂"sv, "改版"sv, "改定"sv, "追記"sv, "修正"sv, "訂正"sv, "校正"sv})
    if (tight.find(word) != tight.npos && tight.find("予定") == tight.npos) return "updated";
  if (tight.starts_with("最終更新")) return "updated";
  if (tight.starts_with("新規") || tight.starts_with("新設")) return "new";
  if (tight.starts_with("追加")) return "added";
  return {};
}

std::string_view level_of_mark(std::string_view tight) {
  std::string_view level;
  for (const auto part : parts(tight)) {
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
