#include <fmt/format.h>

#include <map>

#include "base/locale.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/history/history.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Changeset;
using knowledge::Topic;
using knowledge::TopicDifference;

constexpr std::size_t kShown = 100;

/// Numbers those who wrote in the order in which they are met.
class Writers {
 public:
  std::int64_t number_of(const knowledge::WrittenPiece& piece) {
    const auto& by = piece.by;
    const auto [at, fresh] = numbers_.try_emplace(by.id, std::ssize(writers_) + 1);
    if (fresh) writers_.push_back(by);
    if (piece.or_earlier) or_earlier_ = by.id;
    return at->second;
  }
  void fill(render::Data& page, const Visit& visit) const {
    for (const auto& by : writers_) {
      auto& row = page.section("WRITERS").set("NUMBER", numbers_.at(by.id)).set("WHO", by.person_name);
      row.set("WHAT", change_text(by, visit.language)).set("REASON", by.reason);
      row.set("URL", changeset_address(by.document, by.id));
      row.show_if(by.id == or_earlier_, "OR_EARLIER");
      set_when(row, by.at, visit.language);
    }
  }

 private:
  std::map<std::int64_t, std::int64_t> numbers_;
  std::int64_t or_earlier_ = 0;
  std::vector<Changeset> writers_;
};

void fill_written(render::Data& page, const char* section, const std::vector<knowledge::WrittenPiece>& pieces,
                  Writers& writers) {
  if (pieces.empty()) return;
  auto& text = page.section(section);
  for (const auto& piece : pieces)
    text.section("PIECES").set("WORDS_OF_IT", piece.text).set("NUMBER", writers.number_of(piece));
}

void fill_state(render::Data& page, const Visit& visit, const Changeset& by, const TopicDifference& difference,
                const WayBack& way, const char* kind = nullptr) {
  auto& row = page.section("DIFFERENCES").set("WHO", by.person_name).set("REASON", by.reason);
  row.set("WHAT", change_text(by, visit.language));
  set_when(row, by.at, visit.language);
  auto& shown = row.include("DIFFERENCE", "templates/history/difference.tpl");
  fill_difference(shown, visit, difference, way, false);
  if (kind != nullptr) shown.set("KIND_TEXT", base::text(visit.language, kind));
}

/// The newest first: from each earlier state to the one after it, with the deletion in between where there was one.
void fill_states(render::Data& page, const Visit& visit, const Topic& now,
                 const std::vector<knowledge::PastState>& history, std::int64_t seen) {
  page.show_if(history.empty(), "EMPTY");
  if (history.size() > kShown) page.section("MORE").set("SHOWN", static_cast<std::int64_t>(kShown));
  const Topic* after = &now;
  for (std::size_t i = 0; i < std::min(history.size(), kShown); ++i) {
    const auto& past = history[i];
    const WayBack way{past.topic.since, seen};
    auto between = knowledge::compare_states(past.topic, *after);
    if (past.brought_back) fill_state(page, visit, *past.brought_back, between, way, "topic.history.back");
    if (past.deleted) between.after.reset();
    fill_state(page, visit, past.ended_by, between, past.brought_back ? WayBack{} : way,
               past.deleted ? "topic.history.deleted" : nullptr);
    after = &past.topic;
  }
}

}  // namespace

std::string topic_history_address(std::int64_t topic) { return fmt::format("/topics/{}/history", topic); }

Response show_topic_history(const Visit& visit) {
  const auto id = number(visit.request, "id");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto seen = knowledge::newest_changeset(tx);
    const auto topic = knowledge::topic(tx, visit.reader, id);
    const auto document = knowledge::document(tx, visit.reader, topic.document);
    Page page{visit, "templates/history/topic.tpl", "AT_KNOWLEDGE",
              short_text(topic.text) + " — " + base::text(visit.language, "topic.history")};
    auto& data = page.page();
    include_head(data, visit, tx, document, "AT_HISTORY");
    const auto name = short_text(topic.text);
    data.set("NAME", name.empty() ? base::text(visit.language, "topic.without_text") : name);
    data.set("URL", topic_address(document.id, id));
    std::string path;
    for (const auto& above : knowledge::path(tx, visit.reader, id))
      if (above.id != id) path += (path.empty() ? "" : " › ") + short_text(above.text, 24);
    data.set("PATH", path);
    Writers writers;
    fill_written(data, "TEXT", knowledge::who_wrote(tx, visit.reader, id), writers);
    fill_written(data, "NOTE", knowledge::who_wrote(tx, visit.reader, id, true), writers);
    writers.fill(data, visit);
    fill_states(data, visit, topic, knowledge::topic_history(tx, visit.reader, id, kShown + 1), seen);
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
