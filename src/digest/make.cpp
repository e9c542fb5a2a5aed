#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "digest/digest.hpp"
#include "digest/store.hpp"
#include "knowledge/subjects.hpp"
#include "people/accounts.hpp"
#include "people/digest_wish.hpp"

namespace digest {
namespace {

constexpr std::int64_t kMost = 500;

void make(db::Transaction& tx, const people::Person& person, const people::DigestWish& wish) {
  const auto filter = knowledge::subjects_for(people::reader_for(person));
  const auto notices = people::undigested(tx, person.id, filter, kMost);
  if (notices.empty()) return;
  const auto id = tx.take_numbers("digest");
  store::insert(tx, {id, person.id, wish.language, base::now(), std::nullopt});
  people::put_into_digest(tx, notices, id);
  jobs::push(tx, kSendJob, fmt::format(R"({{"digest":{}}})", id));
}

}  // namespace

void run_make_job(db::Database& database, const Settings& settings, const jobs::Job& job) {
  const auto payload = nlohmann::json::parse(job.payload);
  const auto id = payload.at("person").get<std::int64_t>();
  const auto due = payload.at("due").get<base::Millis>();
  database.write([&](db::Transaction& tx) {
    const auto wish = people::take_due_digest(tx, id, due);
    const auto person = people::find_person(tx, id);
    if (settings.configured() && wish && person && !person->disabled) make(tx, *person, *wish);
  });
}

}  // namespace digest
