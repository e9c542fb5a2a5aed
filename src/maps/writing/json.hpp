#pragma once
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace maps::writing {

/// JSON (RFC 8259) written piece by piece, so that depth costs no stack and no tree is built. Commas come by
/// themselves. Texts must be UTF-8 (clean.hpp). Misuse (a key outside an object, an end too many) is not detected.
class Json {
 public:
  Json& begin_object() { return open('{'); }
  Json& end_object() { return close('}'); }
  Json& begin_array() { return open('['); }
  Json& end_array() { return close(']'); }
  Json& key(std::string_view name);
  Json& value(std::string_view text);
  Json& value(const char* text) { return value(std::string_view{text}); }
  Json& value(bool truth);
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json& value(Number number) {
    comma();
    out_ += std::to_string(number);
    return *this;
  }
  template <class Value>
  Json& member(std::string_view name, const Value& of) {
    key(name);
    return value(of);
  }
  /// Nothing if the text is empty.
  Json& member_if(std::string_view name, std::string_view text);
  /// A line break between values, for people who look into the file.
  Json& new_line();

  const std::string& text() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  Json& open(char bracket);
  Json& close(char bracket);
  void comma();

  std::string out_;
  bool first_ = true;  ///< nothing stands before the next value in its object or array
  bool line_ = false;
};

}  // namespace maps::writing
