#include "text/difference.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include "text/longest_match.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

using Tokens = std::vector<std::string_view>;

constexpr std::size_t kWork = 30'000'000;  ///< steps for one difference, about a tenth of a second
constexpr std::size_t kLargestForWords = std::size_t{1} << 18U;  ///< bytes of one changed place that are cut into words

void must(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string{"word break: "} + u_errorName(status));
}

/// Each token ends behind a line break or a Japanese full stop.
Tokens sentences(std::string_view text) {
  Tokens tokens;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool stop = text.substr(at).starts_with("。"sv);
    at += stop ? "。"sv.size() : 1;
    if (!stop && text[at - 1] != '\n') continue;
    tokens.push_back(text.substr(from, at - from));
    from = at;
  }
  if (from < text.size()) tokens.push_back(text.substr(from));
  return tokens;
}

Tokens words(std::string_view text) {
  if (text.size() > kLargestForWords) return text.empty() ? Tokens{} : Tokens{text};
  thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made{
        icu::BreakIterator::createWordInstance(icu::Locale::getJapanese(), status)};
    must(status);
    return made;
  }();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, decltype(&utext_close)> view{
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status), &utext_close};
  must(status);
  breaks->setText(view.get(), status);
  must(status);
  Tokens tokens;
  for (int32_t from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
       from = to, to = breaks->next())
    tokens.push_back(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)));
  return tokens;
}

/// The same number for the same token.
class Numbers {
 public:
  std::vector<std::uint32_t> of(const Tokens& tokens) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(tokens.size());
    for (const auto token : tokens)
      numbers.push_back(numbers_.try_emplace(token, static_cast<std::uint32_t>(numbers_.size())).first->second);
    return numbers;
  }

 private:
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

std::string_view joined(const Tokens& tokens, std::size_t from, std::size_t to) {
  if (from == to) return {};
  const char* begin = tokens[from].data();
  return {begin, static_cast<std::size_t>(tokens[to - 1].data() + tokens[to - 1].size() - begin)};
}

class Pieces {
 public:
  void add(std::string_view text, Change change) {
    if (text.empty()) return;
    if (change == Change::same) {
      settle();
      append(text, change);
    } else {
      (change == Change::removed ? removed_ : added_) += text;
    }
  }
  std::vector<DifferencePiece> take() {
    settle();
    return std::move(pieces_);
  }

 private:
  void settle() {
    append(removed_, Change::removed);
    append(added_, Change::added);
    removed_.clear();
    added_.clear();
  }
  void append(std::string_view text, Change change) {
    if (text.empty()) return;
    if (pieces_.empty() || pieces_.back().change != change) pieces_.push_back({{}, change});
    pieces_.back().text += text;
  }
  std::vector<DifferencePiece> pieces_;
  std::string removed_;
  std::string added_;
};

/// Calls `gap` for what lies between matches and `same` for each match, in order.
template <class Gap, class Same>
void walk(const Tokens& before, const Tokens& after, std::size_t& work, Gap gap, Same same) {
  Numbers numbers;
  const auto a = numbers.of(before);
  const auto b = numbers.of(after);
  std::size_t x = 0;
  std::size_t y = 0;
  for (const auto& match : longest_match(a, b, work)) {
    gap(joined(before, x, match.before), joined(after, y, match.after));
    same(joined(before, match.before, match.before + match.size));
    x = match.before + match.size;
    y = match.after + match.size;
  }
  gap(joined(before, x, before.size()), joined(after, y, after.size()));
}

}  // namespace

std::vector<DifferencePiece> difference(std::string_view before, std::string_view after) {
  std::size_t work = kWork;
  Pieces pieces;
  const auto changed = [&](std::string_view old_text, std::string_view new_text) {
    pieces.add(old_text, Change::removed);
    pieces.add(new_text, Change::added);
  };
  const auto unchanged = [&](std::string_view text) { pieces.add(text, Change::same); };
  const auto by_words = [&](std::string_view old_text, std::string_view new_text) {
    if (old_text.empty() || new_text.empty()) return changed(old_text, new_text);
    walk(words(old_text), words(new_text), work, changed, unchanged);
  };
  walk(sentences(before), sentences(after), work, by_words, unchanged);
  return pieces.take();
}

}  // namespace text
