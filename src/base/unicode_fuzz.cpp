#include "base/unicode.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

// Any bytes: folding keeps its promises, decoding never reads past the end.
namespace {

void must(bool held) {
  if (!held) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto folded = base::fold_with_origin(text);
  must(folded.key == base::fold(text));
  must(base::fold(folded.key) == folded.key);
  must(base::valid_utf8(folded.key));
  must(folded.origin.size() == folded.key.size() + 1 && folded.origin.back() == size);
  must(std::ranges::is_sorted(folded.origin));
  must(base::valid_utf8(base::from_cp932(text)));
  must(base::without_space(base::collapse_space(text)) == base::without_space(text));
  must(base::length(base::first(text, 3)) <= 3);
  base::collation_key(text);
  return 0;
}
