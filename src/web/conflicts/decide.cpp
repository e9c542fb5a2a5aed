#include <fmt/format.h>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/conflicts.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/form.hpp"
#include "web/page.hpp"

namespace web {
namespace {

knowledge::Saved decide(db::Transaction& tx, const knowledge::Editor& editor, std::int64_t id, const Request& request) {
  const auto word = request.field("choice");
  if (word == "theirs") return knowledge::decide_conflict(tx, editor, id, knowledge::Choice::theirs);
  if (word == "ours") return knowledge::decide_conflict(tx, editor, id, knowledge::Choice::ours);
  if (word == "joined") return knowledge::join_conflict(tx, editor, id, with_line_feeds(request.field("joined")));
  throw base::Error{base::Fault::bad_input, "error.conflict_choice"};
}

/// What was written to join two texts must not be lost, also where somebody else decided meanwhile.
Response refused(const Visit& visit, const base::Error& error, const std::string& back) {
  Page page{visit, "templates/conflicts/refused.tpl", "AT_ATTENTION", base::text(visit.language, "conflicts.title")};
  page.page().set("MESSAGE", base::text(visit.language, error.key, error.arguments)).set("BACK", back);
  if (visit.request.field("choice") == "joined")
    page.page().section("JOINED").set("TYPED", with_line_feeds(visit.request.field("joined")));
  return page.answer(error.fault == base::Fault::too_large ? 413 : 409);
}

}  // namespace

Response decide_conflict(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const knowledge::Editor editor{visit.person.id, visit.reader, visit.request.field("reason"),
                                 number_field(visit.request, "version"),
                                 number_field(visit.request, "seen").value_or(0)};
  const auto back = back_or(visit.request, conflicts_address(0));
  knowledge::Saved saved;
  try {
    saved = visit.desk.database.writing([&](db::Transaction& tx) { return decide(tx, editor, id, visit.request); });
  } catch (const base::Error& error) {
    const bool decided = error.fault == base::Fault::not_found;
    if (!decided && !mendable(error)) throw;
    return refused(visit, error, back);
  }
  visit.desk.written();
  return Response::redirect(back + (back.find('?') == std::string::npos ? "?" : "&") +
                            fmt::format("saved={}", saved.changeset));
}

}  // namespace web
