#include "web/documents/show.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "comments/comments.hpp"
#include "knowledge/read.hpp"
#include "web/documents/branch.hpp"
#include "web/documents/document_panel.hpp"
#include "web/documents/head.hpp"
#include "web/documents/moment.hpp"
#include "web/documents/then.hpp"
#include "web/documents/writable.hpp"
#include "web/page.hpp"
#include "web/topics/panel.hpp"

namespace web {
namespace {

using knowledge::Document;
using Id = std::int64_t;

constexpr std::size_t kFirstTopics = 250;  ///< in the page; the rest comes when it is unfolded or scrolled to

struct Shown {
  Id chosen = 0;
  std::set<Id> open;
  std::string message;  ///< why a form was refused
};

Shown wish_of(const Visit& visit) {
  return {.chosen = number_field(visit.request, "topic").value_or(0),
          .open = numbers_in(visit.request.field("open")),
          .message = {}};
}

/// The way to the chosen topic is open, whatever its folds say.
std::vector<Id> opened(db::Transaction& tx, const Visit& visit, const Shown& shown) {
  std::vector<Id> out(shown.open.begin(), shown.open.end());
  if (shown.chosen == 0) return out;
  for (const auto& topic : knowledge::path(tx, visit.reader, shown.chosen))
    if (topic.id != shown.chosen) out.push_back(topic.id);
  return out;
}

void fill_outline(Page& page, const Visit& visit, db::Transaction& tx, const Document& document, const Shown& shown) {
  BranchLinks links{.document = document.id,
                    .chosen = shown.chosen,
                    .open = shown.open,
                    .moment = {},
                    .above = document.effective_level,
                    .comments = comments::open_on(tx, visit.reader, document.id),
                    .seen = document.changeset};
  const auto open = opened(tx, visit, shown);
  const auto nodes = knowledge::outline(tx, visit.reader, document.id, document.root, kFirstTopics, open);
  page.page().set("OUTLINE_OPEN", joined(shown.open));
  page.page().show_if(nodes.empty(), "EMPTY");
  if (auto* writable = add_writable(page.page(), visit, document))
    include_why(writable->include("TOOLS", "templates/documents/tools.tpl"), document);
  fill_branch(page.page().include("BRANCH", "templates/documents/branch.tpl"), visit, nodes, links);
}

void fill_panel(Page& page, const Visit& visit, db::Transaction& tx, const Document& document, const Shown& shown) {
  if (shown.chosen != 0) {
    page.page().show("SHEET_OPEN");
    fill_topic_panel(page.page().include("PANEL", "templates/documents/topic_panel.tpl"), visit, tx, document,
                     knowledge::topic(tx, visit.reader, shown.chosen), joined(shown.open), shown.message);
  } else {
    const bool refused = !shown.message.empty();
    page.page().show_if(refused, "SHEET_OPEN");
    page.page().show_if(!refused && visit.request.cookie("context") == "folded", "CONTEXT_FOLDED");
    fill_document_panel(page.page().include("PANEL", "templates/documents/document_panel.tpl"), visit, tx, document,
                        shown.message);
  }
}

Response show(const Visit& visit, Id id, const Shown& shown, int status) {
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    Page page{visit, "templates/documents/show.tpl", "AT_KNOWLEDGE", document.title};
    include_head(page.page(), visit, tx, document, "AT_OUTLINE");
    if (const auto moment = shown.message.empty() ? moment_of(visit, tx, document) : std::nullopt) {
      fill_then(page.page(), visit, tx, document, *moment);
    } else {
      fill_outline(page, visit, tx, document, shown);
      fill_panel(page, visit, tx, document, shown);
    }
    answer = page.answer(status);
  });
  return std::move(*answer);
}

}  // namespace

Response show_document(const Visit& visit) { return show(visit, number(visit.request, "id"), wish_of(visit), 200); }

Response show_document_refused(const Visit& visit, Id document, Id topic, std::string_view message, int status) {
  Shown shown{.chosen = topic, .open = numbers_in(visit.request.field("open")), .message = std::string{message}};
  return show(visit, document, shown, status);
}

Response show_branch(const Visit& visit) {
  constexpr Id kRows = 200;
  const auto parent = number_field(visit.request, "topic").value_or(0);
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto above = knowledge::topic(tx, visit.reader, parent);
    const auto nodes = knowledge::branch(tx, visit.reader, parent, behind_of(visit), kRows);
    render::Data data;
    BranchLinks links{.document = above.document,
                      .chosen = number_field(visit.request, "chosen").value_or(0),
                      .open = {},
                      .moment = {},
                      .above = above.effective_level,
                      .comments = comments::open_on(tx, visit.reader, above.document),
                      .seen = knowledge::document(tx, visit.reader, above.document).changeset};
    fill_branch(data, visit, nodes, links);
    const auto more = nodes.empty() ? 0 : knowledge::count_behind(tx, visit.reader, nodes.back().topic);
    if (more > 0)
      data.section("MORE")
          .set("MORE_URL", branch_address(links, parent, nodes.back().topic.id))
          .set("MORE_PAGE_URL", topic_address(above.document, parent))
          .set("MORE_COUNT", more);
    answer = fragment(visit, "templates/documents/branch.tpl", data);
  });
  return std::move(*answer);
}

}  // namespace web
