#include "cli/sign_in_link.hpp"

#include "people/accounts.hpp"

namespace cli {

std::string make_sign_in_link(db::Database& database, std::int64_t person, const std::string& origin) {
  constexpr base::Millis kValid = 24 * 3600 * 1000;
  return origin + "/sign-in/" +
         database.writing([&](db::Transaction& tx) { return people::make_sign_in_link(tx, person, kValid); });
}

}  // namespace cli
