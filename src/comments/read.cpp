#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "comments/store.hpp"
#include "knowledge/read.hpp"

namespace comments {
namespace {

using Id = std::int64_t;
using people::Reader;

[[noreturn]] void refuse() { throw base::Error{base::Fault::not_found, "error.not_found"}; }

bool alive(const Comment& comment) { return !comment.deleted_at; }

/// Whether the thread is there for this person.
bool is_there(const people::Person& person, const Thread& thread) {
  return std::ranges::any_of(thread.comments, [&](const Comment& c) { return alive(c) || may_delete(person, c); });
}

std::string numbers(std::span<const Id> ids) { return fmt::format("{}", fmt::join(ids, ",")); }

}  // namespace

std::vector<Thread> threads_on(db::Transaction& tx, const Speaker& speaker, Id topic) {
  auto threads = store::threads_of_topic(tx, speaker.reader, topic);
  for (auto& one : store::comments_of_topic(tx, speaker.reader, topic)) {
    if (!alive(one) && !may_delete(speaker.person, one)) {
      one.text.clear();
      one.mentions.clear();
    }
    const auto of = std::ranges::find(threads, one.thread, &Thread::id);
    if (of != threads.end()) of->comments.push_back(std::move(one));
  }
  std::erase_if(threads, [&](const Thread& thread) { return !is_there(speaker.person, thread); });
  return threads;
}

std::optional<Comment> find_comment(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = store::comment(tx, reader, id);
  return found && alive(*found) ? std::move(found) : std::nullopt;
}

Comment comment(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = find_comment(tx, reader, id);
  if (!found) refuse();
  return std::move(*found);
}

Thread thread(db::Transaction& tx, const Reader& reader, Id id) {
  auto found = store::thread(tx, reader, id);
  if (!found) refuse();
  found->comments = store::comments_of_thread(tx, reader, id);
  std::erase_if(found->comments, [](const Comment& one) { return !alive(one); });
  return std::move(*found);
}

std::vector<Earlier> history(db::Transaction& tx, const Reader& reader, Id id) {
  return store::past(tx, comment(tx, reader, id).id);
}

std::map<Id, Id> open_on(db::Transaction& tx, const Reader& reader, Id document) {
  return store::count_open(tx, reader, fmt::format("t.document_id = {}", document));
}

std::map<Id, Id> open_on_topics(db::Transaction& tx, const Reader& reader, std::span<const Id> topics) {
  if (topics.empty()) return {};
  return store::count_open(tx, reader, fmt::format("k.topic_id IN ({})", numbers(topics)));
}

std::vector<Listed> list_threads(db::Transaction& tx, const Speaker& speaker, List list, Id offset, Id limit) {
  return store::list(tx, speaker, list, offset, limit);
}

Id count_threads(db::Transaction& tx, const Speaker& speaker, List list) { return store::count(tx, speaker, list); }

std::vector<people::Person> mentionable(db::Transaction& tx, const Speaker& speaker, Id topic_id) {
  const auto topic = knowledge::topic(tx, speaker.reader, topic_id);
  const auto named = topic.named_list ? people::named_on(tx, *topic.named_list) : std::vector<Id>{};
  auto out = people::list_people(tx);
  std::erase_if(out, [&](const people::Person& person) {
    return person.id == people::kSystem || person.disabled || person.id == speaker.person.id ||
           !people::may_see(people::reader_for(person), topic.effective_level, named);
  });
  std::ranges::sort(out, {}, [](const people::Person& person) { return base::collation_key(person.name); });
  return out;
}

}  // namespace comments
