#pragma once
#include <span>

#include "db/database.hpp"

namespace tasks {

/// The tables of this domain; after knowledge::schema().
std::span<const db::Migration> schema();

}  // namespace tasks
