#pragma once
#include <filesystem>
#include <string>

namespace cli {

/// The key of form tokens (32 bytes), made once and kept in the data folder: a form that was open while the server was
/// started again can still be sent. base::Error unavailable "error.data_folder" where it can be neither read nor made.
std::string form_key(const std::filesystem::path& data);

}  // namespace cli
