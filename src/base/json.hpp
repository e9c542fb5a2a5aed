#pragma once
#include <string>
#include <string_view>

namespace base {

/// Appends `text` as a JSON string with its quotes (RFC 8259 §7). Bytes that are not UTF-8 become U+FFFD, so the result
/// is always valid; `<`, `>` and `&` are written as \u escapes, so it may stand inside HTML.
void append_json_string(std::string& out, std::string_view text);

}  // namespace base
