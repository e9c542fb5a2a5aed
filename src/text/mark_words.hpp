#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The words that a mark may hold, and what each means. All take tight texts (narrow.hpp).
namespace text {

struct MarkWord {
  std::string_view kind;   ///< action, audience, status
  std::string_view value;  ///< the stable word of recognise.hpp
  bool operator==(const MarkWord&) const = default;
};

/// What the whole content of a 【】 or ［］ says as action, audience or status; several for 【相談・届出】. Empty for
/// any other content.
std::vector<MarkWord> words_of_mark(std::string_view tight);

/// The status that a dated remark gives (…加筆, …最終更新, …新規項目); empty for other remarks.
std::string_view status_of_remark(std::string_view tight);

/// The level that the content of a strong or square bracket demands; empty for none.
std::string_view level_of_mark(std::string_view tight);
/// The same for round brackets and for what stands behind an arrow, where only plain words count.
std::string_view level_of_plain(std::string_view tight);
/// The level that a marker (an icon's name in any of the mind-map programs) demands; empty for none.
std::string_view level_of_marker(std::string_view marker);

/// The audience of 経営者, システム管理者 …; empty for unknown words. `in_bracket` allows words that are too common in
/// running text (利用者向け).
std::string_view audience_named(std::string_view tight, bool in_bracket);
/// Bytes at the end of a text that name an audience; 0 for none. For words before 向け in running text.
std::size_t audience_at_end(std::string_view text, std::string_view& value);

}  // namespace text
