#include "search/telling_words.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace search {
namespace {

constexpr std::size_t kMostWords = 200;

enum class Script { kanji, katakana, latin, other };

Script script_of(char32_t c) {
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'々') return Script::kanji;
  if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0xFF66 && c <= 0xFF9F)) return Script::katakana;
  const bool latin = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                     (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  return latin ? Script::latin : Script::other;
}

class Words {
 public:
  void add(std::string_view written) {
    auto word = base::fold(written);
    if (word.empty() || found.size() == kMostWords || std::ranges::find(found, word) != found.end()) return;
    found.push_back(std::move(word));
  }

  void add_run(Script script, std::string_view run) {
    if (script == Script::other || base::length(run) < 2) return;
    if (script != Script::kanji) return add(run);
    for (std::size_t at = 0; base::length(base::first(run.substr(at), 2)) == 2; base::next_point(run, at)) {
      add(base::first(run.substr(at), 2));
    }
  }

  std::vector<std::string> found;
};

}  // namespace

std::vector<std::string> telling_words(std::string_view text) {
  Words words;
  std::size_t begin = 0;
  Script running = Script::other;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const Script script = script_of(base::next_point(text, at));
    if (script == running) continue;
    words.add_run(running, text.substr(begin, here - begin));
    running = script;
    begin = here;
  }
  words.add_run(running, text.substr(begin));
  if (words.found.empty()) words.add(text);
  return std::move(words.found);
}

}  // namespace search
