#include "db/pool.hpp"

#include "base/error.hpp"

namespace db {

Pool::Lease::~Lease() {
  if (!session_) return;
  if (broken) {
    session_.reset();
    pool_->drop();
  } else {
    pool_->give_back(std::move(session_));
  }
}

Pool::Lease Pool::lease() {
  if (auto idle = idle_one()) return {*this, std::move(idle), false};
  try {
    return {*this, connect(address_), true};
  } catch (...) {
    drop();
    throw;
  }
}

/// Nothing: there is room for a new one, and it is counted already.
std::unique_ptr<soci::session> Pool::idle_one() {
  std::unique_lock lock{mutex_};
  if (!free_.wait_for(lock, patience_, [&] { return !idle_.empty() || open_ < limit_; }))
    throw base::Error{base::Fault::unavailable, "error.database_busy", {}, "all connections are in use"};
  if (idle_.empty()) {
    ++open_;
    return nullptr;
  }
  auto session = std::move(idle_.back());
  idle_.pop_back();
  return session;
}

void Pool::forget_idle() {
  std::vector<std::unique_ptr<soci::session>> gone;
  {
    const std::scoped_lock lock{mutex_};
    gone.swap(idle_);
    open_ -= static_cast<int>(gone.size());
  }
  free_.notify_all();
}

void Pool::give_back(std::unique_ptr<soci::session> session) {
  {
    const std::scoped_lock lock{mutex_};
    idle_.push_back(std::move(session));
  }
  free_.notify_one();
}

void Pool::drop() {
  {
    const std::scoped_lock lock{mutex_};
    --open_;
  }
  free_.notify_one();
}

}  // namespace db
