#pragma once
#include <optional>
#include <string_view>

#include "search/index.hpp"
#include "search/postings.hpp"

namespace search {

/// Who may see a record: the disclosure rule (design §1) over the index's columns. For one Context.
class Sight {
 public:
  Sight(Context& context, const Tables& tables, const Reader& reader);
  /// level ≤ ceiling, or level 4 (RED) and the reader is named.
  bool sees(grn_id id) const;

 private:
  bool is_named(grn_id id) const;

  Context& context_;
  const Tables& tables_;
  Reader reader_;
  Column<std::int64_t> level_;
};

/// The narrowing that an Ask states besides its words. For one Context.
class Filter {
 public:
  Filter(Context& context, const Tables& tables, const Ask& ask);
  bool passes(grn_id id) const;
  /// Does the Ask state any?
  static bool stated(const Ask& ask);

 private:
  struct One {
    Column<grn_id> column;
    Ids allowed;
  };
  struct Many {
    grn_obj* column;
    grn_id wanted;
  };
  struct Range {
    Column<std::int64_t> column;
    std::int64_t from, to;
  };
  void add_range(grn_obj* column, std::optional<std::int64_t> from, std::optional<std::int64_t> to);
  void add_one(grn_obj* column, Ids allowed);
  void add_many(grn_obj* column, std::string_view name);
  grn_id name_id(std::string_view name) const;
  Ids names_from(std::string_view prefix) const;
  bool holds(const Many& many, grn_id id) const;

  Context& context_;
  const Tables& tables_;
  std::vector<std::unique_ptr<Range>> ranges_;
  std::vector<std::unique_ptr<One>> ones_;
  std::vector<Many> manys_;
};

/// The key of a name in the table of names: folded, and where it is longer than a key may be, cut and hashed.
std::string name_key(std::string_view name);

}  // namespace search
