#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The disclosure rule: who may see what. ONE function answers, and ONE filter made from it goes into SQL and Groonga.
/// Every read of topics passes through one of the two (docs/disclosure.md).
namespace people {

/// TLP 2.0 (FIRST, August 2022) by name, with the desk's words: 公開 会員 関係機関 専門員 指名. Ordered: a larger one
/// is stricter.
enum class Level : std::int8_t { clear = 0, green = 1, amber = 2, amber_strict = 3, red = 4 };

/// "CLEAR" … "AMBER+STRICT", "RED".
std::string_view name(Level level);
/// The inverse, upper or lower case; nothing for any other word.
std::optional<Level> level_named(std::string_view word);

/// Whoever reads: a person, a channel, an export. Nobody can be made by default: a reader is always stated.
struct Reader {
  std::int64_t person = 0;  ///< 0: no person (a channel, the machine's operator)
  Level ceiling = Level::clear;
  bool all = false;  ///< the machine's operator and derived copies (index, backup): sees RED without being named

  static Reader everything() { return {0, Level::red, true}; }
  static Reader up_to(Level ceiling) { return {0, ceiling, false}; }
  static Reader of_person(std::int64_t person, Level ceiling) { return {person, ceiling, false}; }
  /// The same reader looking on behalf of a less trusted one: never sees more than before. Below RED nobody is named.
  Reader lowered_to(Level level) const { return level >= ceiling ? *this : Reader{0, level, false}; }
};

/// May this reader see something of this effective level? `named` are the persons on a RED thing's list.
bool may_see(const Reader& reader, Level effective, const std::vector<std::int64_t>& named = {});

/// The same rule for SQL, for a row with the columns `<alias>.effective_level` and, for RED, `<alias>.named_list`
/// (rows of the table named_person). No placeholders: the numbers are written in. "t" → "(t.effective_level <= 3)".
std::string sql_filter(const Reader& reader, std::string_view alias);

}  // namespace people
