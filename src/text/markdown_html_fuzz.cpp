#include "text/markdown.hpp"

#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"

/// Any bytes give valid UTF-8 without a script element, or a refusal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto html = text::markdown_to_html({reinterpret_cast<const char*>(data), size});
    if (!base::valid_utf8(html) || html.find("<script") != std::string::npos) std::abort();
  } catch (const base::Error&) {
    return 0;
  }
  return 0;
}
