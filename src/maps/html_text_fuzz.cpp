#include <cstddef>
#include <cstdint>

#include "maps/reading/rich_text.hpp"
#include "maps/testing/fuzz_one.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  maps::reading::RichText rich{1U << 16U};
  try {
    maps::reading::read_html(bytes, rich);
    maps::testing::must(rich.take().size() <= 1U << 16U);
  } catch (const base::Error& error) {
    maps::testing::must(error.key == "error.limit.text_bytes");
  }
  maps::reading::looks_like_html(bytes);
  return 0;
}
