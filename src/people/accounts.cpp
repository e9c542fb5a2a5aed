#include "people/accounts.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/secret.hpp"

namespace people {
namespace {

using base::Error;
using base::Fault;
using base::Millis;

constexpr Millis kHour = 3600 * 1000;
constexpr Millis kTouchEvery = 5 * 60 * 1000;
constexpr Millis kIdle = 12 * kHour;
constexpr Millis kLongest = 7 * 24 * kHour;
constexpr std::size_t kLongestMail = 254;  // RFC 5321 section 4.5.3.1.3

constexpr std::array kSchema{
    db::Migration{"people", 1, "accounts", R"sql(
CREATE TABLE person (
  id BIGINT PRIMARY KEY,
  mail TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  disabled BIGINT NOT NULL
);
INSERT INTO person (id, mail, name, role, disabled) VALUES (1, 'system', 'Fumikura', 'administrator', 0);
INSERT INTO counter (name, next) VALUES ('person', 2);
CREATE TABLE sign_in_link (
  hash TEXT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  expires_at BIGINT NOT NULL
);
CREATE TABLE session (
  hash TEXT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  began_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL
);
CREATE TABLE named_person (
  list BIGINT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  PRIMARY KEY (list, person_id)
);
)sql"},
    db::Migration{"people", 2, "audit", R"sql(
CREATE TABLE audit (
  id BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash TEXT NOT NULL
);
)sql"},
    // `once` makes telling the same thing twice one notification; digest 0: in no mail yet.
    db::Migration{"people", 3, "notifications", R"sql(
CREATE TABLE notification (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  at BIGINT NOT NULL,
  kind TEXT NOT NULL,
  document_id BIGINT NOT NULL,
  topic_id BIGINT NOT NULL,
  detail BIGINT NOT NULL,
  actor_id BIGINT NOT NULL,
  once {key} NOT NULL,
  read_at BIGINT,
  withdrawn BIGINT NOT NULL,
  digest BIGINT NOT NULL
);
CREATE UNIQUE INDEX notification_once ON notification (person_id, once);
CREATE INDEX notification_of ON notification (person_id, id);
CREATE INDEX notification_unread ON notification (person_id) WHERE read_at IS NULL;
CREATE INDEX notification_withdrawn ON notification (once);
CREATE INDEX notification_digest ON notification (digest) WHERE digest > 0;
CREATE TABLE digest_wish (
  person_id BIGINT PRIMARY KEY REFERENCES person (id),
  rhythm TEXT NOT NULL,
  minute BIGINT NOT NULL,
  language TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  told BIGINT NOT NULL
);
)sql"},
    // Of a person with several roles: their words, parted by blanks.
    db::Migration{"people", 4, "several_roles", "ALTER TABLE person RENAME COLUMN role TO roles"}};

constexpr db::Query kAdd{"person_add",
                         "INSERT INTO person (id, mail, name, roles, disabled) VALUES (:id, :mail, :name, :roles, 0)"};
constexpr db::Query kChange{"person_change",
                            "UPDATE person SET mail = :mail, name = :name, roles = :roles WHERE id = :id"};
constexpr db::Query kList{"person_list", "SELECT id, mail, name, roles, disabled FROM person ORDER BY id"};
constexpr db::Query kFind{"person_find", "SELECT id, mail, name, roles, disabled FROM person WHERE id = :id"};
constexpr db::Query kFindByMail{"person_find_by_mail",
                                "SELECT id, mail, name, roles, disabled FROM person WHERE mail = :mail"};
constexpr db::Query kName{"person_name",
                          "INSERT INTO named_person (list, person_id) VALUES (:list, :person) ON CONFLICT DO NOTHING"};
constexpr db::Query kNamedOn{"person_named_on",
                             "SELECT person_id FROM named_person WHERE list = :list ORDER BY person_id"};
constexpr db::Query kUnnameAll{"person_unname_all", "DELETE FROM named_person WHERE list = :list"};
constexpr db::Query kDisable{"person_disable", "UPDATE person SET disabled = 1 WHERE id = :id"};
constexpr db::Query kEnable{"person_enable", "UPDATE person SET disabled = 0 WHERE id = :id"};
constexpr db::Query kLastSeen{"person_last_seen", "SELECT person_id, MAX(seen_at) FROM session GROUP BY person_id"};
constexpr db::Query kDropLinks{"link_drop_all", "DELETE FROM sign_in_link WHERE person_id = :id"};
constexpr db::Query kEndAll{"session_end_all", "DELETE FROM session WHERE person_id = :id"};
constexpr db::Query kAddLink{"link_add", "INSERT INTO sign_in_link (hash, person_id, expires_at) VALUES (:h, :p, :e)"};
constexpr db::Query kLinkOwner{"link_owner",
                               "SELECT person_id FROM sign_in_link WHERE hash = :hash AND expires_at > :now"};
constexpr db::Query kUseLink{"link_use",
                             "DELETE FROM sign_in_link WHERE hash = :h AND expires_at > :now RETURNING person_id"};
constexpr db::Query kAddSession{"session_add",
                                "INSERT INTO session (hash, person_id, began_at, seen_at) "
                                "VALUES (:hash, :person, :began, :seen)"};
constexpr db::Query kFindSession{"session_find",
                                 "SELECT s.person_id, s.seen_at, s.began_at FROM session s WHERE s.hash = :hash "
                                 "AND s.seen_at > :idle AND s.began_at > :longest"};
constexpr db::Query kTouchSession{"session_touch", "UPDATE session SET seen_at = :now WHERE hash = :hash"};
constexpr db::Query kCountSessions{"session_count", "SELECT count(*) FROM session"};
constexpr db::Query kEndSession{"session_end", "DELETE FROM session WHERE hash = :hash"};

using Columns = std::tuple<std::int64_t, std::string, std::string, std::string, bool>;

Person to_person(Columns& row) {
  auto& [id, mail, name, roles, disabled] = row;
  return {id, std::move(mail), std::move(name), roles_named(roles), disabled};
}

template <class Key>
std::optional<Person> find(db::Transaction& tx, const db::Query& query, const Key& key) {
  auto row = tx.first<std::int64_t, std::string, std::string, std::string, bool>(query, key);
  if (!row) return std::nullopt;
  return to_person(*row);
}

/// One @ with something on both sides and no space or control character: enough to send to; the link proves the rest.
bool looks_like_mail(std::string_view mail) {
  const auto at = mail.find('@');
  const bool clean = std::ranges::none_of(mail, [](unsigned char c) { return c <= ' ' || c == 0x7F; });
  return clean && mail.size() <= kLongestMail && at != std::string_view::npos && at > 0 && at + 1 < mail.size() &&
         mail.find('@', at + 1) == std::string_view::npos;
}

/// That mail can be sent there, that it is nobody else's, and that there is a role.
void check_person(db::Transaction& tx, std::string_view mail, std::int64_t own, Roles roles) {
  if (roles.empty()) throw Error{Fault::bad_input, "error.role_none"};
  if (!looks_like_mail(mail)) throw Error{Fault::bad_input, "error.mail_form"};
  const auto other = find_person_by_mail(tx, mail);
  if (other && other->id != own) throw Error{Fault::conflict, "error.mail_taken"};
}

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

Reader reader_for(const Person& person) {
  return Reader::of_person(person.id, may(person, Right::read_strict) ? Level::amber_strict : Level::amber);
}

Person add_person(db::Transaction& tx, std::string_view mail, std::string_view name, Roles roles) {
  check_person(tx, mail, 0, roles);
  const auto id = tx.take_numbers("person");
  tx.execute(kAdd, id, mail, name.empty() ? mail.substr(0, mail.find('@')) : name, words(roles));
  return find_person(tx, id).value();
}

void change_person(db::Transaction& tx, std::int64_t id, std::string_view mail, std::string_view name, Roles roles) {
  if (id == kSystem || !find_person(tx, id)) throw Error{Fault::not_found, "error.person_not_found"};
  if (name.empty()) throw Error{Fault::bad_input, "error.name_none"};
  check_person(tx, mail, id, roles);
  tx.execute(kChange, mail, name, words(roles), id);
}

std::vector<Person> list_people(db::Transaction& tx) {
  std::vector<Person> out;
  for (auto& row : tx.rows<std::int64_t, std::string, std::string, std::string, bool>(kList))
    out.push_back(to_person(row));
  return out;
}

std::optional<Person> find_person(db::Transaction& tx, std::int64_t id) { return find(tx, kFind, id); }
std::optional<Person> find_person_by_mail(db::Transaction& tx, std::string_view mail) {
  return find(tx, kFindByMail, mail);
}

void name_person(db::Transaction& tx, std::int64_t list, std::int64_t person) { tx.execute(kName, list, person); }

void set_named(db::Transaction& tx, std::int64_t list, std::span<const std::int64_t> persons) {
  tx.execute(kUnnameAll, list);
  for (const auto person : persons) name_person(tx, list, person);
}

std::vector<std::int64_t> named_on(db::Transaction& tx, std::int64_t list) {
  std::vector<std::int64_t> out;
  for (const auto& [person] : tx.rows<std::int64_t>(kNamedOn, list)) out.push_back(person);
  return out;
}

void disable_person(db::Transaction& tx, std::int64_t id) {
  if (id == kSystem) throw Error{Fault::bad_input, "error.system_person"};
  if (tx.execute(kDisable, id) == 0) throw Error{Fault::not_found, "error.person_not_found"};
  tx.execute(kEndAll, id);
  tx.execute(kDropLinks, id);
}

void enable_person(db::Transaction& tx, std::int64_t id) {
  if (tx.execute(kEnable, id) == 0) throw Error{Fault::not_found, "error.person_not_found"};
}

std::map<std::int64_t, Millis> last_seen(db::Transaction& tx) {
  std::map<std::int64_t, Millis> out;
  for (const auto& [person, at] : tx.rows<std::int64_t, Millis>(kLastSeen)) out[person] = at;
  return out;
}

std::string make_sign_in_link(db::Transaction& tx, std::int64_t person, Millis valid) {
  auto secret = base::random_token();
  tx.execute(kAddLink, base::sha256_hex(secret), person, base::now() + valid);
  return secret;
}

std::optional<Person> link_owner(db::Transaction& tx, std::string_view link_secret) {
  const auto person = tx.value<std::int64_t>(kLinkOwner, base::sha256_hex(link_secret), base::now());
  return person ? find_person(tx, *person) : std::nullopt;
}

std::optional<std::string> sign_in(db::Transaction& tx, std::string_view link_secret) {
  const auto person = tx.value<std::int64_t>(kUseLink, base::sha256_hex(link_secret), base::now());
  if (!person || find_person(tx, *person).value().disabled) return std::nullopt;
  auto secret = base::random_token();
  tx.execute(kAddSession, base::sha256_hex(secret), *person, base::now(), base::now());
  return secret;
}

std::optional<Session> find_session(db::Transaction& tx, std::string_view secret) {
  const auto now = base::now();
  const auto row =
      tx.first<std::int64_t, Millis, Millis>(kFindSession, base::sha256_hex(secret), now - kIdle, now - kLongest);
  if (!row) return std::nullopt;
  const auto [id, seen, began] = *row;
  auto person = find_person(tx, id).value();
  if (person.disabled) return std::nullopt;
  const auto latest = began + kLongest;
  return Session{std::move(person), seen < now - kTouchEvery, std::min(seen + kIdle, latest), latest};
}

bool anybody_signed_in(db::Transaction& tx) { return tx.value<std::int64_t>(kCountSessions).value() > 0; }

void touch_session(db::Transaction& tx, std::string_view secret) {
  tx.execute(kTouchSession, base::now(), base::sha256_hex(secret));
}

void end_session(db::Transaction& tx, std::string_view secret) { tx.execute(kEndSession, base::sha256_hex(secret)); }

}  // namespace people
