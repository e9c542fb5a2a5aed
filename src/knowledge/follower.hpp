#pragma once
#include <memory>

#include "db/database.hpp"
#include "search/index.hpp"

namespace knowledge {

/// Keeps the index in step in the background: at once after wake(), and twice a second for what other processes wrote.
/// Does nothing where another process owns the index.
class Follower {
 public:
  static std::unique_ptr<Follower> start(db::Database& database, search::Index& index);
  virtual ~Follower() = default;
  virtual void wake() = 0;
};

}  // namespace knowledge
