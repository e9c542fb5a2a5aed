#pragma once
#include "web/request.hpp"

namespace web {

/// Takes a form's body apart into form, fields and files; other bodies (JSON) stay as they are. Throws as parse_form()
/// and parse_multipart() do.
void take_apart(Request& request);

/// Puts the fields of a query into request.query and request.fields. Throws as parse_form() does.
void take_query(Request& request, std::string_view query);

}  // namespace web
