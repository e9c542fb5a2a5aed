#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "web/request.hpp"

/// Addresses and forms, taken apart and made. Pure.
namespace web {

/// RFC 3986 §2.1. Nothing for a bad escape, for NUL and for what is not UTF-8 afterwards.
std::optional<std::string> percent_decode(std::string_view text);
/// Everything but unreserved characters is encoded; for one segment or one value.
std::string percent_encode(std::string_view text);

/// The part before '?', and the part after it.
struct Target {
  std::string_view path, query;
};
Target split_target(std::string_view target);

constexpr std::size_t kMostFields = 20'000;

/// application/x-www-form-urlencoded (WHATWG URL §5.1) with '+' as space; also a query. At most kMostFields fields.
/// Throws base::Error bad_input "error.form_unreadable" or too_large "error.too_many_fields".
Fields parse_form(std::string_view text);

/// "/documents?q=%E8%A2%AB": a path made by code and fields, encoded; fields that are empty are left out.
std::string address(std::string_view path, const Fields& query = {});

}  // namespace web
