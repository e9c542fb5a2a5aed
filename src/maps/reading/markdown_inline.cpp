#include "maps/reading/markdown_inline.hpp"

namespace maps::reading {
namespace {

using Sv = std::string_view;

bool punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

class InlineReader {
 public:
  explicit InlineReader(Sv line) : in_(line) {}

  Inline run() {
    while (at_ < in_.size())
      if (!escape() && !image() && !wiki() && !link() && !address()) out_.words.push_back(in_[at_++]);
    return std::move(out_);
  }

 private:
  bool escape() {
    if (in_[at_] != '\\' || at_ + 1 >= in_.size() || !punctuation(in_[at_ + 1])) return false;
    out_.words.push_back(in_[at_ + 1]);
    at_ += 2;
    return true;
  }

  bool image() {
    if (in_[at_] != '!') return false;
    const auto rest = in_.substr(at_ + 1);
    if (rest.starts_with("[[")) {
      const auto end = rest.find("]]");
      if (end == Sv::npos) return false;
      out_.images.push_back({.source = std::string{rest.substr(2, end - 2)}, .alternative = {}});
      at_ += end + 3;
      return true;
    }
    Sv words;
    Sv target;
    const auto length = bracketed(rest, words, target);
    if (length == 0) return false;
    out_.images.push_back({.source = std::string{target}, .alternative = std::string{words}});
    at_ += length + 1;
    return true;
  }

  bool wiki() {
    const auto rest = in_.substr(at_);
    if (!rest.starts_with("[[")) return false;
    const auto end = rest.find("]]");
    if (end == Sv::npos) return false;
    const auto page = rest.substr(2, end - 2);
    const auto bar = page.find('|');
    const auto title = bar == Sv::npos ? page : page.substr(bar + 1);
    out_.links.push_back({.href = std::string{page.substr(0, bar)}, .title = std::string{title}});
    out_.words.append(title);
    at_ += end + 2;
    return true;
  }

  bool link() {
    Sv words;
    Sv target;
    const auto length = bracketed(in_.substr(at_), words, target);
    if (length == 0) return false;
    out_.links.push_back({.href = std::string{target}, .title = std::string{words}});
    out_.words.append(words);
    at_ += length;
    return true;
  }

  bool address() {
    const auto rest = in_.substr(at_);
    if (!rest.starts_with("<http://") && !rest.starts_with("<https://") && !rest.starts_with("<mailto:")) return false;
    const auto end = rest.find('>');
    if (end == Sv::npos) return false;
    const auto target = rest.substr(1, end - 1);
    out_.links.push_back({.href = std::string{target}, .title = {}});
    out_.words.append(target);
    at_ += end + 1;
    return true;
  }

  /// The length of "[words](target)" at the beginning; 0 if it is none. Brackets and parentheses may be nested.
  std::size_t bracketed(Sv text, Sv& words, Sv& target) {
    if (!text.starts_with('[') || at_ < no_bracket_before_) return 0;
    const auto close = matching(text, 0, '[', ']');
    if (close == Sv::npos) no_bracket_before_ = in_.size();
    if (close == Sv::npos || close + 1 >= text.size() || text[close + 1] != '(') return 0;
    const auto end = matching(text, close + 1, '(', ')');
    if (end == Sv::npos) return 0;
    words = text.substr(1, close - 1);
    target = text.substr(close + 2, end - close - 2);
    if (const auto title = target.find(" \""); title != Sv::npos && target.ends_with('"'))
      target = target.substr(0, title);
    if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
    return end + 1;
  }

  static std::size_t matching(Sv text, std::size_t begin, char open, char close) {
    constexpr std::size_t kAtMost = 8192;  // a longer link is none: the search must not be done over for every bracket
    std::size_t depth = 0;
    for (std::size_t at = begin; at < text.size() && at - begin < kAtMost; ++at) {
      if (text[at] == '\\')
        ++at;
      else if (text[at] == open)
        ++depth;
      else if (text[at] == close && --depth == 0)
        return at;
    }
    return Sv::npos;
  }

  Sv in_;
  std::size_t at_ = 0;
  std::size_t no_bracket_before_ = 0;
  Inline out_;
};

}  // namespace

Inline read_inline(std::string_view line) { return InlineReader{line}.run(); }

}  // namespace maps::reading
