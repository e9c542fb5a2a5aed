#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "people/accounts.hpp"

/// The audit log: every write leaves a line, and the lines form a hash chain. It holds numbers and words of our own,
/// never personal data.
namespace people {

/// Adds a line inside the transaction of the write it tells of. `action` is "import", "topic.change" …; `subject` is
/// "document 12" …
void audit(db::Transaction& tx, std::int64_t person, std::string_view action, std::string_view subject);

/// "person 12 first-line editor": who it is by number, and as what.
std::string audited(const Person& person);

struct AuditCheck {
  std::int64_t lines = 0;
  std::optional<std::int64_t> broken_at;  ///< the first line whose hash does not follow from the one before
};
AuditCheck check_audit(db::Transaction& tx);

}  // namespace people
