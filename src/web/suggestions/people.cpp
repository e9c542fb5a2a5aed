#include <nlohmann/json.hpp>

#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "people/accounts.hpp"
#include "web/suggestions/suggestions.hpp"

namespace web {
namespace {

constexpr std::size_t kMost = 8;

}  // namespace

Response suggest_people(const Visit& visit) {
  const auto key = base::without_space(base::fold(visit.request.field("q")));
  const auto everybody = visit.desk.database.reading([](db::Transaction& tx) { return people::list_people(tx); });
  auto items = nlohmann::json::array();
  for (const auto& person : everybody) {
    const auto name = base::without_space(base::fold(person.name));
    if (person.disabled || person.id == people::kSystem || name.find(key) == name.npos) continue;
    items.push_back({{"label", person.name}, {"hint", base::text(visit.language, "role." + person.role)}});
    if (items.size() == kMost) break;
  }
  return Response::json(nlohmann::json{{"items", items}}.dump());
}

}  // namespace web
