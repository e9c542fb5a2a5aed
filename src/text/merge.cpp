#include "text/merge.hpp"

#include <vector>

#include "text/difference.hpp"

namespace text {
namespace {

/// The bytes from..to of the base become `words`.
struct Edit {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string words;
  bool operator==(const Edit&) const = default;
};

std::vector<Edit> edits(std::string_view base, std::string_view changed) {
  std::vector<Edit> out;
  std::size_t at = 0;
  bool open = false;
  for (const auto& piece : difference(base, changed)) {
    if (piece.change == Change::same) {
      at += piece.text.size();
      open = false;
      continue;
    }
    if (!open) out.push_back({at, at, {}});
    open = true;
    if (piece.change == Change::removed) out.back().to = at += piece.text.size();
    if (piece.change == Change::added) out.back().words += piece.text;
  }
  return out;
}

/// Puts edits of both sides into the base from left to right.
class Merging {
 public:
  explicit Merging(std::string_view base) : base_(base) {}

  /// False where it touches the one before it.
  bool put(const Edit& edit) {
    if (used_ && edit.from <= done_) return false;
    out_ += base_.substr(done_, edit.from - done_);
    out_ += edit.words;
    done_ = edit.to;
    used_ = true;
    return true;
  }
  std::string rest() { return std::move(out_ += base_.substr(done_)); }

 private:
  std::string_view base_;
  std::string out_;
  std::size_t done_ = 0;
  bool used_ = false;
};

}  // namespace

std::optional<std::string> merge(std::string_view base, std::string_view ours, std::string_view theirs) {
  if (ours == theirs || theirs == base) return std::string{ours};
  if (ours == base) return std::string{theirs};
  const auto mine = edits(base, ours);
  const auto other = edits(base, theirs);
  Merging merging{base};
  auto a = mine.begin();
  auto b = other.begin();
  while (a != mine.end() || b != other.end()) {
    const bool both = a != mine.end() && b != other.end() && *a == *b;
    const bool first = b == other.end() || (a != mine.end() && a->from <= b->from);
    if (!merging.put(first ? *a : *b)) return std::nullopt;
    if (first || both) ++a;
    if (!first || both) ++b;
  }
  return merging.rest();
}

}  // namespace text
