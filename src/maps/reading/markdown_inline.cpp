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
    if (in_.substr(at_ + 1).starts_with("[[")) {
      const auto end = find_ahead("]]", no_wiki_);
      if (end == Sv::npos) return false;
      out_.images.push_back({.source = std::string{in_.substr(at_ + 3, end - at_ - 3)}, .alternative = {}});
      at_ = end + 2;
      return true;
    }
    Sv words;
    Sv target;
    const auto length = bracketed(at_ + 1, words, target);
    if (length == 0) return false;
    out_.images.push_back({.source = std::string{target}, .alternative = std::string{words}});
    at_ += length + 1;
    return true;
  }

  bool wiki() {
    if (!in_.substr(at_).starts_with("[[")) return false;
    const auto end = find_ahead("]]", no_wiki_);
    if (end == Sv::npos) return false;
    const auto page = in_.substr(at_ + 2, end - at_ - 2);
    const auto bar = page.find('|');
    const auto title = bar == Sv::npos ? page : page.substr(bar + 1);
    out_.links.push_back({.href = std::string{page.substr(0, bar)}, .title = std::string{title}});
    out_.words.append(title);
    at_ = end + 2;
    return true;
  }

  bool link() {
    if (in_[at_] != '[') return false;
    Sv words;
    Sv target;
    const auto length = bracketed(at_, words, target);
    if (length == 0) return false;
    out_.links.push_back({.href = std::string{target}, .title = std::string{words}});
    out_.words.append(words);
    at_ += length;
    return true;
  }

  bool address() {
    const auto rest = in_.substr(at_);
    if (!rest.starts_with("<http://") && !rest.starts_with("<https://") && !rest.starts_with("<mailto:")) return false;
    const auto end = find_ahead(">", no_address_);
    if (end == Sv::npos) return false;
    const auto target = in_.substr(at_ + 1, end - at_ - 1);
    out_.links.push_back({.href = std::string{target}, .title = {}});
    out_.words.append(target);
    at_ = end + 1;
    return true;
  }

  /// The length of "[words](target)" at `begin`; 0 if it is none. Brackets and parentheses may be nested.
  std::size_t bracketed(std::size_t begin, Sv& words, Sv& target) {
    const auto close = partner(begin);
    if (begin >= in_.size() || in_[begin] != '[' || close == kNone || close + 1 >= in_.size()) return 0;
    const auto end = in_[close + 1] == '(' ? partner(close + 1) : kNone;
    if (end == kNone) return 0;
    words = in_.substr(begin + 1, close - begin - 1);
    target = in_.substr(close + 2, end - close - 2);
    if (const auto title = target.find(" \""); title != Sv::npos && target.ends_with('"'))
      target = target.substr(0, title);
    if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
    return end + 1 - begin;
  }

  /// Where the bracket or parenthesis at `open` is closed. All are found at once, so that no line takes long.
  std::size_t partner(std::size_t open) {
    if (partners_.empty()) find_partners();
    return open < partners_.size() ? partners_[open] : kNone;
  }

  void find_partners() {
    partners_.assign(in_.size(), kNone);
    std::vector<std::size_t> brackets;
    std::vector<std::size_t> parentheses;
    for (std::size_t at = 0; at < in_.size(); ++at) {
      const char c = in_[at];
      auto& open = c == '[' || c == ']' ? brackets : parentheses;
      if (c == '\\') {
        ++at;
      } else if (c == '[' || c == '(') {
        open.push_back(at);
      } else if ((c == ']' || c == ')') && !open.empty()) {
        partners_[open.back()] = at;
        open.pop_back();
      }
    }
  }

  /// The place of `end` from here on. Once it is not there, it is not looked for again.
  std::size_t find_ahead(Sv end, bool& none) const {
    const auto found = none ? Sv::npos : in_.find(end, at_);
    none = found == Sv::npos;
    return found;
  }

  Sv in_;
  std::size_t at_ = 0;
  std::vector<std::size_t> partners_;
  bool no_wiki_ = false;
  bool no_address_ = false;
  Inline out_;
};

}  // namespace

Inline read_inline(std::string_view line) { return InlineReader{line}.run(); }

}  // namespace maps::reading
