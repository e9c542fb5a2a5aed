#include "mail/send.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <string_view>

#include "base/error.hpp"

namespace mail {
namespace {

using base::Error;
using base::Fault;

constexpr long kSignInWanted = 530;  // RFC 4954 §6, and RFC 3207 §4: STARTTLS first

struct Cleanup {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

void begin() {
  static std::once_flag begun;
  std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* rest) {
  auto& text = *static_cast<std::string_view*>(rest);
  const auto taken = std::min(size * count, text.size());
  std::memcpy(buffer, text.data(), taken);
  text.remove_prefix(taken);
  return taken;
}

void set_server(CURL* curl, const Server& server) {
  curl_easy_setopt(curl, CURLOPT_URL, server.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(server.plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!server.ca.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, server.ca.c_str());
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");  // a proxy for the web is none for mail
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.connect.count()));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(server.whole.count()));
}

[[noreturn]] void fail(CURL* curl, CURLcode code) {
  long answer = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
  const auto detail = fmt::format("{} (SMTP {})", curl_easy_strerror(code), answer);
  const bool refused = answer >= 500 && answer < 600 && answer != kSignInWanted && code != CURLE_LOGIN_DENIED &&
                       code != CURLE_USE_SSL_FAILED;
  if (refused) throw Error{Fault::bad_input, "error.mail_refused", {}, detail};
  throw Error{Fault::unavailable, "error.mail_failed", {}, detail};
}

}  // namespace

void send(const Server& server, const Message& message) {
  begin();
  const auto bytes = to_bytes(message);
  std::string_view rest = bytes;
  const std::unique_ptr<CURL, Cleanup> curl{curl_easy_init()};
  if (!curl) throw Error{Fault::unavailable, "error.mail_failed", {}, "no memory"};
  set_server(curl.get(), server);
  const auto from = "<" + message.from.mail + ">";
  const auto to = "<" + message.to.mail + ">";
  const std::unique_ptr<curl_slist, Cleanup> recipients{curl_slist_append(nullptr, to.c_str())};
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl.get(), CURLOPT_READDATA, &rest);
  if (const auto code = curl_easy_perform(curl.get()); code != CURLE_OK) fail(curl.get(), code);
}

}  // namespace mail
