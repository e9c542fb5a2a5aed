#pragma once
#include <mutex>

#include "search/reading.hpp"
#include "search/state.hpp"

namespace search {

/// The index seen from a process beside the one that writes it: opened anew whenever the writer has cleared or rebuilt
/// it. Not usable once the writer has died half-way.
class GuestIndex final : public ReadingIndex {
 public:
  explicit GuestIndex(std::filesystem::path folder) : folder_(std::move(folder)) {}

  bool usable() const override { return sound_state().has_value(); }
  bool writable() const override { return false; }
  std::int64_t position() const override;
  void clear() override;
  void put(std::span<const Entry> entries) override;
  void remove(std::span<const std::int64_t> topics) override;
  void set_position(std::int64_t changeset) override;

 protected:
  void with_tables(const Use& use) const override;

 private:
  std::optional<State> sound_state() const;
  std::shared_ptr<Store> store_for(const State& state) const;

  std::filesystem::path folder_;
  mutable std::mutex opening_;
  mutable std::shared_ptr<Store> store_;
  mutable State opened_;
};

}  // namespace search
