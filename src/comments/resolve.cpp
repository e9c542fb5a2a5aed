#include <fmt/format.h>

#include "base/error.hpp"
#include "comments/store.hpp"
#include "comments/tell.hpp"
#include "knowledge/read.hpp"
#include "people/audit.hpp"

namespace comments {
namespace {

using Id = std::int64_t;

Thread required(db::Transaction& tx, const Speaker& speaker, Id id) {
  auto found = thread(tx, speaker.reader, id);
  if (!may_resolve(speaker.person, found)) throw base::Error{base::Fault::forbidden, "error.thread_not_yours"};
  return found;
}

void tell_all(db::Transaction& tx, const Speaker& speaker, const Thread& thread, const char* kind, const char* action) {
  tell_of_thread(tx, speaker, knowledge::topic(tx, speaker.reader, thread.topic), thread, kind, base::now());
  people::audit(tx, speaker.person.id, action, fmt::format("thread {}", thread.id));
}

}  // namespace

Done resolve_thread(db::Transaction& tx, const Speaker& speaker, Id id) {
  const auto found = required(tx, speaker, id);
  if (store::set_resolved(tx, id, base::now(), speaker.person.id))
    tell_all(tx, speaker, found, "resolved", "thread.resolve");
  return {found.topic, id, 0};
}

Done reopen_thread(db::Transaction& tx, const Speaker& speaker, Id id) {
  const auto found = required(tx, speaker, id);
  if (store::set_resolved(tx, id, std::nullopt, std::nullopt))
    tell_all(tx, speaker, found, "reopened", "thread.reopen");
  return {found.topic, id, 0};
}

}  // namespace comments
