#include "web/documents/then.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/documents/branch.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/history/history.hpp"
#include "web/topics/panel_then.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Document;
using knowledge::Node;
using knowledge::Topic;
using Id = std::int64_t;

std::vector<Topic> topics_at(db::Transaction& tx, const Visit& visit, const Document& document, const Moment& moment) {
  if (moment.changeset == 0) return {};
  return knowledge::whole(tx, visit.reader, document.id, moment.changeset);
}

const Topic* find(const std::vector<Topic>& topics, Id id) {
  const auto found = std::ranges::find(topics, id, &Topic::id);
  return found == topics.end() ? nullptr : &*found;
}

/// All of it is open, since nothing more of it can be fetched by branches.
std::vector<Node> nodes_of(const std::vector<Topic>& topics) {
  std::vector<Node> out;
  std::unordered_map<Id, std::size_t> index;
  for (const auto& topic : topics) {
    Node node{.topic = topic, .depth = 0, .children = 0, .open = false};
    if (const auto above = index.find(topic.parent); above != index.end()) {
      auto& parent = out[above->second];
      node.depth = parent.depth + 1;
      ++parent.children;
      parent.open = true;
    }
    index.emplace(topic.id, out.size());
    out.push_back(std::move(node));
  }
  return out;
}

void fill_banner(render::Data& page, const Visit& visit, db::Transaction& tx, const Document& document,
                 const Moment& moment, Id chosen) {
  const bool there = chosen != 0 && knowledge::find_topic(tx, visit.reader, chosen);
  auto& banner = page.section("AS_OF").set("MOMENT", moment.text(visit.language));
  banner.set("NOW_URL", there ? topic_address(document.id, chosen) : document_address(document.id));
}

/// Of the document's own revision list, what is dated until that day.
void fill_early(render::Data& not_yet, const Visit& visit, db::Transaction& tx, Id document, const base::Date& day) {
  auto entries = knowledge::early_history(tx, visit.reader, document);
  std::erase_if(entries, [&](const knowledge::EarlyEntry& entry) {
    const auto dated = base::parse_date(entry.day);
    return !dated || day < *dated;
  });
  if (entries.empty()) return;
  auto& early = not_yet.section("EARLY").set("EARLY_COUNT", static_cast<std::int64_t>(entries.size()));
  early.set("EARLY_DATE", base::date_text(base::parse_date(entries.front().day).value(), visit.language));
  early.set("WHAT", early_text(entries.front(), visit.language));
  early.set("URL", topic_address(document, entries.front().topic));
}

/// Nothing to show: the document had not begun for this reader, or what there was is not for him. Which of the two must
/// not be told by what he may not see.
void fill_nothing(render::Data& page, const Visit& visit, db::Transaction& tx, const Document& document,
                  const Moment& moment) {
  const auto began = knowledge::began(tx, visit.reader, document.id);
  if (!moment.day || !began || base::tokyo_date(*began) <= *moment.day) {
    page.show("EMPTY");
    return;
  }
  auto& not_yet = page.section("NOT_YET");
  not_yet.set("BEGAN_DATE", base::date_text(base::tokyo_date(*began), visit.language));
  fill_early(not_yet, visit, tx, document.id, *moment.day);
}

void fill_document_then(render::Data& panel, const Visit& visit, db::Transaction& tx, const Document& document,
                        const Moment& moment) {
  panel.set("MOMENT", moment.text(visit.language)).set("HISTORY_URL", history_address(document.id));
  const auto last = knowledge::history(tx, visit.reader, document.id, moment.changeset + 1, 1);
  if (last.empty()) return;
  auto& row = panel.section("LAST").set("WHO", last[0].person_name).set("WHAT", change_text(last[0], visit.language));
  row.set("REASON", last[0].reason).set("URL", changeset_address(document.id, last[0].id));
  set_when(row, last[0].at, visit.language);
  if (moment.day)
    panel.section("COMPARE").set(
        "COMPARE_URL", address(document_address(document.id) + "/compare", {{"from", base::iso(*moment.day)}}));
}

void fill_topic(render::Data& panel, const Visit& visit, db::Transaction& tx, const Moment& moment,
                const std::vector<Topic>& topics, Id id) {
  const auto* topic = find(topics, id);
  if (topic == nullptr) throw base::Error{base::Fault::not_found, "error.topic_not_found"};
  std::vector<Topic> path;
  for (const auto* up = find(topics, topic->parent); up != nullptr; up = find(topics, up->parent)) path.push_back(*up);
  std::ranges::reverse(path);
  fill_topic_then(panel, visit, tx, moment, *topic, path);
}

}  // namespace

void fill_then(render::Data& page, const Visit& visit, db::Transaction& tx, const Document& document,
               const Moment& moment) {
  const auto chosen = number_field(visit.request, "topic").value_or(0);
  const auto topics = topics_at(tx, visit, document, moment);
  fill_banner(page, visit, tx, document, moment, chosen);
  if (topics.empty()) fill_nothing(page, visit, tx, document, moment);
  const BranchLinks links{.document = document.id,
                          .chosen = chosen,
                          .open = {},
                          .moment = moment.fields(),
                          .above = document.effective_level,
                          .comments = {}};
  fill_branch(page.include("BRANCH", "templates/documents/branch.tpl"), visit, nodes_of(topics), links);
  if (chosen != 0) {
    page.show("SHEET_OPEN");
    fill_topic(page.include("PANEL", "templates/documents/panel_then.tpl"), visit, tx, moment, topics, chosen);
  } else {
    page.show_if(visit.request.cookie("context") == "folded", "CONTEXT_FOLDED");
    fill_document_then(page.include("PANEL", "templates/documents/document_then.tpl"), visit, tx, document, moment);
  }
}

Response show_topic_then(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto topic = number(visit.request, "topic");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto document = knowledge::document(tx, visit.reader, id);
    const auto moment = moment_of(visit, tx, document);
    if (!moment) throw base::Error{base::Fault::bad_input, "error.date_form"};
    render::Data panel;
    fill_topic(panel, visit, tx, *moment, topics_at(tx, visit, document, *moment), topic);
    answer = fragment(visit, "templates/documents/panel_then.tpl", panel);
  });
  return std::move(*answer);
}

}  // namespace web
