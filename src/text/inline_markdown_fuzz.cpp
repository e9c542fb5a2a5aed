#include <cstdint>
#include <cstdlib>
#include <string>

#include "text/inline_markdown.hpp"

/// The pieces' raws make up the text; a link leads to no address of another scheme; no piece is empty.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  std::string all;
  for (const auto& piece : text::inline_pieces(text)) {
    if (piece.raw.empty() || piece.words.empty()) std::abort();
    if (piece.href.starts_with("javascript:") || piece.href.starts_with("data:")) std::abort();
    all += piece.raw;
  }
  if (all != text) std::abort();
  return 0;
}
