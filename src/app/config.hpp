#pragma once
#include <filesystem>
#include <optional>

#include "cli/world.hpp"

namespace app {

/// Reads fumikura.toml (docs/operators.md lists its keys) over the defaults in `settings`. The file named by `given`,
/// else fumikura.toml in the data folder, else none. base::Error bad_input "error.config" with file, line and what is
/// wrong: for broken TOML, an unknown key, or a value of the wrong type.
void read_config(cli::Settings& settings, const std::optional<std::filesystem::path>& given);

}  // namespace app
