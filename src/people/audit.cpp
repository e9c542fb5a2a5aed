#include "people/audit.hpp"

#include <fmt/format.h>

#include "base/clock.hpp"
#include "base/secret.hpp"

namespace people {
namespace {

constexpr db::Query kLast{"audit_last", "SELECT hash FROM audit ORDER BY id DESC LIMIT 1"};
constexpr db::Query kAdd{"audit_add",
                         "INSERT INTO audit (id, at, person_id, action, subject, hash) "
                         "VALUES (:id, :at, :person, :action, :subject, :hash)"};
constexpr db::Query kAll{"audit_all", "SELECT id, at, person_id, action, subject, hash FROM audit ORDER BY id"};

/// Fields are parted by a character that none of them holds, so that no two different lines read alike.
std::string link(std::string_view before, std::int64_t id, std::int64_t at, std::int64_t person,
                 std::string_view action, std::string_view subject) {
  return base::sha256_hex(fmt::format("{}\n{}\n{}\n{}\n{}\n{}", before, id, at, person, action, subject));
}

}  // namespace

void audit(db::Transaction& tx, std::int64_t person, std::string_view action, std::string_view subject) {
  const auto id = tx.take_numbers("audit");  // locks the counter, so the chain has one writer at a time
  const auto at = base::now();
  const auto before = tx.value<std::string>(kLast).value_or("");
  tx.execute(kAdd, id, at, person, action, subject, link(before, id, at, person, action, subject));
}

std::string audited(const Person& person) { return fmt::format("person {} {}", person.id, words(person.roles)); }

AuditCheck check_audit(db::Transaction& tx) {
  AuditCheck out;
  std::string before;
  for (auto& [id, at, person, action, subject, hash] :
       tx.rows<std::int64_t, std::int64_t, std::int64_t, std::string, std::string, std::string>(kAll)) {
    ++out.lines;
    if (!out.broken_at && hash != link(before, id, at, person, action, subject)) out.broken_at = id;
    before = std::move(hash);
  }
  return out;
}

}  // namespace people
