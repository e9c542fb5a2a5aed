#pragma once
#include <string>
#include <string_view>

/// The number by which a person's complaint and a line of the log are brought together.
namespace base {

/// "5f0c2a9d41e7-00002a": unique among processes (random part) and within one (counter). Not a secret. Any thread.
std::string new_request_id();

/// 8 to 64 letters, digits, '-', '_' or '.'; only such an X-Request-Id of a proxy is taken over.
bool well_formed_request_id(std::string_view id);

}  // namespace base
