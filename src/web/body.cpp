#include "web/body.hpp"

#include "base/error.hpp"
#include "web/multipart.hpp"
#include "web/tokens.hpp"
#include "web/url.hpp"

namespace web {
namespace {

void keep(Request& request, std::map<std::string, std::string>& map, Fields fields) {
  for (auto& field : fields) {
    map.emplace(field);
    request.fields.push_back(std::move(field));
  }
}

}  // namespace

void take_query(Request& request, std::string_view query) { keep(request, request.query, parse_form(query)); }

void take_apart(Request& request) {
  const auto header = request.header("content-type");
  const auto type = trim(std::string_view{header}.substr(0, header.find(';')));
  if (same_token(type, "application/x-www-form-urlencoded")) {
    keep(request, request.form, parse_form(request.body));
  } else if (same_token(type, "multipart/form-data")) {
    const auto boundary = multipart_boundary(header);
    if (!boundary) throw base::Error{base::Fault::bad_input, "error.form_unreadable", {}, "no boundary"};
    auto parts = parse_multipart(request.body, *boundary);
    keep(request, request.form, std::move(parts.fields));
    request.files = std::move(parts.files);
  } else {
    return;
  }
  std::string{}.swap(request.body);
}

}  // namespace web
