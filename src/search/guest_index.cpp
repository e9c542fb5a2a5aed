#include "search/guest_index.hpp"

#include "base/error.hpp"
#include "search/file_lock.hpp"

namespace search {
namespace {

[[noreturn]] void refuse_to_write() { throw base::Error(base::Fault::conflict, "error.search.in_use"); }

}  // namespace

void GuestIndex::clear() { refuse_to_write(); }
void GuestIndex::put(std::span<const Entry>) { refuse_to_write(); }
void GuestIndex::remove(std::span<const std::int64_t>) { refuse_to_write(); }
void GuestIndex::set_position(std::int64_t) { refuse_to_write(); }

std::int64_t GuestIndex::position() const {
  const auto state = sound_state();
  return state ? state->position : 0;
}

/// The state in which the index can be asked: a change under way is sound only while its writer lives.
std::optional<State> GuestIndex::sound_state() const {
  auto state = read_state(folder_);
  if (!state || state->layout != current_layout() || state->standing == Standing::unindexed) return std::nullopt;
  const FileLock owner{folder_ / "owner.lock"};
  if (!is_trusted(*state) && !owner.held_alone_elsewhere()) return std::nullopt;
  return state;
}

std::shared_ptr<Store> GuestIndex::store_for(const State& state) const {
  const std::scoped_lock lock{opening_};
  if (!store_ || state.generation != opened_.generation || state.built != opened_.built) {
    store_ = Store::open(database_folder(folder_, state));
    opened_ = state;
  }
  return store_;
}

void GuestIndex::with_tables(const Use& use) const {
  FileLock turn{folder_ / "turn.lock"};
  turn.shared();
  const auto state = sound_state();
  if (!state) refuse_unusable();
  const auto store = store_for(*state);
  Store::Lease lease{*store};
  use(lease.context(), store->tables());
}

}  // namespace search
