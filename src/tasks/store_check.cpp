#include "tasks/store_check.hpp"

namespace tasks::store {
namespace {

using Id = std::int64_t;

constexpr db::Query kChecked{"task_check",
                             "SELECT k.id, k.version, (SELECT COUNT(*) FROM task_past p WHERE p.id = k.id AND "
                             "p.version < k.version), k.words FROM task k ORDER BY k.id"};
constexpr db::Query kWithoutTask{"task_offer_check",
                                 "SELECT DISTINCT x.task_id FROM task_offer x WHERE x.task_id > 0 AND NOT EXISTS "
                                 "(SELECT 1 FROM task k WHERE k.id = x.task_id)"};

}  // namespace

std::vector<Checked> checked(db::Transaction& tx) {
  std::vector<Checked> out;
  for (auto& [id, version, past, words] : tx.rows<Id, Id, Id, std::string>(kChecked))
    out.push_back({id, version, past, std::move(words)});
  return out;
}

std::vector<Id> offers_without_task(db::Transaction& tx) {
  std::vector<Id> out;
  for (const auto& [task] : tx.rows<Id>(kWithoutTask)) out.push_back(task);
  return out;
}

}  // namespace tasks::store
