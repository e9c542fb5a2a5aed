#include "knowledge/topic_rows.hpp"

#include <fmt/format.h>

namespace knowledge::store {

std::string columns_of(std::string_view alias) {
  std::string out;
  std::string_view rest = kTopicColumns;
  while (!rest.empty()) {
    const auto comma = rest.find(", ");
    out += fmt::format("{}{}.{}", out.empty() ? "" : ", ", alias, rest.substr(0, comma));
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 2);
  }
  return out;
}

std::string list_of(std::span<const std::int64_t> ids) {
  std::string out;
  for (const auto id : ids) out += (out.empty() ? "" : ",") + std::to_string(id);
  return out;
}

std::string past_level() {
  const std::string at_last =
      "(SELECT l.effective_level FROM topic_past l WHERE l.id = p.id ORDER BY l.since DESC LIMIT 1)";
  const auto gone = fmt::format("CASE WHEN {0} > d.effective_level THEN {0} ELSE d.effective_level END", at_last);
  return fmt::format(
      "CASE WHEN COALESCE(n.effective_level, {0}) > p.effective_level THEN "
      "COALESCE(n.effective_level, {0}) ELSE p.effective_level END",
      gone);
}

std::string past_list() {
  const std::string at_last = "(SELECT l.named_list FROM topic_past l WHERE l.id = p.id ORDER BY l.since DESC LIMIT 1)";
  return fmt::format("COALESCE(CASE WHEN n.id IS NULL THEN {} ELSE n.named_list END, p.named_list)", at_last);
}

std::string seen_now(const people::Reader& reader) {
  return fmt::format("(n.id IS NULL OR {})", people::sql_filter(reader, "n"));
}

db::Row to_row(const Topic& t) {
  return {t.id,
          t.document,
          t.parent,
          t.position,
          static_cast<std::int64_t>(t.branch),
          t.text,
          t.note,
          encode(t.extras),
          encode(t.marks),
          t.level ? db::Value{static_cast<std::int64_t>(*t.level)} : db::Value{},
          static_cast<std::int64_t>(t.effective_level),
          t.named_list ? db::Value{*t.named_list} : db::Value{},
          t.source_key,
          t.since,
          t.touched};
}

}  // namespace knowledge::store
