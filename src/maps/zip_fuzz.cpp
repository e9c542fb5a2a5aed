#include <cstddef>
#include <cstdint>

#include "maps/reading/zip.hpp"
#include "maps/testing/fuzz_one.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  // As a map and, where it is an archive at all, every member by itself.
  for (const auto format : {maps::Format::mindmanager, maps::Format::xmind}) maps::testing::parse_one(format, bytes);
  maps::recognise_format("x", bytes);
  try {
    maps::reading::Zip zip{bytes, maps::testing::small_limits()};
    for (const auto& member : zip.members()) {
      try {
        maps::testing::must(zip.read(member).size() <= maps::testing::small_limits().unpacked_bytes);
      } catch (const base::Error&) {  // damaged, encrypted, too large: as promised
      }
    }
  } catch (const base::Error&) {  // no archive
  }
  return 0;
}
