#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/unicode.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto folded = base::fold_with_origin(text);
  if (folded.origin.size() != folded.key.size() + 1) std::abort();
  if (base::fold(text) != folded.key) std::abort();
  return 0;
}
