#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

/// Texts of the interface. locales/<language>/*.json are flat objects `"key": "Text with {name}"`; all files of a
/// language are merged, and a key stands in one file only. They travel inside the binary.
namespace base {

/// "ja" (first) and "en".
const std::vector<std::string>& languages();

/// The text of `key`, its {names} filled from `arguments` (a name that nobody fills stays as it is).
/// A key that does not exist gives the key itself and one line in the log. Any thread.
std::string text(std::string_view language, std::string_view key, const Arguments& arguments = {});

/// As text(), but says nothing and returns null where the key does not exist. The string lives as long as the program.
const std::string* find_text(std::string_view language, std::string_view key);

/// "{name}" → value, each at most once read: what a value holds is not filled again.
std::string fill(std::string_view pattern, const Arguments& arguments);
/// The names in a text, sorted, each once.
std::vector<std::string> names_in(std::string_view pattern);

/// What the cookie says, else the best of Accept-Language that we have (RFC 9110 §12.5.4), else "ja".
std::string choose_language(std::string_view cookie, std::string_view accept_language);

using Texts = std::map<std::string, std::string, std::less<>>;
/// All texts of a language. Throws std::runtime_error where a file is no flat object of texts or repeats a key.
const Texts& texts(std::string_view language);
/// The parser behind it: adds the texts of one file to `into`.
void add_texts(std::string_view file, std::string_view json, Texts& into);

}  // namespace base
