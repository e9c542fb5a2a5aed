#include <cstddef>
#include <cstdint>

#include "maps/testing/fuzz_one.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  maps::testing::parse_one(maps::Format::opml, bytes);
  return 0;
}
