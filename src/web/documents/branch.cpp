#include "web/documents/branch.hpp"

#include <fmt/format.h>

#include <charconv>

#include "base/unicode.hpp"
#include "web/documents/head.hpp"
#include "web/documents/row.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::size_t kMostOpen = 200;

std::string outline_address(const BranchLinks& links, const std::set<std::int64_t>& open, std::int64_t topic) {
  Fields query{{"topic", topic == 0 ? "" : std::to_string(topic)}, {"open", joined(open)}};
  query.insert(query.end(), links.moment.begin(), links.moment.end());
  return address(document_address(links.document), query);
}

std::string panel_address(const BranchLinks& links, std::int64_t topic) {
  if (links.moment.empty()) return address(fmt::format("/topics/{}/panel", topic), {{"open", joined(links.open)}});
  return address(fmt::format("/documents/{}/then/{}", links.document, topic), links.moment);
}

class Filling {
 public:
  Filling(const Visit& visit, const std::vector<knowledge::Node>& nodes, const BranchLinks& links)
      : visit_(visit), nodes_(nodes), links_(links) {}

  /// Rows from `at` on that stand at that depth or below; returns where the next ones begin. A tree is at most as deep
  /// as a document may be (500), and so is this recursion.
  std::size_t rows(render::Data& data, std::size_t at, int depth, people::Level above) {
    while (at < nodes_.size() && nodes_[at].depth == depth) at = row(data, at, above);
    return at;
  }

 private:
  std::size_t row(render::Data& data, std::size_t at, people::Level above) {
    const auto& node = nodes_[at];
    auto& row = data.section("TOPICS");
    fill_row(row, visit_, node.topic, above);
    row.set("TOPIC_URL", outline_address(links_, links_.open, node.topic.id));
    row.set("PANEL_URL", panel_address(links_, node.topic.id));
    row.show_if(node.topic.id == links_.chosen, "CHOSEN");
    if (const auto open = links_.comments.find(node.topic.id); open != links_.comments.end())
      row.section("COMMENTS").set("COUNT", open->second);
    const auto next = at + 1;
    if (node.children == 0) return next;
    fold(row, node);
    auto& branch = row.section("BRANCH").set("ID", node.topic.id);
    branch.show_if(!node.open, "HIDDEN");
    if (!node.open) return next;
    auto& children = branch.include("CHILDREN", "templates/documents/branch.tpl");
    const auto end = rows(children, next, node.depth + 1, node.topic.effective_level);
    more(children, node, next, end);
    return end;
  }

  void fold(render::Data& row, const knowledge::Node& node) {
    auto& fold = row.section("FOLD").set("ID", node.topic.id).set("CHILD_COUNT", node.children);
    auto open = links_.open;
    node.open ? open.erase(node.topic.id) : open.insert(node.topic.id).second;
    fold.set("FOLD_URL", outline_address(links_, open, links_.chosen));
    fold.show(node.open ? "OPEN" : "CLOSED");
    if (!node.open)
      fold.section("LAZY").set("ID", node.topic.id).set("CHILDREN_URL", branch_address(links_, node.topic.id, 0));
  }

  /// A row "more" where not all children are in the page.
  void more(render::Data& children, const knowledge::Node& node, std::size_t begin, std::size_t end) {
    std::int64_t shown = 0;
    std::int64_t last = 0;
    for (std::size_t i = begin; i < end; ++i)
      if (nodes_[i].depth == node.depth + 1) {
        ++shown;
        last = nodes_[i].topic.id;
      }
    if (shown >= node.children) return;
    children.section("MORE")
        .set("MORE_URL", branch_address(links_, node.topic.id, last))
        .set("MORE_PAGE_URL", outline_address(links_, links_.open, node.topic.id))
        .set("MORE_COUNT", node.children - shown);
  }

  const Visit& visit_;
  const std::vector<knowledge::Node>& nodes_;
  const BranchLinks& links_;
};

}  // namespace

void fill_branch(render::Data& data, const Visit& visit, const std::vector<knowledge::Node>& nodes,
                 const BranchLinks& links) {
  Filling{visit, nodes, links}.rows(data, 0, nodes.empty() ? 0 : nodes.front().depth, links.above);
}

std::string branch_address(const BranchLinks& links, std::int64_t parent, std::int64_t after) {
  const auto wish = [](std::int64_t number) { return number == 0 ? "" : std::to_string(number); };
  return address(fmt::format("/documents/{}/branch", links.document), {{"topic", std::to_string(parent)},
                                                                       {"after", wish(after)},
                                                                       {"seen", after == 0 ? "" : wish(links.seen)},
                                                                       {"chosen", wish(links.chosen)}});
}

knowledge::Behind behind_of(const Visit& visit) {
  return {.topic = number_field(visit.request, "after").value_or(0),
          .seen = number_field(visit.request, "seen").value_or(0)};
}

std::string joined(const std::set<std::int64_t>& numbers) {
  std::string out;
  for (const auto number : numbers) out += (out.empty() ? "" : ",") + std::to_string(number);
  return out;
}

std::set<std::int64_t> numbers_in(std::string_view text) {
  std::set<std::int64_t> out;
  while (!text.empty() && out.size() < kMostOpen) {
    const auto part = text.substr(0, text.find(','));
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error == std::errc{} && end == part.data() + part.size()) out.insert(number);
    text.remove_prefix(std::min(text.size(), part.size() + 1));
  }
  return out;
}

}  // namespace web
