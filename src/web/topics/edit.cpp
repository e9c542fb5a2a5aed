#include "web/topics/edit.hpp"

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/boundary.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/form.hpp"
#include "web/page.hpp"

namespace web {
namespace {

Response refused(const Visit& visit, std::int64_t topic, const base::Error& error) {
  const auto document = visit.desk.database.reading(
      [&](db::Transaction& tx) { return knowledge::topic(tx, visit.reader, topic).document; });
  const auto message = base::text(visit.language, error.key, error.arguments);
  return show_document_refused(visit, document, topic, message, status_of(error.fault));
}

/// Of each property what was typed and what was shown.
std::vector<knowledge::PropertyChange> changes(
    const Request& request, std::initializer_list<std::pair<const char*, const char*>> kinds_and_fields) {
  std::vector<knowledge::PropertyChange> out;
  for (const auto& [kind, name] : kinds_and_fields)
    out.push_back({kind, request.field(name), request.field(std::string{"shown."} + name)});
  return out;
}

}  // namespace

Response save_topic(const Visit& visit, const TopicVerb& verb) {
  const auto topic = number(visit.request, "id");
  const auto& request = visit.request;
  try {
    const knowledge::Editor editor{visit.person.id, visit.reader, request.field("reason"),
                                   number_field(request, "version"), number_field(request, "seen").value_or(0)};
    const auto saved = visit.desk.database.writing([&](db::Transaction& tx) { return verb(tx, editor, topic); });
    visit.desk.written();
    return Response::redirect(address(document_address(saved.document), {{"topic", std::to_string(saved.topic)},
                                                                         {"open", request.field("open")},
                                                                         {"saved", std::to_string(saved.changeset)}}));
  } catch (const base::Error& error) {
    if (!mendable(error)) throw;
    return refused(visit, topic, error);
  }
}

Response change_topic_text(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::change_text(tx, editor, topic, with_line_feeds(visit.request.field("text")),
                                  with_line_feeds(visit.request.field("note")));
  });
}

Response add_topic(const Visit& visit) {
  const auto text = with_line_feeds(visit.request.field("text"));
  const bool after = visit.request.field("place") == "after";
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    if (!after) return knowledge::add_topic(tx, editor, topic, -1, text);
    const auto beside = knowledge::topic(tx, visit.reader, topic);
    if (beside.parent == 0) throw base::Error{base::Fault::bad_input, "error.no_place_there"};
    return knowledge::add_topic(tx, editor, beside.parent, topic, text);
  });
}

Response move_topic(const Visit& visit) {
  const auto to = visit.request.field("to");
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    if (to == "up") return knowledge::step_topic(tx, editor, topic, knowledge::Step::up);
    if (to == "down") return knowledge::step_topic(tx, editor, topic, knowledge::Step::down);
    if (to == "in") return knowledge::step_topic(tx, editor, topic, knowledge::Step::in);
    if (to == "out") return knowledge::step_topic(tx, editor, topic, knowledge::Step::out);
    const auto parent = number_field(visit.request, "parent");
    if (!parent) throw base::Error{base::Fault::bad_input, "error.move_target"};
    return knowledge::move_topic(tx, editor, topic, *parent, number_field(visit.request, "after").value_or(-1));
  });
}

Response delete_topic(const Visit& visit) {
  return save_topic(
      visit, [](auto& tx, const auto& editor, auto topic) { return knowledge::delete_topic(tx, editor, topic); });
}

Response change_topic_level(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::change_properties(tx, editor, topic, changes(visit.request, {{"disclosure", "level"}}));
  });
}

Response change_topic_properties(const Visit& visit) {
  const auto& request = visit.request;
  const auto review = request.field("review_by");
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    if (!review.empty() && !base::parse_date(review)) throw base::Error{base::Fault::bad_input, "error.date_form"};
    return knowledge::change_properties(
        tx, editor, topic,
        changes(request, {{"owner", "owner"}, {"review-by", "review_by"}, {"audience", "audience"}}));
  });
}

}  // namespace web
