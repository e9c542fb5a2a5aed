#include "web/topics/panel_then.hpp"

#include "base/locale.hpp"
#include "knowledge/compare.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/documents/row.hpp"
#include "web/history/history.hpp"
#include "web/topics/panel_marks.hpp"
#include "web/topics/panel_rest.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Topic;

void fill_maker(render::Data& panel, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  const auto maker = knowledge::maker_of(tx, visit.reader, topic.since);
  panel.set("WHO", maker.person_name).set("WHAT", change_text(maker, visit.language));
  panel.set("CHANGE_URL", changeset_address(topic.document, maker.id));
  set_when(panel, maker.at, visit.language);
}

void fill_restore(render::Data& panel, db::Transaction& tx, const Moment& moment, const Topic& topic, bool there,
                  bool moved) {
  auto& form = panel.section("RESTORE").set("RESTORE_URL", document_address(topic.document) + "/restoration");
  form.set("TOPIC", topic.id).set("AS_OF", moment.changeset).set("SEEN", knowledge::newest_changeset(tx));
  form.set("BACK", topic_address(topic.document, topic.id)).show(there ? "THERE" : "ALL_OF_IT");
  form.show_if(moved, "MOVED");
}

/// What became of it since, and the way back.
void fill_since(render::Data& panel, const Visit& visit, db::Transaction& tx, const Moment& moment,
                const Topic& topic) {
  const auto now = knowledge::find_topic(tx, visit.reader, topic.id);
  const auto since = now ? knowledge::compare_states(topic, *now) : knowledge::TopicDifference{};
  const bool same = now && !since.changed() && !since.moved;
  panel.show(!now ? "GONE" : same ? "SAME" : "OTHERWISE");
  if (now) panel.section("NOW").set("NOW_URL", topic_address(topic.document, topic.id));
  if (!same && people::may(visit.person, people::Right::write))
    fill_restore(panel, tx, moment, topic, now.has_value(), since.moved);
}

}  // namespace

void fill_topic_then(render::Data& panel, const Visit& visit, db::Transaction& tx, const Moment& moment,
                     const Topic& topic, std::span<const Topic> path) {
  panel.set("ID", topic.id).set("MOMENT", moment.text(visit.language));
  for (const auto& above : path)
    panel.section("CRUMBS")
        .set("URL", moment.address(above.document, above.id))
        .set("TEXT", short_text(above.text, 24));
  fill_text(panel, topic.text);
  set_level(panel, topic.effective_level, visit.language);
  fill_maker(panel, visit, tx, topic);
  fill_since(panel, visit, tx, moment, topic);
  fill_rest(panel.include("REST", "templates/documents/topic_rest.tpl"), visit, topic);
  fill_marks_then(panel, visit, topic);
}

}  // namespace web
