#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/request.hpp"

namespace web {

struct Multipart {
  Fields fields;
  std::vector<UploadedFile> files;  ///< parts with a file name, but for the empty part of an unused file field
};

struct MultipartLimits {
  std::size_t parts = 10'000;
  std::size_t header_bytes = 8 * 1024;             ///< of one part
  std::size_t field_bytes = std::size_t{1} << 20;  ///< of one field that is no file
};

/// The boundary of a Content-Type "multipart/form-data" (RFC 2046 §5.1.1: 1 to 70 characters), if it is one.
std::optional<std::string> multipart_boundary(std::string_view content_type);

/// Takes multipart/form-data apart (RFC 7578). Pure. Throws base::Error bad_input "error.form_unreadable" for a body
/// that is cut off or has no such shape, too_large "error.too_many_fields" or "error.field_too_large" for the limits.
Multipart parse_multipart(std::string_view body, std::string_view boundary, const MultipartLimits& limits = {});

}  // namespace web
