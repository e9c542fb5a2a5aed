#include "web/documents/moment.hpp"

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/history.hpp"
#include "web/documents/head.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;

Moment just_after(const Visit& visit, db::Transaction& tx, const knowledge::Document& document) {
  auto change = knowledge::changeset(tx, visit.reader, number_field(visit.request, "after").value_or(0));
  if (change.document != document.id) throw Error{Fault::not_found, "error.changeset_not_found"};
  return {.changeset = change.id, .day = std::nullopt, .change = std::move(change)};
}

}  // namespace

Fields Moment::fields() const {
  if (day) return {{"on", base::iso(*day)}};
  return {{"after", std::to_string(changeset)}};
}

std::string Moment::address(std::int64_t document, std::int64_t topic) const {
  auto query = fields();
  if (topic != 0) query.emplace_back("topic", std::to_string(topic));
  return web::address(document_address(document), query);
}

std::string Moment::text(std::string_view language) const {
  if (day) return base::text(language, "then.on", {{"date", base::date_text(*day, language)}});
  return base::text(language, "then.after",
                    {{"when", base::tokyo_text(change->at, language)}, {"who", change->person_name}});
}

std::optional<Moment> moment_of(const Visit& visit, db::Transaction& tx, const knowledge::Document& document) {
  if (!visit.request.field("after").empty()) return just_after(visit, tx, document);
  const auto on = visit.request.field("on");
  if (on.empty()) return std::nullopt;
  const auto day = base::parse_date(on);
  if (!day || day->day == 0 || !base::exists(*day)) throw Error{Fault::bad_input, "error.date_form"};
  return Moment{.changeset = knowledge::changeset_on(tx, document.id, *day), .day = day, .change = std::nullopt};
}

}  // namespace web
