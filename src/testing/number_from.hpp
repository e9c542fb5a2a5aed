#pragma once
#include <cstdlib>
#include <string>

namespace testing_tools {

/// A number that the environment gives a long test: how many runs, which seed.
inline unsigned number_from(const char* name, unsigned otherwise) {
  const char* given = std::getenv(name);
  return given != nullptr ? static_cast<unsigned>(std::stoul(given)) : otherwise;
}

}  // namespace testing_tools
