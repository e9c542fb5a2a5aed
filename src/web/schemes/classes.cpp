#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "schemes/classify.hpp"
#include "web/schemes/schemes.hpp"

namespace web {
namespace {

using Verb = bool (*)(db::Transaction&, const knowledge::Editor&, std::int64_t, std::int64_t);

Response change(const Visit& visit, Verb verb, std::int64_t concept_id) {
  const auto id = number(visit.request, "id");
  const auto topic = visit.desk.database.writing([&](db::Transaction& tx) {
    auto found = knowledge::topic(tx, visit.reader, id);
    verb(tx, {.person = visit.person.id, .reader = visit.reader, .reason = {}, .seen_since = {}}, id, concept_id);
    return found;
  });
  const auto page = address("/documents/" + std::to_string(topic.document),
                            {{"topic", std::to_string(id)}, {"open", visit.request.field("open")}, {"saved", "0"}});
  return Response::redirect(back_or(visit.request, page));
}

}  // namespace

Response create_class(const Visit& visit) {
  const auto chosen = number_field(visit.request, "concept");
  if (!chosen) throw base::Error{base::Fault::not_found, "error.concept_not_found"};
  return change(visit, schemes::classify, *chosen);
}

Response remove_class(const Visit& visit) {
  return change(visit, schemes::declassify, number(visit.request, "concept"));
}

}  // namespace web
