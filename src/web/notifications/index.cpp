#include <fmt/format.h>

#include <array>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "comments/comments.hpp"
#include "knowledge/read.hpp"
#include "knowledge/subjects.hpp"
#include "people/digest_wish.hpp"
#include "tasks/read.hpp"
#include "web/notifications/notifications.hpp"
#include "web/page.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using people::Notice;
using people::Rhythm;

constexpr std::int64_t kRows = 50;
constexpr std::size_t kExcerpt = 120;  ///< code points

/// Empty where the document's root may not be seen: a topic may be named to somebody by itself.
std::string place_of(db::Transaction& tx, const Visit& visit, const Notice& notice) try {
  if (notice.document == 0) return {};
  const auto document = knowledge::document(tx, visit.reader, notice.document);
  const auto topic = notice.topic == 0 ? std::nullopt : knowledge::find_topic(tx, visit.reader, notice.topic);
  return topic && topic->parent != 0 ? document.title + " › " + short_text(topic->text) : document.title;
} catch (const base::Error& error) {
  if (error.fault != base::Fault::not_found) throw;
  return {};
}

/// From what the person may see now; the filter of the list let it through in the same transaction.
void fill_notice(render::Data& row, const Visit& visit, db::Transaction& tx, const Notice& notice) {
  row.set("URL", fmt::format("/notifications/{}", notice.id));
  row.set("TEXT", base::text(visit.language, "notice." + notice.kind, {{"who", notice.actor_name}}));
  row.set("PATH", place_of(tx, visit, notice)).show_if(!notice.read, "NEW");
  set_when(row, notice.at, visit.language);
  if (notice.kind == "task") {
    if (const auto task = tasks::find_task(tx, visit.reader, notice.detail))
      row.section("EXCERPT").set("EXCERPT_TEXT", task->fields.title);
    return;
  }
  const auto comment = notice.detail == 0 ? std::nullopt : comments::find_comment(tx, visit.reader, notice.detail);
  if (comment) row.section("EXCERPT").set("EXCERPT_TEXT", short_markdown(comment->text, kExcerpt));
}

void fill_list(render::Data& data, const Visit& visit, db::Transaction& tx) {
  const auto before = number_field(visit.request, "before").value_or(0);
  const auto all = people::notices(tx, visit.person.id, knowledge::subjects_for(visit.reader), kRows + 1, before);
  if (all.empty()) {
    data.show("EMPTY");
    return;
  }
  auto& with = data.section("WITH_ROWS");
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), kRows); ++i)
    fill_notice(with.section("ROWS"), visit, tx, all[i]);
  if (std::ssize(all) > kRows)
    data.section("MORE").set("MORE_URL", address("/notifications", {{"before", std::to_string(all[kRows - 1].id)}}));
  if (visit.unread > 0) data.section("READ_ALL").set("NEWEST", all.front().id);
}

void fill_wish(render::Data& data, const Visit& visit, db::Transaction& tx) {
  if (!visit.desk.mails) {
    data.show("NO_MAIL");
    return;
  }
  const auto wish = people::digest_wish(tx, visit.person.id);
  auto& form = data.section("DIGEST").set("TIME", fmt::format("{:02}:{:02}", wish.minute / 60, wish.minute % 60));
  for (const auto rhythm : {Rhythm::never, Rhythm::daily, Rhythm::hourly})
    add_option(form, "RHYTHMS", name(rhythm),
               base::text(visit.language, fmt::format("notifications.rhythm.{}", name(rhythm))), rhythm == wish.rhythm);
  const auto chosen = wish.rhythm == Rhythm::never ? visit.language : wish.language;
  for (const auto& language : base::languages())
    add_option(form, "LANGUAGES", language, base::text(visit.language, "notifications.language." + language),
               language == chosen);
}

}  // namespace

Response show_notifications(const Visit& visit) {
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    Page page{visit, "templates/notifications/index.tpl", "AT_NOTIFICATIONS",
              base::text(visit.language, "notifications.title")};
    fill_list(page.page(), visit, tx);
    fill_wish(page.page(), visit, tx);
    answer = page.answer();
  });
  return std::move(*answer);
}

}  // namespace web
