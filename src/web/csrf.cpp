#include "web/csrf.hpp"

#include <arpa/inet.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "web/tokens.hpp"

namespace web {
namespace {

const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string base64url(std::span<const unsigned char> data) {
  std::string out(sodium_base64_ENCODED_LEN(data.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(out.data(), out.size(), data.data(), data.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();  // the terminator
  return out;
}

std::array<unsigned char, 32> random_bytes() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
  std::array<unsigned char, 32> out{};
  randombytes_buf(out.data(), out.size());
  return out;
}

/// "[::1]:8080" → "::1", "desk.example:443" → "desk.example"
std::string_view without_port(std::string_view host) {
  if (host.starts_with('[')) return host.substr(1, host.find(']') == std::string_view::npos ? 0 : host.find(']') - 1);
  return host.substr(0, host.find(':'));
}

bool is_address(const std::string& name) {
  in6_addr ignored{};
  return inet_pton(AF_INET, name.c_str(), &ignored) == 1 || inet_pton(AF_INET6, name.c_str(), &ignored) == 1;
}

}  // namespace

Csrf::Csrf(std::string key) : key_(std::move(key)) {
  if (key_.empty()) {
    const auto random = random_bytes();
    key_.assign(random.begin(), random.end());
  }
  if (key_.size() != crypto_auth_KEYBYTES) throw std::invalid_argument("the key of form tokens has 32 bytes");
}

std::string Csrf::token(std::string_view kind, std::string_view cookie) const {
  const std::string message = std::string{kind} + ":" + std::string{cookie};
  std::array<unsigned char, crypto_auth_BYTES> mac{};
  crypto_auth(mac.data(), bytes(message), message.size(), bytes(key_));
  return base64url(mac);
}

bool Csrf::valid(std::string_view kind, std::string_view cookie, std::string_view given) const {
  const auto right = token(kind, cookie);
  return !cookie.empty() && given.size() == right.size() &&
         sodium_memcmp(given.data(), right.data(), right.size()) == 0;
}

std::string random_token() { return base64url(random_bytes()); }

bool from_our_pages(const Request& request, std::span<const std::string> origins) {
  const auto site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin") return false;
  const auto origin = request.header("origin");
  if (origin.empty()) return true;
  if (origins.empty()) return same_token(origin, "http://" + request.header("host"));
  return std::ranges::any_of(origins, [&](const auto& ours) { return same_token(origin, ours); });
}

bool is_our_host(std::string_view host, std::span<const std::string> hosts) {
  const std::string name{without_port(host)};
  if (same_token(name, "localhost") || is_address(name)) return true;
  return std::ranges::any_of(hosts, [&](const auto& ours) { return same_token(name, ours); });
}

}  // namespace web
