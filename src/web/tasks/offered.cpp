#include <fmt/format.h>

#include <charconv>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "tasks/offers.hpp"
#include "web/documents/head.hpp"
#include "web/tasks/offer_place.hpp"
#include "web/tasks/tabs.hpp"
#include "web/tasks/tasks.hpp"
#include "web/tasks/wish.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::int64_t kRows = 50;
constexpr std::int64_t kOwners = 200;

/// The account that the name means, else the names as written.
std::string assignee_of(const tasks::Offer& offer, std::span<const people::Person> persons) {
  for (const auto& person : persons)
    if (person.id == offer.fields.assignee) return person.name;
  return offer.fields.assignee_name;
}

void fill_offer(render::Data& row, const Visit& visit, const tasks::Offer& offer,
                std::span<const people::Person> persons) {
  fill_offer_place(row, visit, offer);
  row.set("ASSIGNEE", assignee_of(offer, persons)).show_if(assignee_of(offer, persons).empty(), "NOBODY");
  row.set("DUTY_TEXT", duty_text(offer.fields.duty, visit.language));
  row.set("DAY", base::date_text(base::tokyo_date(offer.changed_at), visit.language));
  for (const auto& target : offer.targets) row.section("TARGETS").set("TEXT", target);
  row.show_if(people::may(visit.person, people::Right::write), "MAY_WRITE");
}

void fill_offers(render::Data& page, const Visit& visit, db::Transaction& tx, const std::string& owner,
                 std::int64_t offset) {
  const auto found = tasks::offers(tx, visit.reader, owner, offset, kRows);
  if (found.empty()) page.show("EMPTY");
  if (found.empty()) return;
  auto& with = page.section("WITH_OFFERS").set("BACK", here(visit.request));
  with.show_if(people::may(visit.person, people::Right::write), "MAY_WRITE");
  const auto persons = people::list_people(tx);
  for (const auto& one : found) fill_offer(with.section("OFFERS"), visit, one, persons);
}

/// One that was pressed, all that stand there, or those that were ticked.
std::vector<std::int64_t> topics_of(const Request& request, std::string_view one, bool all) {
  auto words = all ? request.values("shown") : request.values("topic");
  if (!one.empty()) words = {std::string{one}};
  std::vector<std::int64_t> out;
  for (const auto& word : words) {
    std::int64_t id = 0;
    std::from_chars(word.data(), word.data() + word.size(), id);
    if (id > 0) out.push_back(id);
  }
  return out;
}

struct Decision {
  bool accept = true;
  std::vector<std::int64_t> topics;
};

Decision decision_of(const Request& request) {
  const auto verb = request.field("verb");
  const auto accepted = request.field("accept");
  const auto dismissed = request.field("dismiss");
  const bool accept = verb.starts_with("accept") || !accepted.empty();
  Decision out{accept, topics_of(request, accept ? accepted : dismissed, verb == "accept-all")};
  if (out.topics.empty()) throw base::Error{base::Fault::bad_input, "error.task_offers_none"};
  return out;
}

std::string with_saved(const std::string& back, const std::string& saved) {
  return back + (back.find('?') == std::string::npos ? "?" : "&") + "saved=" + saved;
}

}  // namespace

Response show_offers(const Visit& visit) {
  const auto owner = visit.request.field("owner");
  auto offset = task_wish(visit.request).offset;
  Page page{visit, "templates/tasks/offered.tpl", "AT_TASKS", base::text(visit.language, "nav.tasks")};
  auto& data = page.page();
  toast_task(page, visit);
  visit.desk.database.read([&](db::Transaction& tx) {
    include_task_head(data, visit, tx, "offered", "");
    for (const auto& name : knowledge::mark_values(tx, visit.reader, "owner", kOwners))
      add_option(data, "OWNER_OPTIONS", name, name, name == owner);
    if (!owner.empty()) data.section("NARROWED").set("CLEAR_URL", tasks_address("offered"));
    if (const auto dismissed = tasks::count_dismissed(tx, visit.reader); dismissed > 0)
      data.section("DISMISSED").set("COUNT", dismissed);
    const auto total = tasks::count_offers(tx, visit.reader, owner);
    if (offset >= total) offset = 0;  // the last page was decided as a whole
    fill_offers(data, visit, tx, owner, offset);
    if (offset + kRows < total)
      data.section("MORE").set(
          "MORE_URL",
          address("/tasks", {{"list", "offered"}, {"owner", owner}, {"offset", std::to_string(offset + kRows)}}));
  });
  return page.answer();
}

Response decide_offers(const Visit& visit) {
  const auto decision = decision_of(visit.request);
  const tasks::Writer writer{visit.person.id, visit.reader, ""};
  const auto batch = visit.desk.database.writing([&](db::Transaction& tx) {
    return decision.accept ? tasks::accept_offers(tx, writer, decision.topics)
                           : tasks::dismiss_offers(tx, writer, decision.topics);
  });
  const auto back = back_or(visit.request, tasks_address("offered"));
  return Response::redirect(
      with_saved(back, fmt::format("{}-{}-{}", decision.accept ? "accepted" : "dismissed", batch.id, batch.count)));
}

Response undo_offers(const Visit& visit) {
  const auto batch = number(visit.request, "batch");
  const tasks::Writer writer{visit.person.id, visit.reader, ""};
  const auto count =
      visit.desk.database.writing([&](db::Transaction& tx) { return tasks::undo_offers(tx, writer, batch); });
  return Response::redirect(
      with_saved(back_or(visit.request, tasks_address("offered")), fmt::format("offered-0-{}", count)));
}

}  // namespace web
