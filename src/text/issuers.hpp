#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

/// The bodies whose publications a desk cites, each with the names under which they are written. This table is the one
/// place for them; a body that is not in it is still recognised beside a date.
namespace text {

struct Issuer {
  std::string_view name;  ///< the one name used for facets and lists: "経済産業省" for METI and 経産省 too
  std::size_t size = 0;   ///< bytes of the alias that was matched
};

/// The body that a tight text (narrow.hpp) names, and nothing else. ASCII letters match in any case.
std::optional<Issuer> issuer_named(std::string_view tight);
/// The body with whose longest name a tight text begins; "IPASEC" does not begin with IPA.
std::optional<Issuer> leading_issuer(std::string_view tight);

/// Does a name end like a unit of a body (…局, …課, …本部, …ワーキンググループ)?
bool ends_like_unit(std::string_view name);
/// Does a name end or begin like an organisation of its own (…協議会, …工業会, 株式会社…)?
bool looks_like_organisation(std::string_view name);

}  // namespace text
