#include "text/linkify.hpp"

#include <cstdint>
#include <cstdlib>

/// The pieces make up the text, and an address is http or https.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  std::string all;
  for (const auto& piece : text::linkify(text)) {
    all += piece.text;
    if (!piece.href.empty() && (piece.href != piece.text || (piece.href[0] | 0x20) != 'h')) std::abort();
  }
  if (all != text) std::abort();
  return 0;
}
