#include "web/documents/watch.hpp"

#include <chrono>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "knowledge/presence.hpp"
#include "knowledge/read.hpp"
#include "people/accounts.hpp"

namespace web {
namespace {

using nlohmann::ordered_json;

constexpr std::chrono::milliseconds kEvery{400};
constexpr base::Millis kLongest = 10 * 60 * 1000;

std::string names_of(const std::vector<knowledge::Present>& others) {
  auto out = ordered_json::array();
  for (const auto& one : others) out.push_back({{"name", one.name}, {"topic", one.topic}});
  return out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace

DocumentWatch::DocumentWatch(db::Database& database)
    : database_(database), watch_("document.watch", kEvery, [this](Follower& follower) { return tell(follower); }) {}

void DocumentWatch::follow(EventStream stream, const Onlooker& onlooker) {
  watch_.follow({.stream = std::move(stream), .onlooker = onlooker, .since = base::now(), .told = 0, .present = {}});
}

bool DocumentWatch::tell(Follower& follower) {
  const auto& who = follower.onlooker;
  std::int64_t newest = 0;
  std::string present;
  try {
    database_.read([&](db::Transaction& tx) {
      const auto session = people::find_session(tx, who.session);
      if (!session) throw base::Error{base::Fault::not_found, "error.not_found"};
      const auto reader = people::reader_for(session->person);
      newest = knowledge::document(tx, reader, who.document).changeset;
      present = names_of(knowledge::others_present(tx, reader, who.document, session->person.id));
    });
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::not_found) throw;
    follower.stream.close();
    return false;
  }
  if (newest != std::exchange(follower.told, newest) && !follower.stream.send("changed", std::to_string(newest)))
    return false;
  if (present != std::exchange(follower.present, present) && !follower.stream.send("present", present)) return false;
  if (base::now() - follower.since < kLongest) return true;
  follower.stream.close();
  return false;
}

}  // namespace web
