#include "search/postings.hpp"

#include <algorithm>
#include <iterator>

namespace search {
namespace {

template <class Each>
void for_each_record(Context& context, grn_obj* table, Each each) {
  auto* cursor = grn_table_cursor_open(context.get(), table, nullptr, 0, nullptr, 0, 0, -1,
                                       GRN_CURSOR_ASCENDING | GRN_CURSOR_BY_ID);
  if (cursor == nullptr) context.fail("cursor");
  for (grn_id id = 0; (id = grn_table_cursor_next(context.get(), cursor)) != GRN_ID_NIL;) each(id);
  grn_table_cursor_close(context.get(), cursor);
}

/// A temporary table of results.
class Results {
 public:
  Results(Context& context, grn_obj* topics)
      : context_(context),
        table_(context.must(grn_table_create(context.get(), nullptr, 0, nullptr,
                                             GRN_OBJ_TABLE_HASH_KEY | GRN_OBJ_WITH_SUBREC, topics, nullptr),
                            "results")) {}
  ~Results() { grn_obj_close(context_.get(), table_); }
  Results(const Results&) = delete;
  Results& operator=(const Results&) = delete;

  grn_obj* get() { return table_; }

  Ids ids() {
    Ids out;
    out.reserve(grn_table_size(context_.get(), table_));
    auto* hash = reinterpret_cast<grn_hash*>(table_);
    auto* cursor = grn_hash_cursor_open(context_.get(), hash, nullptr, 0, nullptr, 0, 0, -1, GRN_CURSOR_BY_ID);
    if (cursor == nullptr) context_.fail("results");
    while (grn_hash_cursor_next(context_.get(), cursor) != GRN_ID_NIL) {
      void* key = nullptr;
      grn_hash_cursor_get_key(context_.get(), cursor, &key);
      out.push_back(*static_cast<grn_id*>(key));
    }
    grn_hash_cursor_close(context_.get(), cursor);
    if (!std::ranges::is_sorted(out)) std::ranges::sort(out);
    return out;
  }

 private:
  Context& context_;
  grn_obj* table_;
};

Ids search_index(Context& context, const Tables& tables, grn_obj* index, std::string_view term) {
  Results results{context, tables.topics};
  Value query{context, GRN_DB_TEXT};
  query.add_bytes(term);
  grn_search_optarg how{};
  how.mode = GRN_OP_EXACT;
  context.must(grn_obj_search(context.get(), index, query.get(), results.get(), GRN_OP_OR, &how), "search");
  return results.ids();
}

/// The texts beside the index are read through: there is hardly ever one.
Ids search_swollen(Context& context, const Tables& tables, grn_obj* column, std::string_view term) {
  Ids out;
  for_each_record(context, tables.swollen, [&](grn_id id) {
    Value text{context, GRN_DB_TEXT};
    grn_obj_get_value(context.get(), column, id, text.get());
    if (text.bytes().find(term) == std::string_view::npos) return;
    std::int64_t topic = 0;
    grn_table_get_key(context.get(), tables.swollen, id, &topic, sizeof topic);
    out.push_back(grn_table_get(context.get(), tables.topics, &topic, sizeof topic));
  });
  std::ranges::sort(out);
  return out;
}

Ids search_both(Context& context, const Tables& tables, grn_obj* index, grn_obj* swollen, std::string_view term) {
  Ids found = search_index(context, tables, index, term);
  if (grn_table_size(context.get(), tables.swollen) == 0) return found;
  return either(found, search_swollen(context, tables, swollen, term));
}

}  // namespace

std::vector<Posting> find_term(Context& context, const Tables& tables, std::string_view term) {
  const Ids texts = search_both(context, tables, tables.text_index, tables.swollen_text, term);
  const Ids notes = search_both(context, tables, tables.note_index, tables.swollen_note, term);
  std::vector<Posting> out;
  out.reserve(texts.size() + notes.size());
  auto note = notes.begin();
  for (const grn_id id : texts) {
    for (; note != notes.end() && *note < id; ++note) out.push_back({*note, false});
    if (note != notes.end() && *note == id) ++note;
    out.push_back({id, true});
  }
  for (; note != notes.end(); ++note) out.push_back({*note, false});
  return out;
}

Ids all_ids(Context& context, const Tables& tables) {
  Ids out;
  out.reserve(grn_table_size(context.get(), tables.topics));
  for_each_record(context, tables.topics, [&](grn_id id) { out.push_back(id); });
  if (!std::ranges::is_sorted(out)) std::ranges::sort(out);
  return out;
}

Ids ids_of(const std::vector<Posting>& postings) {
  Ids out(postings.size());
  std::ranges::transform(postings, out.begin(), &Posting::id);
  return out;
}

Ids both(const Ids& a, const Ids& b) {
  Ids out;
  std::ranges::set_intersection(a, b, std::back_inserter(out));
  return out;
}

Ids either(const Ids& a, const Ids& b) {
  Ids out;
  out.reserve(a.size() + b.size());
  std::ranges::set_union(a, b, std::back_inserter(out));
  return out;
}

Ids without(const Ids& a, const Ids& b) {
  Ids out;
  out.reserve(a.size());
  std::ranges::set_difference(a, b, std::back_inserter(out));
  return out;
}

}  // namespace search
