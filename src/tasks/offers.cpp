#include "tasks/offers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/read.hpp"
#include "people/audit.hpp"
#include "people/notifications.hpp"
#include "tasks/rules.hpp"
#include "tasks/store.hpp"
#include "tasks/store_offers.hpp"
#include "text/recognise.hpp"

namespace tasks {
namespace {

using people::Reader;
using Id = std::int64_t;

std::vector<std::string> values(const knowledge::Topic& topic, std::string_view kind) {
  std::vector<std::string> out;
  for (const auto& mark : knowledge::effective(topic.marks, kind))
    if (!mark.value.empty()) out.push_back(mark.value);
  return out;
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : "、") + name;
  return std::string{base::first(out, kLongestName)};
}

/// One owner may be a person of ours; of several each keeps the name only, as nobody of them owes it alone.
void put_assignee(Fields& fields, const std::vector<std::string>& owners, std::span<const people::Person> persons) {
  const auto meant = owners.size() == 1 ? person_meant(owners.front(), persons) : std::nullopt;
  if (meant)
    fields.assignee = meant->id;
  else
    fields.assignee_name = listed(owners);
}

/// On one line, without what the marks of these kinds were read from (their places may overlap).
std::string without_marks(std::string_view text, std::initializer_list<std::string_view> kinds) {
  std::string left{text};
  for (const auto& mark : text::recognise_text(text))
    if (std::ranges::find(kinds, mark.kind) != kinds.end())
      std::fill(left.begin() + static_cast<std::ptrdiff_t>(mark.begin),
                left.begin() + static_cast<std::ptrdiff_t>(mark.end), ' ');
  return base::collapse_space(left);
}

/// Everything of an offer but when it changed.
Offer offer_of(db::Transaction& tx, const Reader& reader, Id id, std::span<const people::Person> persons) {
  const auto topic = knowledge::topic(tx, reader, id);
  Offer out{.document = topic.document,
            .topic = id,
            .text = topic.text,
            .owners = values(topic, "owner"),
            .targets = values(topic, "revision-target")};
  for (const auto& above : knowledge::path(tx, reader, id))
    if (above.id != id) out.path.push_back(above.text);
  auto words = offered_words(topic.text, out.path.empty() ? std::string_view{} : out.path.back());
  out.fields.title = std::move(words.title);
  out.fields.text = std::move(words.text);
  out.fields.duty = out.targets.empty() ? Duty::other : Duty::publishing;
  if (const auto days = values(topic, "due"); !days.empty()) out.fields.due = base::parse_date(days.front());
  put_assignee(out.fields, out.owners, persons);
  return out;
}

std::string code_of(db::Transaction& tx, const Reader& reader, Id document) {
  try {
    return knowledge::document(tx, reader, document).code;
  } catch (const base::Error& error) {  // a topic may be named to somebody who does not see the document's root
    if (error.fault != base::Fault::not_found) throw;
    return {};
  }
}

void check_count(std::span<const Id> topics) {
  if (topics.size() > kMostOffers)
    throw base::Error{base::Fault::bad_input, "error.task_offers_many", {{"limit", std::to_string(kMostOffers)}}};
}

void note(db::Transaction& tx, const Writer& writer, const char* action, Id batch) {
  people::audit(tx, writer.person, action, fmt::format("batch {}", batch));
}

/// The account that the name means may not see what the topic says: then the name is kept and the task is nobody's.
void keep_only_what_is_seen(db::Transaction& tx, Fields& fields, Id topic, std::span<const std::string> owners,
                            std::span<const people::Person> persons) {
  if (fields.assignee == 0) return;
  const auto person = std::ranges::find(persons, fields.assignee, &people::Person::id);
  const auto reader = people::reader_for(*person);
  if (people::may_see(reader, fields.level) && knowledge::find_topic(tx, reader, topic)) return;
  fields.assignee = 0;
  fields.assignee_name = std::string{base::first(owners.front(), kLongestName)};
}

template <class Each>
Batch decide(db::Transaction& tx, const Writer& writer, std::span<const Id> topics, const char* action, Each each) {
  check_count(topics);
  Batch out{.id = tx.take_numbers("task_offer")};  // before anything is asked: who comes second waits here
  for (const auto topic : topics) {
    if (!store::is_offered(tx, writer.reader, topic)) continue;
    store::decide_marks(tx, topic, out.id, each(topic), writer.person);
    ++out.count;
  }
  if (out.count == 0) return {};
  note(tx, writer, action, out.id);
  return out;
}

/// True if the task went, or there was none.
bool take_back(db::Transaction& tx, const Writer& writer, Id task) {
  if (task == 0) return true;
  const auto now = store::task(tx, writer.reader, task);
  if (!now || !store::erase(tx, task)) return false;
  people::withdraw(tx, notice_word(*now));
  return true;
}

}  // namespace

