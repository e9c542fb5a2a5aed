#pragma once
#include <string>

#include "tasks/read.hpp"
#include "tasks/write.hpp"
#include "web/page.hpp"

namespace web {

Response show_tasks(const Visit& visit);      ///< GET /tasks: mine, everyone's, or (list=offered) what the texts offer
Response export_tasks(const Visit& visit);    ///< GET /tasks/list.csv, narrowed as the page is
Response show_offers(const Visit& visit);     ///< the tab of show_tasks()
Response decide_offers(const Visit& visit);   ///< POST /tasks/offers
Response undo_offers(const Visit& visit);     ///< POST /tasks/offers/:batch/undo
Response show_dismissed(const Visit& visit);  ///< GET /tasks/offers/dismissed
Response offer_again(const Visit& visit);     ///< POST /tasks/offers/dismissed
Response show_task_year(const Visit& visit);  ///< GET /tasks/year?year=2026
Response new_task(const Visit& visit);        ///< GET /tasks/new?topic=… or ?document=…
Response create_task(const Visit& visit);     ///< POST /tasks
Response show_task(const Visit& visit);       ///< GET /tasks/:id
Response change_task(const Visit& visit);     ///< POST /tasks/:id
Response move_task(const Visit& visit);       ///< POST /tasks/:id/state
Response take_task(const Visit& visit);       ///< POST /tasks/:id/assignee
Response undo_task(const Visit& visit);       ///< POST /tasks/:id/versions/:version/undo

std::string task_address(std::int64_t task);

/// After a write: `saved` in the address says what it was, and the page's toast reads it.
std::string saved_task(const tasks::Written& written);  ///< "task-12-3"
/// Shows the toast of saved_task() or of offers, where the address has one.
void toast_task(Page& page, const Visit& visit);

/// In words: the state's name; "提案" and its like are the template's.
std::string state_text(tasks::State state, std::string_view language);
std::string duty_text(tasks::Duty duty, std::string_view language);

/// Can be an assignee: an active account, and not the system's.
bool assignable(const people::Person& person);

}  // namespace web
