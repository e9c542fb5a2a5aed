#include "maps/writing/aside.hpp"

#include "maps/writing/excerpt.hpp"

namespace maps::writing {
namespace {

void add_line(std::string& text, const std::string& line) {
  if (!text.empty()) text += '\n';
  text += line;
}

void add_link(Aside& aside, const Link& link) {
  add_line(aside.text, link.title.empty() ? link.href : link.title + " ");
  const std::size_t size = link.title.empty() ? link.href.size() : link.title.size();
  const std::size_t begin = aside.text.size() - size - (link.title.empty() ? 0 : 1);
  aside.anchors.push_back({begin, size, &link});
  if (!link.title.empty()) aside.text += link.href;
}

}  // namespace

Aside note_with_asides(const Topic& topic, const Link* placed, bool links_in_notes,
                       const std::vector<std::string>& labels, Findings& losses) {
  Aside aside{topic.details, {}};
  if (!topic.note.empty()) add_line(aside.text, topic.note);
  std::vector<const Link*> unsaid;
  for (const Link& link : topic.links) {
    if (&link == placed) continue;
    if (!links_in_notes || !link.aside) lose(losses, "link", topic);
    if (!links_in_notes || !lay_upon(aside.text, link, aside.anchors)) unsaid.push_back(&link);
  }
  for (const Link* link : unsaid) add_link(aside, *link);
  for (const auto& [name, value] : topic.attributes) add_line(aside.text, name + ": " + value);
  for (const std::string& label : labels) add_line(aside.text, label);
  if (!topic.details.empty()) lose(losses, "details", topic);
  lose(losses, "attribute", topic, topic.attributes.size());
  lose(losses, "label", topic, labels.size());
  return aside;
}

}  // namespace maps::writing
