#include <cstddef>
#include <cstdint>

#include "maps/testing/fuzz_one.hpp"
#include "maps/testing/zip_bytes.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  maps::testing::parse_one(maps::Format::xmind, maps::testing::zip_bytes({{"content.xml", std::string{bytes}},
                                                                          {"attachments/z.png", "\x89PNG"}}));
  return 0;
}
