#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace web {

/// RFC 1952, at the best level, without time or name (the same bytes always give the same file). Null where it would
/// not save a tenth.
std::shared_ptr<const std::string> smaller_gzip(std::string_view bytes);

}  // namespace web
