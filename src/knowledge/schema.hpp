#pragma once
#include <span>

#include "db/database.hpp"

namespace knowledge {

/// The numbered steps of this folder's tables. They need people's (named_person).
std::span<const db::Migration> schema();

}  // namespace knowledge
