#include "text/inline_markdown.hpp"

#include <algorithm>
#include <array>

namespace text {
namespace {

using Kind = InlinePiece::Kind;

bool leads_somewhere(std::string_view href) {
  constexpr std::array<std::string_view, 5> kBeginnings{"/", "#", "http://", "https://", "mailto:"};
  return std::ranges::any_of(kBeginnings, [&](std::string_view one) { return href.starts_with(one); });
}

class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text) {}

  std::vector<InlinePiece> run() {
    while (at_ < text_.size()) {
      const auto piece = marked();
      if (piece.raw.empty()) {
        ++at_;
        continue;
      }
      plain_until(at_);
      out_.push_back(piece);
      at_ += piece.raw.size();
      from_ = at_;
    }
    plain_until(at_);
    return std::move(out_);
  }

 private:
  void plain_until(std::size_t end) {
    const auto words = text_.substr(from_, end - from_);
    if (!words.empty()) out_.push_back({.kind = Kind::plain, .words = words, .href = {}, .raw = words});
  }

  /// What begins here; empty where nothing does.
  InlinePiece marked() {
    switch (text_[at_]) {
      case '*':
        return enclosed("**", Kind::strong, no_strong_before_);
      case '`':
        return enclosed("`", Kind::code, no_code_before_);
      case '[':
        return link();
      default:
        return {};
    }
  }

  /// `none_before`: up to there no sign closes anything, as an earlier look found.
  InlinePiece enclosed(std::string_view sign, Kind kind, std::size_t& none_before) {
    const auto begin = at_ + sign.size();
    if (at_ < none_before || !text_.substr(at_).starts_with(sign)) return {};
    const auto end = text_.find(sign, begin);
    if (end == text_.npos) {
      none_before = text_.size();
      return {};
    }
    const auto words = text_.substr(begin, end - begin);
    if (words.empty() || words.front() == ' ' || words.back() == ' ' || words.find('\n') != words.npos) return {};
    return {.kind = kind, .words = words, .href = {}, .raw = text_.substr(at_, end + sign.size() - at_)};
  }

  InlinePiece link() const {
    const auto close = text_.find_first_of("[]\n", at_ + 1);
    if (close == text_.npos || close == at_ + 1 || !text_.substr(close).starts_with("](")) return {};
    const auto begin = close + 2;
    const auto end = text_.find_first_of("() \t\n[]", begin);
    if (end == text_.npos || text_[end] != ')') return {};
    const auto href = text_.substr(begin, end - begin);
    if (!leads_somewhere(href)) return {};
    return {.kind = Kind::link,
            .words = text_.substr(at_ + 1, close - at_ - 1),
            .href = href,
            .raw = text_.substr(at_, end + 1 - at_)};
  }

  std::string_view text_;
  std::size_t at_ = 0, from_ = 0;
  std::size_t no_strong_before_ = 0, no_code_before_ = 0;
  std::vector<InlinePiece> out_;
};

}  // namespace

std::vector<InlinePiece> inline_pieces(std::string_view text) { return Reading{text}.run(); }

bool has_inline_markdown(std::string_view text) {
  if (text.find_first_of("*`[") == text.npos) return false;
  return std::ranges::any_of(inline_pieces(text), [](const InlinePiece& piece) { return piece.kind != Kind::plain; });
}

}  // namespace text
