#pragma once
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/database.hpp"
#include "knowledge/encoding.hpp"
#include "knowledge/topic.hpp"

/// How a topic lies in its row: for knowledge's stores only.
namespace knowledge::store {

inline constexpr const char* kTopicColumns =
    "id, document_id, parent_id, position, branch, text, note, extras, marks, level, effective_level, named_list, "
    "source_key, since, touched";

/// kTopicColumns, each behind an alias: "t.id, t.document_id, …".
std::string columns_of(std::string_view alias);
/// Of a row `p` of topic_past, with its document `d` and, where it is there, the topic `n` as it is now: the stricter
/// of the level then and now. Of a topic that is gone, "now" is when it was deleted, or its document's level if that is
/// stricter by now.
std::string past_level();
/// For the same rows, at RED: the list that counts now, or where the topic is not RED now, the one that counted then.
std::string past_list();
/// For the same rows: whoever may not see the topic now (another list of people may count) sees no earlier state of it.
std::string seen_now(const people::Reader& reader);
db::Row to_row(const Topic& topic);
/// "1,2,3" for IN (…).
std::string list_of(std::span<const std::int64_t> ids);

/// Calls `each` with "1,2,3" for a bounded number of ids at a time.
template <class Each>
void in_portions(std::span<const std::int64_t> ids, Each each) {
  constexpr std::size_t kIds = 500;
  for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), kIds)))
    each(list_of(ids.first(std::min(ids.size(), kIds))));
}

/// Reads topics by a statement that begins with kTopicColumns.
template <class... Parameters>
std::vector<Topic> read_topics(db::Transaction& tx, const char* name, const std::string& sql,
                               const Parameters&... parameters) {
  using Id = std::int64_t;
  std::vector<Topic> out;
  const db::Query query{name, sql.c_str()};
  for (auto& [id, document, parent, position, branch, text, note, extras, marks, level, effective, named, key, since,
              touched] :
       tx.rows<Id, Id, Id, std::string, int, std::string, std::string, std::string, std::string, std::optional<int>,
               int, std::optional<Id>, std::string, Id, Id>(query, parameters...)) {
    Topic t{.id = id,
            .document = document,
            .parent = parent,
            .position = std::move(position),
            .branch = static_cast<Branch>(branch),
            .text = std::move(text),
            .note = std::move(note),
            .extras = decode_extras(extras),
            .marks = decode_marks(marks),
            .level = std::nullopt,
            .effective_level = static_cast<people::Level>(effective),
            .named_list = named,
            .source_key = std::move(key),
            .since = since,
            .touched = touched};
    if (level) t.level = static_cast<people::Level>(*level);
    out.push_back(std::move(t));
  }
  return out;
}

}  // namespace knowledge::store
