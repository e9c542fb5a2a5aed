#include "maps/writing/mm_links.hpp"

#include <algorithm>

namespace maps::writing {
namespace {

bool overlaps(const std::vector<Anchor>& anchors, std::size_t begin, std::size_t size) {
  return std::any_of(anchors.begin(), anchors.end(), [&](const Anchor& other) {
    return begin < other.begin + other.size && other.begin < begin + size;
  });
}

/// The first free place of the link's title in the text.
bool lay_upon(std::string_view text, const Link& link, std::vector<Anchor>& anchors) {
  if (link.title.empty() || link.title.find('\n') != std::string::npos) return false;
  for (auto at = text.find(link.title); at != std::string_view::npos; at = text.find(link.title, at + 1)) {
    if (overlaps(anchors, at, link.title.size())) continue;
    anchors.push_back({at, link.title.size(), &link});
    return true;
  }
  return false;
}

bool stands_in(std::string_view text, const Link& link) {
  return !link.title.empty() && text.find(link.title) != std::string_view::npos;
}

const Link* node_link(const Topic& topic) {
  const auto& links = topic.links;
  auto found = std::find_if(links.begin(), links.end(), [](const Link& link) { return link.title.empty(); });
  if (found == links.end())
    found = std::find_if(links.begin(), links.end(), [&](const Link& link) {
      return !stands_in(topic.details, link) && !stands_in(topic.note, link);
    });
  return found == links.end() ? nullptr : &*found;
}

void sort(std::vector<Anchor>& anchors) {
  std::sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.begin < b.begin; });
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
  sort(plan.in_text), sort(plan.in_details), sort(plan.in_note);
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
