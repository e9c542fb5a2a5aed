#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "web/conflicts/conflicts.hpp"
#include "web/page.hpp"

namespace web {
namespace {

knowledge::Choice choice_of(const Request& request) {
  const auto word = request.field("choice");
  if (word == "theirs") return knowledge::Choice::theirs;
  if (word == "ours") return knowledge::Choice::ours;
  throw base::Error{base::Fault::bad_input, "error.conflict_choice"};
}

}  // namespace

Response decide_conflict(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto choice = choice_of(visit.request);
  const auto saved = visit.desk.database.writing([&](db::Transaction& tx) {
    return knowledge::decide_conflict(tx, {visit.person.id, visit.reader, visit.request.field("reason"), std::nullopt},
                                      id, choice);
  });
  visit.desk.written();
  const auto back = back_or(visit.request, conflicts_address(0));
  return Response::redirect(back + (back.find('?') == std::string::npos ? "?" : "&") +
                            fmt::format("saved={}", saved.changeset));
}

}  // namespace web
