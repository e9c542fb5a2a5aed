#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/page.hpp"

namespace web {
namespace {

knowledge::Saved decide(db::Transaction& tx, const knowledge::Editor& editor, std::int64_t id, const Request& request) {
  const auto word = request.field("choice");
  if (word == "theirs") return knowledge::decide_conflict(tx, editor, id, knowledge::Choice::theirs);
  if (word == "ours") return knowledge::decide_conflict(tx, editor, id, knowledge::Choice::ours);
  if (word == "joined") return knowledge::join_conflict(tx, editor, id, request.field("joined"));
  throw base::Error{base::Fault::bad_input, "error.conflict_choice"};
}

}  // namespace

Response decide_conflict(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const knowledge::Editor editor{visit.person.id, visit.reader, visit.request.field("reason"),
                                 number_field(visit.request, "version")};
  const auto saved =
      visit.desk.database.writing([&](db::Transaction& tx) { return decide(tx, editor, id, visit.request); });
  visit.desk.written();
  const auto back = back_or(visit.request, conflicts_address(0));
  return Response::redirect(back + (back.find('?') == std::string::npos ? "?" : "&") +
                            fmt::format("saved={}", saved.changeset));
}

}  // namespace web
