#pragma once
#include <cstdint>
#include <string>

#include "db/database.hpp"

namespace cli {

/// A link that signs this person in once within a day: "http://127.0.0.1:8600/sign-in/…".
std::string make_sign_in_link(db::Database& database, std::int64_t person, const std::string& origin);

}  // namespace cli
