#include "web/topics/panel.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "knowledge/find.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/comments/panel.hpp"
#include "web/documents/document_panel.hpp"
#include "web/documents/head.hpp"
#include "web/documents/row.hpp"
#include "web/form.hpp"
#include "web/history/history.hpp"
#include "web/schemes/panel.hpp"
#include "web/shown_form.hpp"
#include "web/tasks/places.hpp"
#include "web/topics/panel_marks.hpp"
#include "web/topics/panel_named.hpp"
#include "web/topics/panel_properties.hpp"
#include "web/topics/panel_references.hpp"
#include "web/topics/panel_rest.hpp"
#include "web/topics/panel_sources.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Topic;
constexpr std::size_t kSimilar = 6;
constexpr std::size_t kPastShown = 5;

std::string verb_address(const Topic& topic, std::string_view verb) {
  return fmt::format("/topics/{}/{}", topic.id, verb);
}

void fill_crumbs(render::Data& panel, const Visit& visit, const std::vector<Topic>& path) {
  for (const auto& above : path)
    panel.section("CRUMBS")
        .set("URL", topic_address(above.document, above.id))
        .set("TEXT", topic_name(above.text, visit.language, 24));
}

/// Where the level comes from, if a topic above states it.
void fill_level(render::Data& panel, const Visit& visit, const Topic& topic, const std::vector<Topic>& path) {
  set_level(panel, topic.effective_level, visit.language);
  for (const auto& above : path)
    if (above.id != topic.id && above.level == topic.effective_level && topic.level != topic.effective_level) {
      panel.section("LEVEL_FROM")
          .set("URL", topic_address(above.document, above.id))
          .set("TEXT", topic_name(above.text, visit.language, 24));
      return;
    }
}

