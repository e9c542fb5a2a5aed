// Queries, forms and paths: what is read can be written again and read as the same.
#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "web/router.hpp"
#include "web/url.hpp"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

const web::Router& router() {
  static const web::Router made = [] {
    const auto nothing = [](const web::Request&) { return web::Response::nothing(); };
    web::Router router;
    router.get("/documents/:id", nothing);
    router.get("/documents/:id/branch", nothing);
    router.get("/assets/:hash/*file", nothing);
    return router;
  }();
  return made;
}

void check_path(std::string_view path) {
  const auto match = router().find("GET", path);
  must(match.route == nullptr || match.allowed.empty());
  for (const auto& [name, value] : match.parameters)
    must(base::valid_utf8(value) && value.find('\0') == std::string::npos);
  if (const auto decoded = web::percent_decode(path))
    must(web::percent_decode(web::percent_encode(*decoded)) == decoded);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto target = web::split_target({reinterpret_cast<const char*>(data), size});
  check_path(target.path);
  try {
    auto fields = web::parse_form(target.query);
    std::erase_if(fields, [](const auto& field) { return field.second.empty(); });  // address() leaves them out
    if (!fields.empty()) must(web::parse_form(web::address("", fields).substr(1)) == fields);
  } catch (const base::Error&) {  // refused
  }
  return 0;
}
