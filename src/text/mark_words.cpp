#include "text/mark_words.hpp"

#include <algorithm>
#include <array>

#include "text/narrow.hpp"

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

/// Of these, what may stand in a bracket without 向け.
constexpr std::array kAudienceAlone{"経営者"sv,   "経営層"sv, "管理者"sv,     "システム管理者"sv, "従業員"sv,
                                    "新入社員"sv, "一般"sv,   "一般ユーザ"sv, "一般ユーザー"sv,   "一般利用者"sv};
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
  for (const auto part : listed(tight)) {
    const auto known = value(part);
    if (known.empty()) return false;
    if (std::ranges::find(found, MarkWord{kind, known}) == found.end()) found.push_back({kind, known});
  }
  out = std::move(found);
  return true;
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

}  // namespace text
