#include <fmt/format.h>

#include <algorithm>

#include "base/locale.hpp"
#include "web/comments/comments.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using comments::List;
using comments::Listed;

constexpr std::int64_t kRows = 50;
constexpr std::size_t kExcerpt = 160;  ///< code points

std::string title_of(List list, std::string_view language) {
  return base::text(language, fmt::format("comments.list.{}", name(list)));
}

void fill_row(render::Data& row, const Visit& visit, const Listed& one) {
  const auto topic = short_text(one.topic_text);
  row.set("URL", comment_address(one.document, one.thread.topic, one.first_comment));
  row.set("TEXT", short_markdown(one.excerpt, kExcerpt)).set("WHO", one.thread.person.name);
  row.set("TOPIC", topic.empty() ? base::text(visit.language, "topic.without_text") : topic).set("PATH", one.title);
  row.set("KIND_TEXT", base::text(visit.language, fmt::format("comments.kind.{}", name(one.thread.kind))));
  row.show(one.thread.kind == comments::Kind::question ? "QUESTION" : "COMMENT");
  set_when(row, one.last_at, visit.language);
  if (one.replies > 0) row.section("WITH_REPLIES").set("REPLIES", one.replies);
  if (one.thread.resolved) row.section("DONE").set("RESOLVER", one.thread.resolved->person.name);
}

void add_tabs(render::Data& data, List at, const std::vector<std::int64_t>& counts, std::string_view language) {
  for (const auto list : comments::kLists) {
    const auto count = counts.at(static_cast<std::size_t>(list));
    auto& tab = data.section("TABS").set("URL", comments_address(list)).set("TEXT", title_of(list, language));
    const bool loud = count > 0 && (list == List::open || list == List::questions);
    tab.set("COUNT", count).show(loud ? "LOUD" : "QUIET").show_if(list == at, "CURRENT");
  }
}

}  // namespace

std::string comments_address(List list, std::int64_t offset) {
  return address("/comments", {{"list", list == List::open ? std::string{} : std::string{name(list)}},
                               {"offset", offset > 0 ? std::to_string(offset) : std::string{}}});
}

Response show_comments(const Visit& visit) {
  const auto list = comments::list_named(visit.request.field("list")).value_or(List::open);
  const auto offset = std::max<std::int64_t>(0, number_field(visit.request, "offset").value_or(0));
  const auto speaker = speaker_of(visit);
  std::vector<Listed> rows;
  std::vector<std::int64_t> counts;
  visit.desk.database.read([&](db::Transaction& tx) {
    rows = comments::list_threads(tx, speaker, list, offset, kRows);
    counts.clear();
    for (const auto each : comments::kLists) counts.push_back(comments::count_threads(tx, speaker, each));
  });
  Page page{visit, "templates/comments/index.tpl", "AT_COMMENTS", base::text(visit.language, "comments.title")};
  auto& data = page.page();
  add_tabs(data, list, counts, visit.language);
  if (rows.empty())
    data.section("EMPTY").set("EMPTY_TEXT", base::text(visit.language, fmt::format("comments.empty.{}", name(list))));
  auto* with = rows.empty() ? nullptr : &data.section("WITH_ROWS");
  for (const auto& one : rows) fill_row(with->section("ROWS"), visit, one);
  if (offset + std::ssize(rows) < counts.at(static_cast<std::size_t>(list)))
    data.section("MORE").set("MORE_URL", comments_address(list, offset + kRows));
  return page.answer();
}

}  // namespace web
