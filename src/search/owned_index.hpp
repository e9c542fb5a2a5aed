#pragma once
#include <atomic>
#include <chrono>

#include "search/ballast.hpp"
#include "search/reading.hpp"
#include "search/state.hpp"
#include "search/turns.hpp"

namespace search {

/// The index in the one process that writes it. The state file says before every change that it has begun, and at
/// set_position() that it is done: whatever is found in between was left by a process that died.
class OwnedIndex final : public ReadingIndex {
 public:
  OwnedIndex(std::filesystem::path folder, std::unique_ptr<FileLock> ownership);
  ~OwnedIndex() override;

  bool usable() const override { return usable_; }
  bool writable() const override { return true; }
  void clear() override;
  void put(std::span<const Entry> entries) override;
  void remove(std::span<const std::int64_t> topics) override;
  std::int64_t position() const override { return position_; }
  void set_position(std::int64_t changeset) override;

 protected:
  void with_tables(const Use& use) const override;

 private:
  template <class Change>
  void change(Change change) const;
  void begin_change() const;
  void stand(Standing standing) const;
  void build_index() const;
  void drop_index();
  bool worth_building_at_once(std::size_t more) const;
  void settle(std::int64_t position, bool flush);
  void remove_other_generations() const;

  std::filesystem::path folder_;
  std::unique_ptr<FileLock> ownership_;
  mutable Turns turns_;
  mutable Ballast ballast_;
  mutable std::mutex writing_;  ///< guards state_ and every change
  mutable State state_;         ///< as in the file
  std::chrono::steady_clock::time_point flushed_ = std::chrono::steady_clock::now();
  std::unique_ptr<Store> store_;  ///< read in a turn, replaced in a writer's turn
  mutable std::atomic<bool> usable_ = false;
  std::atomic<std::int64_t> position_ = 0;
};

}  // namespace search
