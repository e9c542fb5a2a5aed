#pragma once
#include <map>
#include <string>

#include "search/index.hpp"
#include "search/store.hpp"

namespace search {

/// An Entry with its texts folded, ready to be stored: folding needs no turn.
struct Prepared {
  const Entry* entry = nullptr;
  std::string text, note;
  bool swollen_text = false, swollen_note = false;
};
Prepared prepare(const Entry& entry);

/// Writes entries into the tables. For one thread, while nobody reads.
class Putter {
 public:
  explicit Putter(Store& store);
  void put(const Prepared& prepared);

 private:
  void set_text(grn_obj* column, grn_id id, bool added, std::string_view text);
  void set_swollen(const Prepared& prepared);
  template <class Number>
  void set(grn_obj* column, grn_id id, Number number);
  void set_names(grn_obj* column, grn_id id, const std::vector<std::string>& names);
  grn_id name_id(const std::string& name);

  Context& context_;
  const Tables& tables_;
  std::map<std::string, grn_id> known_names_;
};

void remove_topic(Store& store, std::int64_t topic);

}  // namespace search
