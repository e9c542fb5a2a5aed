// A request's bytes in two pieces, as the network cuts them: parsed or refused, and what its headers say is read.
#include <cstdint>
#include <cstdlib>

#include "base/locale.hpp"
#include "base/request_id.hpp"
#include "base/unicode.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"
#include "web/parser.hpp"
#include "web/response.hpp"

namespace {

namespace http = boost::beast::http;

void must(bool holds) {
  if (!holds) std::abort();
}

void read_header(const web::Request& request, std::string_view value) {
  const auto language = base::choose_language("", value);
  must(language == "ja" || language == "en");
  const auto cookie = web::find_cookie(value, "session");
  must(!cookie || cookie->size() < value.size());
  (void)web::is_our_host(value, {});
  (void)web::from_our_pages(request, {});
  must(!base::well_formed_request_id(value) || value.size() <= 64);
  const auto disposition = web::attachment(value);
  must(disposition.find_first_of("\r\n") == std::string::npos && base::valid_utf8(disposition));
}

/// As the connection does it: what is not consumed comes again with the next piece.
bool feed(web::Parser& parser, std::string& waiting, std::string_view piece) {
  waiting += piece;
  while (!waiting.empty() && !parser.is_done()) {
    boost::system::error_code error;
    waiting.erase(0, parser.put(boost::asio::buffer(waiting), error));
    if (error == http::error::need_more) return true;
    if (error) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  web::Parser parser;
  parser.header_limit(4096);
  parser.body_limit(1000);
  parser.eager(true);
  std::string waiting;
  const auto cut = size / 2;
  if (!feed(parser, waiting, bytes.substr(0, cut)) || !feed(parser, waiting, bytes.substr(cut))) return 0;
  if (!parser.is_header_done()) return 0;
  must(parser.get().body().size() <= 1000);
  web::Request request;
  for (const auto& field : parser.get())
    request.headers.emplace_back(std::string{field.name_string()}, std::string{field.value()});
  for (const auto& [name, value] : request.headers) read_header(request, value);
  return 0;
}
