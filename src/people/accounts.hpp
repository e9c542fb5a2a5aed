#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "people/rights.hpp"

/// Who works here, how they sign in, and what each one's session is. Passkeys come later; a one-time link signs in now.
namespace people {

/// The operator of the machine: the command line writes under this person's name.
inline constexpr std::int64_t kSystem = 1;

struct Person {
  std::int64_t id = 0;
  std::string mail;
  std::string name;
  Roles roles;
  bool disabled = false;
};

std::span<const db::Migration> schema();

/// What this person may read: up to AMBER+STRICT, and RED where named, with the right Right::read_strict; else (a
/// partner body) up to AMBER.
Reader reader_for(const Person& person);
inline bool may(const Person& person, Right right) { return may(person.roles, right); }

/// Without a name it is what stands before the @. base::Error bad_input for an address of no known form or no role,
/// conflict for one that is there already.
Person add_person(db::Transaction& tx, std::string_view mail, std::string_view name, Roles roles);
/// How the person is called, written to, and what they may do from their next request on. base::Error as above;
/// bad_input "error.name_none", not_found "error.person_not_found" (also for kSystem).
void change_person(db::Transaction& tx, std::int64_t id, std::string_view mail, std::string_view name, Roles roles);
std::vector<Person> list_people(db::Transaction& tx);
std::optional<Person> find_person(db::Transaction& tx, std::int64_t id);
std::optional<Person> find_person_by_mail(db::Transaction& tx, std::string_view mail);
/// Puts a person on a RED thing's list (disclosure.hpp), once.
void name_person(db::Transaction& tx, std::int64_t list, std::int64_t person);
/// These persons and no others.
void set_named(db::Transaction& tx, std::int64_t list, std::span<const std::int64_t> persons);
/// In the order of their numbers.
std::vector<std::int64_t> named_on(db::Transaction& tx, std::int64_t list);
/// Also ends the person's sessions and takes back unused sign-in links.
void disable_person(db::Transaction& tx, std::int64_t id);
/// The person may sign in again, with a new link. base::Error not_found "error.person_not_found".
void enable_person(db::Transaction& tx, std::int64_t id);

/// When each person last used a session that has not been ended, to about five minutes. Who has none is not in it.
std::map<std::int64_t, base::Millis> last_seen(db::Transaction& tx);

/// A secret that signs this person in once, within `valid` milliseconds. Only its hash is stored.
std::string make_sign_in_link(db::Transaction& tx, std::int64_t person, base::Millis valid);
/// Whom the secret would sign in, without using it up; nothing if it is unknown, used or late.
std::optional<Person> link_owner(db::Transaction& tx, std::string_view link_secret);
/// Uses up the secret and begins a session; the session's secret for the cookie. Nothing if it is unknown, used or
/// late.
std::optional<std::string> sign_in(db::Transaction& tx, std::string_view link_secret);

struct Session {
  Person person;
  bool stale = false;       ///< touch_session() has something to note
  base::Millis ends = 0;    ///< if it is not used any more
  base::Millis latest = 0;  ///< even if it is
};
/// The session behind a cookie; nothing if it is unknown, ended, or its person is disabled. Idle 12 hours end it, 7
/// days in any case.
std::optional<Session> find_session(db::Transaction& tx, std::string_view secret);
/// Whether anybody has a session, ended ones left aside.
bool anybody_signed_in(db::Transaction& tx);
/// Notes that the session is in use. Asked for every five minutes (Session::stale).
void touch_session(db::Transaction& tx, std::string_view secret);
void end_session(db::Transaction& tx, std::string_view secret);

}  // namespace people
