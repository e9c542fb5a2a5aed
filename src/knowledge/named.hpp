#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "db/database.hpp"
#include "knowledge/apply.hpp"
#include "people/accounts.hpp"

/// Who is named at RED (指名). The list belongs to the topic that says RED and goes down its branch. It is kept twice:
/// as the decided marks "named" of that topic, so that it has a history and can be undone, and in people's table, which
/// the disclosure filter asks.
namespace knowledge {

inline constexpr const char* kNamedMark = "named";

/// Brings the lists of these topics, about to be written, in line with their marks. Whoever makes something RED is on
/// its list: otherwise nobody could read it, or take it back. Whoever changes what is RED already, as with a file that
/// he may not see everything of, comes on no list by it. An undo takes the list as it was.
void keep_lists(db::Transaction& tx, const Document& document, std::vector<Topic>& topics, const Cause& cause,
                std::int64_t changeset);

struct NamedList {
  std::int64_t topic = 0;               ///< that says RED: this one, or one above
  std::vector<people::Person> persons;  ///< without the machine's operator
};
/// Nothing where the topic is not RED.
std::optional<NamedList> named_list(db::Transaction& tx, const Topic& topic);

}  // namespace knowledge
