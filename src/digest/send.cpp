#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "base/log.hpp"
#include "base/unicode.hpp"
#include "digest/compose.hpp"
#include "digest/digest.hpp"
#include "digest/store.hpp"
#include "knowledge/read.hpp"
#include "knowledge/subjects.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"
#include "people/digest_wish.hpp"

namespace digest {
namespace {

using base::Millis;
using people::Reader;

constexpr std::size_t kLongestTitle = 80;
constexpr Millis kHour = 3600 * 1000;
constexpr Millis kTriedFor = 24 * kHour;

std::string title(std::string_view text) {
  const auto line = base::collapse_space(text);
  const auto cut = base::first(line, kLongestTitle);
  return cut.size() == line.size() ? line : std::string{cut} + "…";
}

/// Where it happened, for a reader who is no stricter than mails may be; nothing if the place is above that.
std::optional<std::string> place_of(db::Transaction& tx, const Reader& reader, const people::Notice& notice) {
  if (notice.topic == 0 && notice.document == 0) return std::string{};
  try {
    if (notice.topic == 0) return title(knowledge::document(tx, reader, notice.document).title);
    const auto topic = knowledge::find_topic(tx, reader, notice.topic);
    if (!topic) return std::nullopt;
    const auto document = knowledge::document(tx, reader, topic->document);
    return topic->parent == 0 ? title(document.title) : title(document.title) + " › " + title(topic->text);
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::not_found) throw;
    return std::nullopt;
  }
}

Line line_of(db::Transaction& tx, const Reader& reader, const Settings& settings, std::string_view language,
             const people::Notice& notice) {
  Line out{.sentence = {}, .place = {}, .link = fmt::format("{}/notifications/{}", settings.links, notice.id)};
  // Up to the ceiling nobody is let in by name: RED never leaves by mail.
  auto place = place_of(tx, Reader::up_to(reader.lowered_to(settings.ceiling).ceiling), notice);
  if (!place) return out;
  out.sentence = base::text(language, "notice." + notice.kind, {{"who", notice.actor_name}});
  out.place = std::move(*place);
  return out;
}

struct Ready {
  store::Row row;
  mail::Message message;
};

/// Nothing where it was sent already, or nothing is left to send.
std::optional<Ready> prepare(db::Transaction& tx, const Settings& settings, std::int64_t id) {
  const auto row = store::find(tx, id);
  if (!row || row->ended_at) return std::nullopt;
  const auto person = people::find_person(tx, row->person).value();
  if (person.disabled) return std::nullopt;
  const auto reader = people::reader_for(person);
  Sheet sheet{.language = row->language, .name = person.name, .lines = {}, .links = settings.links};
  for (const auto& notice : people::notices_in_digest(tx, person.id, knowledge::subjects_for(reader), id))
    sheet.lines.push_back(line_of(tx, reader, settings, row->language, notice));
  if (sheet.lines.empty()) return std::nullopt;
  const auto domain = settings.from.mail.substr(settings.from.mail.find('@') + 1);
  return Ready{*row,
               {.from = settings.from,
                .to = {base::collapse_space(person.name), person.mail},
                .subject = subject_of(sheet),
                .text = text_of(sheet),
                .id = fmt::format("digest-{}.{}@{}", id, row->made_at, domain),
                .at = base::now()}};
}

/// The queue gives up after minutes, a mail server may be away for hours.
bool try_later(db::Database& database, const Ready& ready, const jobs::Job& job) {
  if (job.attempts < jobs::kMostAttempts || base::now() - ready.row.made_at > kTriedFor) return false;
  database.write([&](db::Transaction& tx) { jobs::push(tx, kSendJob, job.payload, base::now() + kHour); });
  return true;
}

}  // namespace

void run_send_job(db::Database& database, const Settings& settings, const jobs::Job& job) {
  const auto id = nlohmann::json::parse(job.payload).at("digest").get<std::int64_t>();
  const auto ready = database.reading([&](db::Transaction& tx) { return prepare(tx, settings, id); });
  if (ready) {
    if (!settings.configured()) throw base::Error{base::Fault::unavailable, "error.mail_failed", {}, "not configured"};
    try {
      mail::send(settings.server, ready->message);
    } catch (const base::Error& error) {
      if (error.fault != base::Fault::unavailable || !try_later(database, *ready, job)) throw;
      base::log::warning("digest.later", {{"digest", id}, {"cause", error.what()}});
      return;
    }
  }
  database.write([&](db::Transaction& tx) {
    store::end(tx, id, base::now());
    if (ready) people::audit(tx, people::kSystem, "digest.send", fmt::format("person {}", ready->row.person));
  });
}

}  // namespace digest
