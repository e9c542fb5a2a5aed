#include "maps/writing/aside.hpp"

#include "maps/writing/excerpt.hpp"

namespace maps::writing {
namespace {

void add_line(std::string& text, const std::string& line) {
  if (!text.empty()) text += '\n';
  text += line;
}

}  // namespace

std::string note_with_asides(const Topic& topic, const std::vector<std::string>& labels, Findings& losses) {
  std::string text = topic.details;
  if (!topic.note.empty()) add_line(text, topic.note);
  for (std::size_t i = 1; i < topic.links.size(); ++i) {
    const Link& link = topic.links[i];
    add_line(text, link.title.empty() ? link.href : link.title + " " + link.href);
  }
  for (const auto& [name, value] : topic.attributes) add_line(text, name + ": " + value);
  for (const std::string& label : labels) add_line(text, label);
  if (!topic.details.empty()) lose(losses, "details", topic);
  if (topic.links.size() > 1) lose(losses, "link", topic, topic.links.size() - 1);
  lose(losses, "attribute", topic, topic.attributes.size());
  lose(losses, "label", topic, labels.size());
  return text;
}

}  // namespace maps::writing
