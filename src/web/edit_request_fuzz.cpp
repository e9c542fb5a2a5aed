#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "web/documents/edit_request.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    for (const auto& edit : web::read_edit_request({reinterpret_cast<const char*>(data), size}).edits)
      if (!base::valid_utf8(edit.text.value_or("") + edit.note.value_or(""))) std::abort();
  } catch (const base::Error& error) {
    if (error.key != "error.edit_request") std::abort();
  }
  return 0;
}
