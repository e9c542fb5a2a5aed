#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace search {

/// A killed process leaves what it wrote with the operating system; a machine that stops does not. So an index is
/// flushed now and then only, and is trusted in between as long as the machine has not been started anew.
enum class Standing {
  clean,     ///< nothing was changed since the last flush
  settled,   ///< nothing is under way; not all of it is on disk
  changing,  ///< a change is under way
  unindexed  ///< changing, and topics are put whose index will be built at once
};

/// The kernel's name for the time since the machine started; "?" where there is none, which is never trusted.
std::string this_boot();

/// What is known of an index without opening it. Kept in one small file that is replaced as a whole.
struct State {
  std::string layout;           ///< of which version the database is; another one is not opened
  std::int64_t generation = 0;  ///< names the folder of the database
  std::int64_t built = 0;       ///< counts the times its index was dropped or built
  std::int64_t position = 0;    ///< the changeset that it follows up to
  Standing standing = Standing::clean;
  std::string boot = this_boot();  ///< since which start of the machine this stands
  bool operator==(const State&) const = default;
};

/// May the database be used as it lies there?
bool is_trusted(const State& state);

/// The layout that this program makes: tables, Groonga's version, and the rules of base::fold.
std::string current_layout();

/// Nothing where there is no such file or it cannot be understood.
std::optional<State> read_state(const std::filesystem::path& folder);
enum class Sync { yes, no };
/// With Sync::yes on disk when it returns. Throws std::system_error.
void write_state(const std::filesystem::path& folder, const State& state, Sync sync = Sync::yes);

std::filesystem::path database_folder(const std::filesystem::path& folder, const State& state);

}  // namespace search
