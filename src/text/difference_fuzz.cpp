#include "text/difference.hpp"

#include <cstdint>
#include <cstdlib>

/// Two texts parted by the first zero byte: both must come back whole.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all{reinterpret_cast<const char*>(data), size};
  const auto middle = std::min(all.find('\0'), all.size());
  const auto before = all.substr(0, middle);
  const auto after = all.substr(std::min(middle + 1, all.size()));
  std::string old_text;
  std::string new_text;
  for (const auto& piece : text::difference(before, after)) {
    if (piece.change != text::Change::added) old_text += piece.text;
    if (piece.change != text::Change::removed) new_text += piece.text;
  }
  if (old_text != before || new_text != after) std::abort();
  return 0;
}
