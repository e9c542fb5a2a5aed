#include "text/markdown.hpp"

#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace {

bool sound(const std::string& html) { return base::valid_utf8(html) && html.find("<script") == std::string::npos; }

}  // namespace

/// Any bytes give valid UTF-8 without a script element, or a refusal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string_view markdown{reinterpret_cast<const char*>(data), size};
    if (!sound(text::markdown_to_html(markdown)) || !sound(text::markdown_to_view(markdown, {}))) std::abort();
  } catch (const base::Error&) {
    return 0;
  }
  return 0;
}
