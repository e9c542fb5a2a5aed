#include "maps/reading/markdown_inline.hpp"

#include <algorithm>
#include <iterator>

#include "base/unicode.hpp"
#include "maps/reading/entities.hpp"

namespace maps::reading {
namespace {

using Sv = std::string_view;

bool punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// A link holds no further one (CommonMark §6.3); in addresses, titles and an image's words nothing but escapes and
/// references is read.
enum class Where { line, link, plain };

class InlineReader {
 public:
  InlineReader(Sv line, Where where) : in_(line), where_(where) {}

  Inline run() {
    while (at_ < in_.size())
      if (!escape() && !reference() && !image() && !any_link()) out_.words.push_back(in_[at_++]);
    return std::move(out_);
  }

 private:
  bool escape() {
    if (in_[at_] != '\\' || at_ + 1 >= in_.size() || !punctuation(in_[at_ + 1])) return false;
    out_.words.push_back(in_[at_ + 1]);
    at_ += 2;
    return true;
  }

  /// CommonMark §2.5, the references that XML and HTML 4 know.
  bool reference() {
    if (in_[at_] != '&') return false;
    const auto found = read_reference(in_.substr(at_));
    if (found.kind == Reference::Kind::none || found.kind == Reference::Kind::unknown) return false;
    if (!allowed_in_xml(found.point)) return false;
    base::append_point(out_.words, found.point);
    at_ += found.length;
    return true;
  }

  bool image() {
    if (in_[at_] != '!' || where_ == Where::plain) return false;
    if (in_.substr(at_ + 1).starts_with("[[")) {
      const auto end = find_ahead("]]", no_wiki_);
      if (end == Sv::npos) return false;
      out_.images.push_back({.source = std::string{in_.substr(at_ + 3, end - at_ - 3)}, .alternative = {}});
      at_ = end + 2;
      return true;
    }
    const auto found = bracketed(at_ + 1);
    if (found.length == 0) return false;
    out_.images.push_back({.source = plain(found.target), .alternative = plain(found.words)});
    at_ += found.length + 1;
    return true;
  }

  bool any_link() { return where_ == Where::line && (wiki() || link() || address()); }

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
    const auto found = bracketed(at_);
    if (found.length == 0) return false;
    auto words = InlineReader{found.words, Where::link}.run();
    out_.words.append(words.words);
    std::ranges::move(words.images, std::back_inserter(out_.images));
    out_.links.push_back(
        {.href = plain(found.target), .title = found.title.empty() ? words.words : plain(found.title)});
    at_ += found.length;
    return true;
  }

  static std::string plain(Sv text) { return InlineReader{text, Where::plain}.run().words; }

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

  struct Bracketed {
    std::size_t length = 0;  ///< 0: none
    Sv words, target, title;
  };

  /// "[words](target "title")" at `begin`. Brackets and parentheses may be nested.
  Bracketed bracketed(std::size_t begin) {
    const auto close = partner(begin);
    if (begin >= in_.size() || in_[begin] != '[' || close == kNone || close + 1 >= in_.size()) return {};
    const auto end = in_[close + 1] == '(' ? partner(close + 1) : kNone;
    if (end == kNone) return {};
    Bracketed out{
        end + 1 - begin, in_.substr(begin + 1, close - begin - 1), in_.substr(close + 2, end - close - 2), {}};
    if (const auto quote = out.target.find(" \""); quote != Sv::npos && out.target.ends_with('"')) {
      out.title = out.target.substr(quote + 2, std::max(out.target.size() - 1, quote + 2) - quote - 2);
      out.target = out.target.substr(0, quote);
    }
    if (out.target.starts_with('<') && out.target.ends_with('>'))
      out.target = out.target.substr(1, out.target.size() - 2);
    return out;
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
  Where where_;
  std::size_t at_ = 0;
  std::vector<std::size_t> partners_;
  bool no_wiki_ = false;
  bool no_address_ = false;
  Inline out_;
};

}  // namespace

Inline read_inline(std::string_view line) { return InlineReader{line, Where::line}.run(); }

}  // namespace maps::reading
