#include "tasks/store.hpp"

#include <fmt/format.h>

#include "base/unicode.hpp"
#include "tasks/rules.hpp"

namespace tasks::store {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr const char* kColumns =
    "id, version, title, body, ordered_by, reason, assignee_id, assignee_name, due, state, result, closed_on, duty, "
    "planned, spent, effective_level, document_id, topic_id, made_by, made_at, changed_by, changed_at, remark";

constexpr db::Query kInsert{
    "task_insert",
    "INSERT INTO task (id, version, title, body, ordered_by, reason, assignee_id, assignee_name, due, state, result, "
    "closed_on, duty, planned, spent, effective_level, document_id, topic_id, made_by, made_at, changed_by, "
    "changed_at, remark, words) VALUES (:id, :version, :title, :body, :ordered_by, :reason, :assignee_id, "
    ":assignee_name, :due, :state, :result, :closed_on, :duty, :planned, :spent, :level, :document, :topic, :made_by, "
    ":made_at, :changed_by, :changed_at, :remark, :words)"};
constexpr db::Query kUpdate{
    "task_update",
    "UPDATE task SET version = :version, title = :title, body = :body, ordered_by = :ordered_by, reason = :reason, "
    "assignee_id = :assignee_id, assignee_name = :assignee_name, due = :due, state = :state, result = :result, "
    "closed_on = :closed_on, duty = :duty, planned = :planned, spent = :spent, effective_level = :level, "
    "changed_by = :changed_by, changed_at = :changed_at, remark = :remark, words = :words "
    "WHERE id = :id AND version = :seen"};
constexpr db::Query kErase{"task_erase", "DELETE FROM task WHERE id = :id AND version = 1"};

std::string iso_or_empty(const std::optional<base::Date>& day) { return day ? base::iso(*day) : std::string{}; }
std::optional<base::Date> day_of(const std::string& iso) { return iso.empty() ? std::nullopt : base::parse_date(iso); }

/// A row of task_past as read; in the order of kColumns.
db::Row row_of(const Task& t) {
  const auto& f = t.fields;
  return {t.id,
          t.version,
          f.title,
          f.text,
          f.ordered_by,
          f.reason,
          f.assignee,
          f.assignee_name,
          iso_or_empty(f.due),
          std::string{name(f.state)},
          f.result,
          iso_or_empty(f.closed_on),
          std::string{name(f.duty)},
          f.planned,
          f.spent,
          static_cast<Id>(f.level),
          t.subject.document,
          t.subject.topic,
          t.made_by,
          t.made_at,
          t.changed_by,
          t.changed_at,
          t.remark};
}

std::string own_columns() {
  std::string out;
  const std::string_view all{kColumns};
  for (std::size_t at = 0; at < all.size();) {
    const auto end = std::min(all.find(", ", at), all.size());
    out += (out.empty() ? "k." : ", k.") + std::string{all.substr(at, end - at)};
    at = end + 2;
  }
  return out;
}

/// With the names of persons and of the subject. The title of a document is told to those only who may see its root.
/// `where` must hold visible().
std::string selection(const Reader& reader, std::string_view table, const std::string& where) {
  return fmt::format(
      "SELECT {0}, COALESCE(a.name, ''), COALESCE(m.name, ''), COALESCE(c.name, ''), "
      "CASE WHEN d.id IS NOT NULL AND {1} THEN d.code ELSE '' END, "
      "CASE WHEN d.id IS NOT NULL AND {1} THEN d.title ELSE '' END, COALESCE(t.text, ''), "
      "CASE WHEN (k.topic_id > 0 AND t.id IS NULL) OR d.deleted = 1 THEN 1 ELSE 0 END "
      "FROM {2} k LEFT JOIN person a ON a.id = k.assignee_id LEFT JOIN person m ON m.id = k.made_by "
      "LEFT JOIN person c ON c.id = k.changed_by LEFT JOIN document d ON d.id = k.document_id "
      "LEFT JOIN topic t ON t.id = k.topic_id WHERE {3}",
      own_columns(), people::sql_filter(reader, "d"), table, where);
}

template <class... Parameters>
std::vector<Task> read(db::Transaction& tx, const char* name, const std::string& sql, const Parameters&... parameters) {
  using S = std::string;
  std::vector<Task> out;
  for (auto& [id, version, title, body, ordered_by, reason, assignee, assignee_name, due, state, result, closed_on,
              duty, planned, spent, level, document, topic, made_by, made_at, changed_by, changed_at, remark,
              assignee_person, made_by_name, changed_by_name, code, title_of_document, text_of_topic, gone] :
       tx.rows<Id, Id, S, S, S, S, Id, S, S, S, S, S, S, Hours, Hours, int, Id, Id, Id, base::Millis, Id, base::Millis,
               S, S, S, S, S, S, S, bool>(db::Query{name, sql.c_str()}, parameters...))
    out.push_back({.id = id,
                   .version = version,
                   .fields = {.title = std::move(title),
                              .text = std::move(body),
                              .ordered_by = std::move(ordered_by),
                              .reason = std::move(reason),
                              .assignee = assignee,
                              .assignee_name = std::move(assignee_name),
                              .due = day_of(due),
                              .state = state_named(state).value(),
                              .result = std::move(result),
                              .closed_on = day_of(closed_on),
                              .duty = duty_named(duty).value(),
                              .planned = planned,
                              .spent = spent,
                              .level = static_cast<people::Level>(level)},
                   .subject = {document, topic},
                   .made_by = made_by,
                   .changed_by = changed_by,
                   .made_at = made_at,
                   .changed_at = changed_at,
                   .remark = std::move(remark),
                   .assignee_person = std::move(assignee_person),
                   .made_by_name = std::move(made_by_name),
                   .changed_by_name = std::move(changed_by_name),
                   .code = std::move(code),
                   .title_of_document = std::move(title_of_document),
                   .text_of_topic = std::move(text_of_topic),
                   .subject_gone = gone});
  return out;
}

std::optional<Task> only(std::vector<Task> found) {
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::string state_condition(const Wish& wish) {
  if (wish.state) return fmt::format(" AND k.state = '{}'", name(*wish.state));
  return wish.unfinished ? " AND k.state IN ('open', 'doing')" : "";
}

std::string due_condition(DueGroup group, const base::Date& today) {
  const auto now = base::iso(today);
  const auto sunday = base::iso(end_of_week(today));
  switch (group) {
    case DueGroup::overdue:
      return fmt::format(" AND k.due > '' AND k.due < '{}' AND k.state IN ('open', 'doing')", now);
    case DueGroup::week:
      return fmt::format(" AND k.due >= '{}' AND k.due <= '{}'", now, sunday);
    case DueGroup::later:
      return fmt::format(" AND k.due > '{}'", sunday);
    case DueGroup::none:
      break;
  }
  return " AND k.due = ''";
}

/// Days and words in it are made here; what a person typed is the parameter :words.
std::string condition(const Wish& wish) {
  auto out = state_condition(wish);
  if (wish.assignee) out += fmt::format(" AND k.assignee_id = {}", *wish.assignee);
  if (wish.duty) out += fmt::format(" AND k.duty = '{}'", name(*wish.duty));
  if (wish.due) out += due_condition(*wish.due, wish.today);
  if (wish.due_until) out += fmt::format(" AND k.due > '' AND k.due <= '{}'", base::iso(*wish.due_until));
  if (wish.due_from) out += fmt::format(" AND k.due >= '{}'", base::iso(*wish.due_from));
  if (wish.closed_from) out += fmt::format(" AND k.closed_on >= '{}'", base::iso(*wish.closed_from));
  if (wish.closed_before) out += fmt::format(" AND k.closed_on < '{}'", base::iso(*wish.closed_before));
  if (wish.subject.document != 0) out += fmt::format(" AND k.document_id = {}", wish.subject.document);
  if (wish.subject.topic != 0) out += fmt::format(" AND k.topic_id = {}", wish.subject.topic);
  return out + " AND k.words LIKE :words ESCAPE '!'";
}

std::string pattern(std::string_view typed) {
  std::string out{"%"};
  for (const char c : base::fold(typed)) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + "%";
}

/// What is owed by its day; what is closed with the last first.
std::string order(const Wish& wish) {
  if (wish.state && closed(*wish.state)) return " ORDER BY k.closed_on DESC, k.id DESC";
  return " ORDER BY CASE WHEN k.due = '' THEN 1 ELSE 0 END, k.due, k.id";
}

}  // namespace

std::string visible(const Reader& reader) {
  const auto own = people::sql_filter(reader, "k");
  const auto document = fmt::format("EXISTS (SELECT 1 FROM document vd WHERE vd.id = k.document_id AND {})",
                                    people::sql_filter(reader, "vd"));
  const auto topic =
      fmt::format("EXISTS (SELECT 1 FROM topic vt WHERE vt.id = k.topic_id AND {})", people::sql_filter(reader, "vt"));
  const auto gone = fmt::format(
      "NOT EXISTS (SELECT 1 FROM topic vn WHERE vn.id = k.topic_id) AND EXISTS (SELECT 1 FROM topic_past vp "
      "WHERE vp.id = k.topic_id AND vp.since = (SELECT MAX(vl.since) FROM topic_past vl WHERE vl.id = vp.id) AND {})",
      people::sql_filter(reader, "vp"));
  return fmt::format(
      "({0} AND (k.document_id = 0 OR (k.topic_id = 0 AND {1}) OR (k.topic_id > 0 AND ({2} OR ({1} AND {3})))))", own,
      document, topic, gone);
}

std::optional<Task> task(db::Transaction& tx, const Reader& reader, Id id) {
  return only(read(tx, "task", selection(reader, "task", visible(reader) + " AND k.id = :id"), id));
}

std::optional<Task> past(db::Transaction& tx, const Reader& reader, Id id, Id version) {
  return only(read(tx, "task_past",
                   selection(reader, "task_past", visible(reader) + " AND k.id = :id AND k.version = :version"), id,
                   version));
}

std::vector<Task> past_states(db::Transaction& tx, const Reader& reader, Id id) {
  return read(tx, "task_past_states",
              selection(reader, "task_past", visible(reader) + " AND k.id = :id ORDER BY k.version DESC"), id);
}

std::vector<Task> list(db::Transaction& tx, const Reader& reader, const Wish& wish, Id offset, Id limit) {
  // The rows are chosen first, so that names are looked up for these only.
  const auto chosen = fmt::format("k.id IN (SELECT k.id FROM task k WHERE {}{}{} LIMIT :most OFFSET :skip)",
                                  visible(reader), condition(wish), order(wish));
  return read(tx, "task_list", selection(reader, "task", chosen) + order(wish), pattern(wish.text), limit, offset);
}

Id count(db::Transaction& tx, const Reader& reader, const Wish& wish) {
  const auto sql = fmt::format("SELECT COUNT(*) FROM task k WHERE {}{}", visible(reader), condition(wish));
  return tx.value<Id>(db::Query{"task_count", sql.c_str()}, pattern(wish.text)).value();
}

void insert(db::Transaction& tx, const Task& t) {
  const auto& f = t.fields;
  tx.execute(kInsert, t.id, t.version, f.title, f.text, f.ordered_by, f.reason, f.assignee, f.assignee_name,
             iso_or_empty(f.due), name(f.state), f.result, iso_or_empty(f.closed_on), name(f.duty), f.planned, f.spent,
             static_cast<Id>(f.level), t.subject.document, t.subject.topic, t.made_by, t.made_at, t.changed_by,
             t.changed_at, t.remark, words_of(t));
}

bool replace(db::Transaction& tx, const Task& before, const Task& after) {
  const auto& f = after.fields;
  const auto rows = tx.execute(kUpdate, after.version, f.title, f.text, f.ordered_by, f.reason, f.assignee,
                               f.assignee_name, iso_or_empty(f.due), name(f.state), f.result, iso_or_empty(f.closed_on),
                               name(f.duty), f.planned, f.spent, static_cast<Id>(f.level), after.changed_by,
                               after.changed_at, after.remark, words_of(after), after.id, before.version);
  if (rows == 0) return false;
  const std::array past{row_of(before)};
  tx.insert("task_past", kColumns, past);
  return true;
}

bool erase(db::Transaction& tx, Id id) { return tx.execute(kErase, id) > 0; }

std::string words_of(const Task& task) {
  const auto& f = task.fields;
  return base::fold(
      fmt::format("{} {} {} {} {} {}", f.title, f.text, f.ordered_by, f.reason, f.assignee_name, f.result));
}

}  // namespace tasks::store
