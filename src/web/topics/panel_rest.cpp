#include "web/topics/panel_rest.hpp"

#include "web/documents/attachment.hpp"
#include "web/documents/note.hpp"
#include "web/documents/row.hpp"

namespace web {

void fill_rest(render::Data& panel, const Visit& visit, const knowledge::Topic& topic) {
  if (!topic.extras.details.empty()) panel.section("DETAILS").set("DETAILS_TEXT", topic.extras.details);
  if (!topic.note.empty()) fill_note(panel.section("NOTE"), visit, topic);
  fill_attachments(panel, topic);
  add_images(panel, topic, visit.language);
  if (!topic.extras.boundaries.empty()) {
    auto& with = panel.section("WITH_BOUNDARIES");
    for (const auto& frame : topic.extras.boundaries)
      with.section("BOUNDARIES").set("TITLE", frame.title.empty() ? "□" : frame.title);
  }
  if (!topic.extras.attributes.empty()) {
    auto& with = panel.section("WITH_ATTRIBUTES");
    for (const auto& [name, value] : topic.extras.attributes)
      with.section("ATTRIBUTES").set("NAME", name).set("VALUE", value);
  }
}

}  // namespace web
