#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "comments/comments.hpp"
#include "knowledge/changes.hpp"
#include "web/documents/branch.hpp"
#include "web/documents/edit_request.hpp"
#include "web/documents/map_data.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

// The outline saves by itself, and follows what others save.
namespace web {
namespace {

using knowledge::ChangedTopic;
using nlohmann::json;

using Counts = std::map<std::int64_t, std::int64_t>;

Counts open_comments(const Visit& visit, db::Transaction& tx, const std::vector<ChangedTopic>& topics) {
  std::vector<std::int64_t> numbers;
  for (const auto& changed : topics) numbers.push_back(changed.topic.id);
  return comments::open_on_topics(tx, visit.reader, numbers);
}

/// The row as the page has it, with its branch closed.
std::string row_of(const Visit& visit, const ChangedTopic& changed, const Counts& comments) {
  render::Data data;
  const BranchLinks links{.document = changed.topic.document,
                          .chosen = 0,
                          .open = {},
                          .moment = {},
                          .above = changed.above,
                          .comments = comments};
  fill_branch(data, visit, {{.topic = changed.topic, .depth = 0, .children = changed.children, .open = false}}, links);
  data.set_everywhere("CSRF", "");
  return render::render("templates/documents/branch.tpl", data, visit.language);
}

/// `own`: how much of it the page did itself, and so bears at once.
json changes_of(const Visit& visit, db::Transaction& tx, std::int64_t document, std::int64_t since,
                std::size_t own = 0) {
  const auto changes = knowledge::changes_since(tx, visit.reader, document, since, knowledge::kMostChanges + own);
  const bool as_map = wants_map(visit.request);
  const auto comments = as_map ? Counts{} : open_comments(visit, tx, changes.topics);
  json topics = json::array();
  for (const auto& changed : changes.topics) {
    json entry = as_map ? map_topic(changed.topic, changed.above, visit.language)
                        : json{{"topic", changed.topic.id},
                               {"text", changed.topic.text},
                               {"row", row_of(visit, changed, comments)}};
    entry["parent"] = changed.topic.parent;
    entry["after"] = changed.after;
    entry["children"] = changed.children;
    topics.push_back(std::move(entry));
  }
  json out{{"newest", changes.newest}, {"reload", changes.reload}, {"gone", changes.gone}, {"topics", topics}};
  if (as_map) out["conflicts"] = map_conflicts(visit, tx, document);
  return out;
}

Response answer(const json& body) { return Response::json(body.dump(-1, ' ', false, json::error_handler_t::replace)); }

}  // namespace

Response save_document_edits(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto wish = read_edit_request(visit.request.body);
  const knowledge::Editor editor{visit.person.id, visit.reader, wish.reason, std::nullopt};
  const auto saved = visit.desk.database.writing([&](db::Transaction& tx) {
    return knowledge::edit_outline_once(tx, editor, id, wish.seen, wish.edits, wish.ticket);
  });
  visit.desk.written();
  json results = json::array();
  for (const auto result : saved.results) results.push_back(knowledge::name(result));
  json changes;
  visit.desk.database.read(
      [&](db::Transaction& tx) { changes = changes_of(visit, tx, id, wish.seen, wish.edits.size()); });
  return answer({{"changeset", saved.changeset},
                 {"before", saved.before},
                 {"topics", saved.topics},
                 {"results", results},
                 {"changes", changes}});
}

Response undo_document_edits(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto wish = read_undo_request(visit.request.body);
  const knowledge::Editor editor{visit.person.id, visit.reader, "", std::nullopt};
  const auto saved = visit.desk.database.writing([&](db::Transaction& tx) {
    const auto undone = knowledge::undo(tx, editor, wish.changeset);
    if (undone.document != id) throw base::Error{base::Fault::not_found, "error.changeset_not_found"};
    return undone;
  });
  visit.desk.written();
  json changes;
  visit.desk.database.read([&](db::Transaction& tx) { changes = changes_of(visit, tx, id, wish.seen); });
  return answer({{"changeset", saved.changeset}, {"changes", changes}});
}

Response show_document_changes(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto since = number_field(visit.request, "since").value_or(0);
  json changes;
  visit.desk.database.read([&](db::Transaction& tx) { changes = changes_of(visit, tx, id, since); });
  return answer(changes);
}

}  // namespace web
