#pragma once
#include <string>
#include <string_view>

#include "web/boundary.hpp"

/// The three shapes of a failure.
namespace web {

/// "Not found" and its like, by status.
std::string failure_title(std::string_view language, int status);
std::string failure_page(const Failure& failure);
/// What htmx puts into the page (its response-targets are told to swap failures too).
std::string failure_fragment(const Failure& failure);
/// {"error": key, "text": …, "request": id}
std::string failure_json(const Failure& failure);

}  // namespace web
