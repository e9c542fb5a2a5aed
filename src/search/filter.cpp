#include "search/filter.hpp"

#include <algorithm>
#include <limits>

#include "base/unicode.hpp"

namespace search {
namespace {

constexpr std::int64_t kRed = 4;
constexpr std::size_t kLongestName = 300;  // code points; Groonga's keys may have 4,096 bytes

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return hash;
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key = base::fold(name);
  const auto head = base::first(key, kLongestName);
  return head.size() == key.size() ? key : std::string{head} + "#" + std::to_string(fnv1a(key));
}

Sight::Sight(Context& context, const Tables& tables, const Reader& reader)
    : context_(context), tables_(tables), reader_(reader), level_(context, tables.level) {}

bool Sight::sees(grn_id id) const {
  const auto level = level_[id];
  return level <= reader_.ceiling || (level == kRed && reader_.person != 0 && is_named(id));
}

bool Sight::is_named(grn_id id) const {
  Value named{context_, GRN_DB_INT64, GRN_OBJ_VECTOR};
  grn_obj_get_value(context_.get(), tables_.named, id, named.get());
  return std::ranges::count(named.numbers<std::int64_t>(), reader_.person) > 0;
}

bool Filter::stated(const Ask& ask) {
  return ask.document || ask.shelf || ask.source_from || ask.source_to || !ask.kind.empty() ||
         !ask.code_prefix.empty() || !ask.audience.empty() || !ask.issuer.empty() || !ask.owner.empty();
}

Filter::Filter(Context& context, const Tables& tables, const Ask& ask) : context_(context), tables_(tables) {
  add_range(tables.document, ask.document, ask.document);
  add_range(tables.shelf, ask.shelf, ask.shelf);
  // A topic without a date has 0: it lies in no range.
  if (ask.source_from || ask.source_to)
    add_range(tables.source_date, std::max<std::int64_t>(1, ask.source_from.value_or(1)), ask.source_to);
  if (!ask.kind.empty()) add_one(tables.kind, {name_id(ask.kind)});
  if (!ask.code_prefix.empty()) add_one(tables.code, names_from(ask.code_prefix));
  add_many(tables.audiences, ask.audience);
  add_many(tables.issuers, ask.issuer);
  add_many(tables.owners, ask.owner);
}

bool Filter::passes(grn_id id) const {
  return std::ranges::all_of(ranges_,
                             [&](const auto& range) {
                               const auto value = range->column[id];
                               return value >= range->from && value <= range->to;
                             }) &&
         std::ranges::all_of(ones_,
                             [&](const auto& one) {
                               const grn_id value = one->column[id];
                               return value != GRN_ID_NIL && std::ranges::binary_search(one->allowed, value);
                             }) &&
         std::ranges::all_of(manys_, [&](const auto& many) { return holds(many, id); });
}

void Filter::add_range(grn_obj* column, std::optional<std::int64_t> from, std::optional<std::int64_t> to) {
  if (!from && !to) return;
  using Limits = std::numeric_limits<std::int64_t>;
  ranges_.push_back(std::unique_ptr<Range>{new Range{
      {context_, column}, from.value_or(Limits::min()), to.value_or(Limits::max())}});  // NOLINT(*-owning-memory)
}

void Filter::add_one(grn_obj* column, Ids allowed) {
  ones_.push_back(std::unique_ptr<One>{new One{{context_, column}, std::move(allowed)}});  // NOLINT(*-owning-memory)
}

void Filter::add_many(grn_obj* column, std::string_view name) {
  if (!name.empty()) manys_.push_back({column, name_id(name)});
}

grn_id Filter::name_id(std::string_view name) const {
  const auto key = name_key(name);
  return grn_table_get(context_.get(), tables_.names, key.data(), static_cast<unsigned>(key.size()));
}

Ids Filter::names_from(std::string_view prefix) const {
  const auto key = base::fold(prefix);
  Ids out;
  auto* cursor = grn_table_cursor_open(context_.get(), tables_.names, key.data(), static_cast<unsigned>(key.size()),
                                       nullptr, 0, 0, -1, GRN_CURSOR_PREFIX);
  if (cursor == nullptr) context_.fail("names");
  for (grn_id id = 0; (id = grn_table_cursor_next(context_.get(), cursor)) != GRN_ID_NIL;) out.push_back(id);
  grn_table_cursor_close(context_.get(), cursor);
  std::ranges::sort(out);
  return out;
}

bool Filter::holds(const Many& many, grn_id id) const {
  if (many.wanted == GRN_ID_NIL) return false;
  Value names{context_, grn_obj_id(context_.get(), tables_.names), GRN_OBJ_VECTOR};
  grn_obj_get_value(context_.get(), many.column, id, names.get());
  return std::ranges::count(names.numbers<grn_id>(), many.wanted) > 0;
}

}  // namespace search
