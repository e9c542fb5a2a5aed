#include <cstdint>
#include <cstdlib>

#include "text/merge.hpp"

/// Three texts parted by the first two zero bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest{reinterpret_cast<const char*>(data), size};
  const auto take = [&rest] {
    const auto end = std::min(rest.find('\0'), rest.size());
    const auto taken = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
  };
  const auto base = take();
  const auto ours = take();
  const auto theirs = take();
  if (text::merge(base, ours, theirs) != text::merge(base, theirs, ours)) std::abort();
  if (text::merge(base, ours, base) != ours || text::merge(base, ours, ours) != ours) std::abort();
  return 0;
}