OfferedWords offered_words(std::string_view text, std::string_view above) {
  const auto work = without_marks(text, {"owner", "due"});
  const bool only_marks = without_marks(text, {"owner", "due", "revision-target"}).empty();
  const auto heading = base::collapse_space(above);
  auto title = only_marks && !heading.empty() ? heading : work;
  if (title.empty()) title = base::collapse_space(text);
  const bool told = only_marks && !heading.empty();
  return {std::string{base::first(title, kLongestTitle)}, told ? std::string{base::first(work, kLongestText)} : ""};
}

std::vector<Offer> offers(db::Transaction& tx, const Reader& reader, std::string_view owner, Id offset, Id limit) {
  const auto persons = people::list_people(tx);
  std::vector<Offer> out;
  for (const auto& row : store::offered(tx, reader, owner, offset, limit)) {
    auto one = offer_of(tx, reader, row.topic, persons);
    one.changed_at = row.changed_at;
    const bool known = !out.empty() && out.back().document == one.document;  // they come by document
    one.code = known ? out.back().code : code_of(tx, reader, one.document);
    out.push_back(std::move(one));
  }
  return out;
}

Id count_offers(db::Transaction& tx, const Reader& reader, std::string_view owner) {
  return store::count_offered(tx, reader, owner);
}

std::vector<Dismissed> dismissed_offers(db::Transaction& tx, const Reader& reader, Id offset, Id limit) {
  const auto persons = people::list_people(tx);
  std::vector<Dismissed> out;
  for (auto& row : store::dismissed(tx, reader, offset, limit)) {
    out.push_back({offer_of(tx, reader, row.topic, persons), std::move(row.by), row.at});
    out.back().offer.code = code_of(tx, reader, out.back().offer.document);
  }
  return out;
}

Id count_dismissed(db::Transaction& tx, const Reader& reader) { return store::count_dismissed(tx, reader); }

bool offer_again(db::Transaction& tx, const Writer& writer, Id topic) {
  const bool again = knowledge::find_topic(tx, writer.reader, topic) && store::forget_dismissals(tx, topic) > 0;
  if (again) people::audit(tx, writer.person, "task.offers.again", fmt::format("topic {}", topic));
  return again;
}

Batch accept_offers(db::Transaction& tx, const Writer& writer, std::span<const Id> topics) {
  const auto persons = people::list_people(tx);
  return decide(tx, writer, topics, "task.offers.accept", [&](Id topic) {
    auto offer = offer_of(tx, writer.reader, topic, persons);
    if (offer.fields.title.empty()) offer.fields.title = fmt::format("#{}", topic);  // a mark by hand, no text at all
    keep_only_what_is_seen(tx, offer.fields, topic, offer.owners, persons);
    return create(tx, writer, offer.fields, {0, topic}).id;
  });
}

Batch dismiss_offers(db::Transaction& tx, const Writer& writer, std::span<const Id> topics) {
  return decide(tx, writer, topics, "task.offers.dismiss", [](Id) { return Id{0}; });
}

Id undo_offers(db::Transaction& tx, const Writer& writer, Id batch) {
  Id count = 0;
  for (const auto& [topic, task] : store::decided_in(tx, writer.reader, batch)) {
    if (!take_back(tx, writer, task)) continue;
    store::forget_decision(tx, batch, topic);
    ++count;
  }
  if (count > 0) note(tx, writer, "task.offers.undo", batch);
  return count;
}

}  // namespace tasks
