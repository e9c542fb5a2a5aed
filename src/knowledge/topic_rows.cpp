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
