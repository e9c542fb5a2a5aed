#include "maps/writing/mm_links.hpp"

#include <algorithm>

namespace maps::writing {
namespace {

bool stands_in(std::string_view text, const Link& link) {
  return !link.title.empty() && text.find(link.title) != std::string_view::npos;
}

const Link* node_link(const Topic& topic) {
  const auto& links = topic.links;
  auto found =
      std::find_if(links.begin(), links.end(), [](const Link& link) { return link.title.empty() && !link.aside; });
  if (found == links.end())
    found = std::find_if(links.begin(), links.end(), [&](const Link& link) {
      return !link.aside && !stands_in(topic.details, link) && !stands_in(topic.note, link);
    });
  return found == links.end() ? nullptr : &*found;
}

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

}  // namespace

LinkPlan plan_links(const Topic& topic, bool text_is_rich) {
  LinkPlan plan;
  plan.node = node_link(topic);
  for (const Link& link : topic.links) {
    if (&link == plan.node) continue;
    if (text_is_rich && lay_upon(topic.text, link, plan.in_text)) continue;
    if (lay_upon(topic.details, link, plan.in_details) || lay_upon(topic.note, link, plan.in_note)) continue;
    if (link.title.empty() && plan.on_images.size() < topic.images.size())
      plan.on_images.push_back(&link);
    else
      plan.lines.push_back(&link);
  }
  return plan;
}

bool survives_html(std::string_view text) {
  char before = '\n';
  for (const char c : text) {
    if (c == '\t' || c == '\r') return false;
    if (blank(c) && (blank(before) || before == '\n')) return false;
    if (c == '\n' && (blank(before) || before == '\n')) return false;
    before = c;
  }
  return text.empty() || !(blank(before) || before == '\n');
}

bool looks_like_html(std::string_view text) {
  constexpr std::string_view kTag = "<html";
  while (!text.empty() && (blank(text.front()) || text.front() == '\n')) text.remove_prefix(1);
  return text.size() >= kTag.size() && std::equal(kTag.begin(), kTag.end(), text.begin(), [](char want, char have) {
           return want == (have >= 'A' && have <= 'Z' ? static_cast<char>(have + ('a' - 'A')) : have);
         });
}

}  // namespace maps::writing
