#pragma once
#include <string>

#include "base/error.hpp"

/// What forms have in common.
namespace web {

/// The person can mend it: the form is shown again with what was typed. Anything else ends the request.
bool mendable(const base::Error& error);

/// Browsers send line ends as CR LF (HTML Standard, form submission).
std::string with_line_feeds(std::string text);

}  // namespace web
