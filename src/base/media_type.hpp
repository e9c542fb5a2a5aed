#pragma once
#include <string_view>

namespace base {

/// By the first bytes, for what people put into mind maps; "application/octet-stream" for the rest. Text formats are
/// told only where their beginning is unmistakable (SVG, PDF, RTF).
const char* media_type(std::string_view bytes);

}  // namespace base
