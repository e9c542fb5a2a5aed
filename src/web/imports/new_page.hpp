#pragma once
#include <string_view>

#include "web/signed_in.hpp"

namespace web {

/// The page to choose files on; again with an error and what was chosen, where a form was refused.
Response new_import_page(const Visit& visit, std::string_view error, int status);

}  // namespace web
