#pragma once
#include <span>

#include "db/database.hpp"

namespace maps {
/// Tables of the imports (batches.hpp).
std::span<const db::Migration> schema();
}  // namespace maps