void fill_moves(render::Data& edit, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  const auto row = knowledge::branch(tx, visit.reader, topic.parent, {}, 100'000);
  const auto at = std::ranges::find(row, topic.id, [](const knowledge::Node& node) { return node.topic.id; });
  const bool first = at == row.begin();
  edit.show_if(first, "CANNOT_UP").show_if(first, "CANNOT_IN");
  edit.show_if(at != row.end() && at + 1 == row.end(), "CANNOT_DOWN");
  const auto above = knowledge::find_topic(tx, visit.reader, topic.parent);
  edit.show_if(!above || above->parent == 0, "CANNOT_OUT");
}

void fill_image_forms(render::Data& edit, const Topic& topic) {
  edit.set("IMAGE_URL", verb_address(topic, "images"));
  for (std::size_t place = 0; place < topic.extras.images.size(); ++place) {
    const auto& image = topic.extras.images[place];
    const auto url = fmt::format("/topics/{}/images/{}", topic.id, place);
    edit.section("IMAGE_FORMS")
        .set("PLACE", static_cast<long long>(place) + 1)
        .set("DESCRIBE_URL", url)
        .set("REMOVE_URL", url + "/removal")
        .set("ALTERNATIVE_VALUE", image.alternative)
        .set("NAME", short_text(image.source, 40));
  }
}

/// The form for text and note, and the one for a new topic; what was refused stands in it as typed.
void fill_writing(render::Data& edit, const Request& request, const Topic& topic) {
  const bool text = refused(request, "/topics/:id/text");
  edit.set("EDIT_TEXT", text ? with_line_feeds(request.field("text")) : topic.text);
  edit.set("EDIT_NOTE", text ? with_line_feeds(request.field("note")) : topic.note);
  edit.set("EDIT_REASON", text ? request.field("reason") : "").show_if(text, "EDITING");
  const bool child = refused(request, "/topics/:id/children");
  edit.set("ADD_TEXT", child ? with_line_feeds(request.field("text")) : "").show_if(child, "ADDING");
  edit.set("EDIT_URL", verb_address(topic, "text")).set("ADD_URL", verb_address(topic, "children"));
}

void fill_deletion(render::Data& edit, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  const bool again = refused(visit.request, "/topics/:id/deletion");
  auto& form = edit.section("DELETE_FORM").set("DELETE_URL", verb_address(topic, "deletion"));
  form.set("SEEN", knowledge::newest_changeset(tx)).set("BELOW_COUNT", knowledge::count_below(tx, visit.reader, topic));
  form.set("REASON", again ? visit.request.field("reason") : "").show_if(again, "REFUSED");
}

void fill_edit(render::Data& edit, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  fill_writing(edit, visit.request, topic);
  fill_properties(edit, visit, tx, topic);
  fill_image_forms(edit, topic);
  edit.show(topic.parent == 0 ? "IS_ROOT" : "NOT_ROOT");
  if (topic.parent == 0) return;
  edit.set("MOVE_URL", verb_address(topic, "move"));
  fill_moves(edit, visit, tx, topic);
  fill_deletion(edit, visit, tx, topic);
}

/// Words typed into the form of a mark that was refused: the mark may be there no more.
void fill_typed(render::Data& message, const Request& request) {
  if (!request.route.starts_with("/topics/:id/marks")) return;
  for (const auto* name : {"value", "pages", "action", "title", "edition", "issuer", "date", "url", "text"})
    if (const auto typed = request.field(name); !typed.empty()) message.section("TYPED").set("TEXT", typed);
}

void fill_similar(render::Data& panel, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  const auto found = knowledge::similar(tx, visit.desk.index, visit.reader, topic, kSimilar);
  if (found.empty()) {
    panel.show("WITHOUT_SIMILAR");
    return;
  }
  auto& with = panel.section("WITH_SIMILAR");
  for (const auto& hit : found)
    with.section("SIMILAR")
        .set("URL", topic_address(hit.topic.document, hit.topic.id))
        .set("TEXT", short_text(hit.topic.text))
        .set("PATH", hit.document_title);
}

void fill_history(render::Data& panel, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  const auto history = knowledge::topic_history(tx, visit.reader, topic.id, kPastShown);
  if (history.empty()) return;
  auto& with = panel.section("WITH_HISTORY");
  with.set("ALL_URL", topic_history_address(topic.id));
  for (const auto& past : history) {
    auto& row = with.section("HISTORY").set("WHO", past.ended_by.person_name).set("REASON", past.ended_by.reason);
    row.set("WHAT", topic_name(past.topic.text, visit.language));
    row.set("URL", changeset_address(topic.document, past.ended_by.id));
    set_when(row, past.ended_by.at, visit.language);
  }
}

}  // namespace

void fill_topic_panel(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Document&,
                      const Topic& topic, const std::string& open, const std::string& message) {
  const auto path = knowledge::path(tx, visit.reader, topic.id);
  panel.set("OPEN", open).set("ID", topic.id).set("VERSION", topic.since);
  panel.set("TOPIC_URL", topic_address(topic.document, topic.id));
  if (!message.empty()) fill_typed(panel.section("ERROR").set("ERROR_TEXT", message), visit.request);
  fill_crumbs(panel, visit, path);
  fill_text(panel, topic.text);
  fill_level(panel, visit, topic, path);
  fill_named(panel, visit, tx, topic);
  fill_rest(panel.include("REST", "templates/documents/topic_rest.tpl"), visit, topic);
  fill_last_change(panel, visit, tx, topic);
  fill_marks(panel, visit, topic, open);
  include_source_form(panel, visit, topic, open);
  if (people::may(visit.person, people::Right::write)) panel.show("MAY_EDIT");
  fill_edit(panel, visit, tx, topic);
  fill_comments(panel.include("COMMENTS", "templates/comments/panel.tpl"), visit, tx, topic, open, !message.empty());
  include_tasks_here(panel, visit, tx, {topic.document, topic.id});
  fill_classes(panel, visit, tx, topic);
  fill_references(panel, visit, tx, topic);
  fill_backlinks(panel, visit, tx, topic);
  fill_similar(panel, visit, tx, topic);
  fill_history(panel, visit, tx, topic);
}

}  // namespace web
