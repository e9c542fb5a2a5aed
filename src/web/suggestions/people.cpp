#include <nlohmann/json.hpp>

#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "comments/comments.hpp"
#include "web/comments/comments.hpp"
#include "web/suggestions/suggestions.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::size_t kMost = 8;

}  // namespace

Response suggest_people(const Visit& visit) {
  const auto key = base::without_space(base::fold(visit.request.field("q")));
  const auto topic = number_field(visit.request, "topic").value_or(0);
  const auto all = visit.desk.database.reading(
      [&](db::Transaction& tx) { return comments::mentionable(tx, speaker_of(visit), topic); });
  auto items = nlohmann::json::array();
  for (const auto& person : all) {
    const auto name = base::without_space(base::fold(person.name));
    if (name.find(key) == name.npos) continue;
    items.push_back({{"label", person.name}, {"hint", roles_text(person.roles, visit.language)}});
    if (items.size() == kMost) break;
  }
  return Response::json(nlohmann::json{{"items", items}}.dump());
}

}  // namespace web
