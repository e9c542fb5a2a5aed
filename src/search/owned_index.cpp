#include "search/owned_index.hpp"

#include <algorithm>
#include <exception>

#include "base/error.hpp"
#include "search/put.hpp"
#include "search/room.hpp"

namespace search {
namespace {

constexpr std::size_t kTurn = 64;  // entries written in one turn: about a millisecond
constexpr std::size_t kManyAtOnce = 256;
constexpr std::chrono::seconds kFlushEvery{5};

}  // namespace

OwnedIndex::OwnedIndex(std::filesystem::path folder, std::unique_ptr<FileLock> ownership)
    : folder_(std::move(folder)), ownership_(std::move(ownership)), turns_(folder_ / "turn.lock"), ballast_(folder_) {
  const auto state = read_state(folder_);
  if (!state && !std::filesystem::exists(folder_ / "state")) {
    OwnedIndex::clear();
    return;
  }
  state_ = state.value_or(State{});
  if (!state || state->layout != current_layout() || !is_trusted(*state)) return;
  try {
    const Ballast::AtWork at_work{ballast_};
    store_ = Store::open(database_folder(folder_, state_));
  } catch (const base::Error&) {
    return;  // not usable, which is what the caller asks next
  }
  state_.boot = this_boot();
  position_ = state_.position;
  usable_ = true;
}

OwnedIndex::~OwnedIndex() {
  try {
    const std::scoped_lock lock{writing_};
    if (usable_ && state_.standing != Standing::clean) settle(state_.position, true);
  } catch (const std::exception&) {
    // The state file says so still: what was flushed no more is not trusted for long.
  }
}

void OwnedIndex::clear() {
  const std::scoped_lock lock{writing_};
  ballast_.hold();
  const Ballast::AtWork at_work{ballast_};
  State fresh{.layout = current_layout(), .generation = state_.generation + 1, .standing = Standing::changing};
  const auto place = database_folder(folder_, fresh);
  std::filesystem::remove_all(place);
  auto store = Store::create(place);
  usable_ = false;
  {
    const Turns::Writing turn{turns_};
    store_ = std::move(store);
    write_state(folder_, fresh);
  }
  state_ = std::move(fresh);
  position_ = 0;
  usable_ = true;
  remove_other_generations();
}

void OwnedIndex::put(std::span<const Entry> entries) {
  if (entries.empty()) return;
  const std::scoped_lock lock{writing_};
  ballast_.hold(room_for(entries));
  change([&] {
    begin_change();
    if (worth_building_at_once(entries.size())) drop_index();
    Putter putter{*store_};
    for (std::size_t at = 0; at < entries.size(); at += kTurn) {
      std::vector<Prepared> prepared;
      for (const auto& entry : entries.subspan(at, std::min(kTurn, entries.size() - at))) {
        prepared.push_back(prepare(entry));
      }
      const Turns::Writing turn{turns_};
      for (const auto& one : prepared) putter.put(one);
    }
  });
}

void OwnedIndex::remove(std::span<const std::int64_t> topics) {
  if (topics.empty()) return;
  const std::scoped_lock lock{writing_};
  ballast_.hold();
  change([&] {
    begin_change();
    for (std::size_t at = 0; at < topics.size(); at += kTurn) {
      const Turns::Writing turn{turns_};
      for (const auto topic : topics.subspan(at, std::min(kTurn, topics.size() - at))) remove_topic(*store_, topic);
    }
  });
}

void OwnedIndex::set_position(std::int64_t changeset) {
  const std::scoped_lock lock{writing_};
  if (!usable_) refuse_unusable();
  ballast_.hold();
  const bool due = std::chrono::steady_clock::now() - flushed_ >= kFlushEvery || state_.boot == "?";
  settle(changeset, due || state_.standing == Standing::clean);
}

/// What fails half-way makes the index unusable.
template <class Change>
void OwnedIndex::change(Change change) const {
  if (!usable_) refuse_unusable();
  try {
    const Ballast::AtWork at_work{ballast_};
    change();
  } catch (...) {
    usable_ = false;
    throw;
  }
}

/// On disk at once where the file there says "clean", or is to say so; other news only concerns this start of the
/// machine.
void OwnedIndex::stand(Standing standing) const {
  const bool clean = state_.standing == Standing::clean || standing == Standing::clean;
  state_.standing = standing;
  write_state(folder_, state_, clean ? Sync::yes : Sync::no);
}

void OwnedIndex::begin_change() const {
  if (state_.standing == Standing::clean || state_.standing == Standing::settled) stand(Standing::changing);
}

bool OwnedIndex::worth_building_at_once(std::size_t more) const {
  if (state_.standing == Standing::unindexed || more < kManyAtOnce) return false;
  return more * 2 >= grn_table_size(store_->writer().get(), store_->tables().topics);
}

void OwnedIndex::drop_index() {
  const Turns::Writing turn{turns_};
  ++state_.built;
  stand(Standing::unindexed);
  store_->drop_index();
}

void OwnedIndex::build_index() const {
  if (state_.standing != Standing::unindexed) return;
  ballast_.hold(room_for_index(database_folder(folder_, state_)));
  change([&] {
    const Turns::Writing turn{turns_};
    store_->build_index();
    ++state_.built;
    stand(Standing::changing);
  });
}

/// Everything put so far is there after a kill, and once flushed after a power failure too.
void OwnedIndex::settle(std::int64_t position, bool flush) {
  change([&] {
    if (state_.standing == Standing::unindexed) build_index();
    if (flush && state_.standing != Standing::clean) {
      store_->flush();
      flushed_ = std::chrono::steady_clock::now();
    }
    state_.position = position;
    stand(flush ? Standing::clean : Standing::settled);
    position_ = position;
  });
}

void OwnedIndex::remove_other_generations() const {
  const auto mine = database_folder(folder_, state_);
  for (const auto& entry : std::filesystem::directory_iterator{folder_}) {
    const auto& path = entry.path();
    if (path != mine && path.filename().string().starts_with("generation-")) std::filesystem::remove_all(path);
  }
}

void OwnedIndex::with_tables(const Use& use) const {
  for (;;) {
    {
      const auto turn = turns_.read();
      const Ballast::AtWork at_work{ballast_};
      if (!usable_) refuse_unusable();
      if (store_->indexed()) {
        Store::Lease lease{*store_};
        return use(lease.context(), store_->tables());
      }
    }
    const std::scoped_lock lock{writing_};
    build_index();
  }
}

}  // namespace search
