// Any body with boundary "B": it is taken apart or refused, and no part is larger than the whole.
#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "web/multipart.hpp"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void check(const web::Multipart& form, std::size_t size) {
  std::size_t bytes = 0;
  for (const auto& [name, value] : form.fields) {
    bytes += value.size();
    must(!name.empty() && base::valid_utf8(name) && base::valid_utf8(value));
  }
  for (const auto& file : form.files) {
    bytes += file.bytes.size();
    must(file.name.find('/') == std::string::npos && !file.path.starts_with('/'));
    must(("/" + file.path + "/").find("/../") == std::string::npos);
  }
  must(bytes <= size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view body{reinterpret_cast<const char*>(data), size};
  try {
    check(web::parse_multipart(body, "B", {.parts = 50, .header_bytes = 200, .field_bytes = 1000}), size);
  } catch (const base::Error&) {  // refused
  }
  (void)web::multipart_boundary(body);
  return 0;
}
