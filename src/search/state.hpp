#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace search {

enum class Standing {
  clean,  ///< nothing was changed since the last flush
  changing,
  unindexed  ///< changing, and topics are put whose index will be built at once
};

/// What is known of an index without opening it. Kept in one small file that is replaced as a whole.
struct State {
  std::string layout;           ///< of which version the database is; another one is not opened
  std::int64_t generation = 0;  ///< names the folder of the database
  std::int64_t built = 0;       ///< counts the times its index was dropped or built
  std::int64_t position = 0;    ///< the changeset that it follows up to
  Standing standing = Standing::clean;
  bool operator==(const State&) const = default;
};

/// The layout that this program makes: tables, Groonga's version, and the rules of base::fold.
std::string current_layout();

/// Nothing where there is no such file or it cannot be understood.
std::optional<State> read_state(const std::filesystem::path& folder);
/// On disk when it returns. Throws std::system_error.
void write_state(const std::filesystem::path& folder, const State& state);

std::filesystem::path database_folder(const std::filesystem::path& folder, const State& state);

}  // namespace search
