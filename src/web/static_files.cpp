#include "web/static_files.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "base/error.hpp"
#include "base/resources.hpp"
#include "web/gzip.hpp"
#include "web/router.hpp"
#include "web/tokens.hpp"

namespace web {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTypes{
    {{".css", "text/css; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".mjs", "text/javascript; charset=utf-8"},
     {".json", "application/json"},
     {".map", "application/json"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".webp", "image/webp"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".txt", "text/plain; charset=utf-8"}}};

std::string fingerprint(std::string_view bytes) {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::string out;
  for (const auto byte : hash) out += fmt::format("{:02x}", byte);
  return out;
}

bool compressible(std::string_view type) {
  return type.starts_with("text/") || type == "application/json" || type == "image/svg+xml";
}

/// RFC 9110 §13.1.2: weak comparison; "*" fits whatever exists.
bool knows(const std::string& if_none_match, const std::string& tag) {
  bool known = false;
  split(if_none_match, ',', [&](std::string_view given) {
    if (given.starts_with("W/")) given.remove_prefix(2);
    known = known || given == tag || given == "*";
  });
  return known;
}

/// RFC 9110 §12.5.3, as far as browsers use it: "gzip" without ";q=0".
bool takes_gzip(const std::string& accept_encoding) {
  bool takes = false;
  split(accept_encoding, ',', [&](std::string_view coding) {
    const auto name = trim(coding.substr(0, coding.find(';')));
    if (same_token(name, "gzip"))
      takes = coding.find("q=0") == std::string_view::npos || coding.find("q=0.") != std::string_view::npos;
  });
  return takes;
}

}  // namespace

std::string_view media_type(std::string_view name) {
  const auto hit = std::ranges::find_if(kTypes, [&](const auto& type) { return name.ends_with(type.first); });
  return hit == kTypes.end() ? "application/octet-stream" : hit->second;
}

StaticFiles::StaticFiles(std::string_view folder, std::string_view prefix) {
  auto made = std::make_shared<Folder>();
  std::string all;
  for (const auto path : base::resources_below(folder)) {
    const auto bytes = *base::resource(path);
    File file{.type = std::string{media_type(path)},
              .tag = fingerprint(bytes),
              .plain = std::make_shared<const std::string>(bytes),
              .gzip = nullptr};
    if (compressible(file.type)) file.gzip = smaller_gzip(bytes);
    all.append(path).append("\n").append(file.tag).append("\n");
    made->files.emplace(path.substr(folder.size()), std::move(file));
  }
  made->prefix = prefix;
  made->fingerprint = fingerprint(all).substr(0, 12);
  folder_ = std::move(made);
}

std::string StaticFiles::address(std::string_view name) const {
  if (!folder_->files.contains(name)) throw std::out_of_range("no static file " + std::string{name});
  return folder_->prefix + folder_->fingerprint + "/" + std::string{name};
}

void StaticFiles::mount(Router& router) const {
  router.get(folder_->prefix + ":fingerprint/*file", [files = *this](const Request& r) { return files.answer(r); },
             {.immediate = true});
}

Response StaticFiles::answer(const Request& request) const {
  const auto hit = folder_->files.find(request.parameters.at("file"));
  if (hit == folder_->files.end()) Response::not_found();
  const auto& file = hit->second;
  const bool zipped = file.gzip && takes_gzip(request.header("accept-encoding"));
  const auto tag = "\"" + file.tag + (zipped ? "-gz\"" : "\"");
  const bool present = request.parameters.at("fingerprint") == folder_->fingerprint;
  Response response;
  response.type = file.type;
  response.header("ETag", tag);
  response.header("Cache-Control", present ? "public, max-age=31536000, immutable" : "no-cache");
  if (file.gzip) response.header("Vary", "Accept-Encoding");
  if (knows(request.header("if-none-match"), tag)) {
    response.status = 304;
    return response;
  }
  if (zipped) response.header("Content-Encoding", "gzip");
  response.shared = zipped ? file.gzip : file.plain;
  return response;
}

}  // namespace web
