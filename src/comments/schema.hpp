#pragma once
#include <span>

#include "db/database.hpp"

namespace comments {
std::span<const db::Migration> schema();
}  // namespace comments
