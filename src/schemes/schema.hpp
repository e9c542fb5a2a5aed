#pragma once
#include <span>

#include "db/database.hpp"

namespace schemes {

/// The tables of this domain; after knowledge::schema().
std::span<const db::Migration> schema();

}  // namespace schemes
