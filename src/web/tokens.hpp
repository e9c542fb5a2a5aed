#pragma once
#include <string>
#include <string_view>

/// Small words of HTTP (RFC 9110 §5.6).
namespace web {

/// Equal but for the case of ASCII letters.
bool same_token(std::string_view a, std::string_view b);
std::string lower(std::string_view text);
/// Without spaces and tabs at the ends.
std::string_view trim(std::string_view text);
/// Letters, digits and !#$%&'*+-.^_`|~, at least one.
bool is_token(std::string_view text);
/// No control characters but tab: may stand as a header's value.
bool is_field_value(std::string_view text);
/// Calls `each` with the trimmed pieces between `separator`s.
template <class Each>
void split(std::string_view text, char separator, Each each) {
  for (;;) {
    const auto end = text.find(separator);
    each(trim(text.substr(0, end)));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace web
