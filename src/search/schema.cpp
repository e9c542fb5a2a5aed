#include "search/schema.hpp"

#include <array>

namespace search {
namespace {

constexpr std::string_view kTokenizer =
    R"(TokenNgram("n", 2, "unify_alphabet", false, "unify_digit", false, "unify_symbol", false))";

struct Field {
  const char* name;
  grn_obj* Tables::*place;
  grn_id type;
  grn_obj* Tables::*refers_to;
  grn_column_flags flags;
};

constexpr grn_column_flags kOne = GRN_OBJ_COLUMN_SCALAR, kMany = GRN_OBJ_COLUMN_VECTOR;
constexpr std::array kFields{
    Field{"number", &Tables::number, GRN_DB_INT64, nullptr, kOne},
    Field{"document", &Tables::document, GRN_DB_INT64, nullptr, kOne},
    Field{"text", &Tables::text, GRN_DB_TEXT, nullptr, kOne},
    Field{"note", &Tables::note, GRN_DB_TEXT, nullptr, kOne},
    Field{"text_length", &Tables::text_length, GRN_DB_UINT32, nullptr, kOne},
    Field{"note_length", &Tables::note_length, GRN_DB_UINT32, nullptr, kOne},
    Field{"level", &Tables::level, GRN_DB_INT64, nullptr, kOne},
    Field{"named", &Tables::named, GRN_DB_INT64, nullptr, kMany},
    Field{"shelf", &Tables::shelf, GRN_DB_INT64, nullptr, kOne},
    Field{"source_date", &Tables::source_date, GRN_DB_INT64, nullptr, kOne},
    Field{"kind", &Tables::kind, GRN_ID_NIL, &Tables::names, kOne},
    Field{"code", &Tables::code, GRN_ID_NIL, &Tables::names, kOne},
    Field{"audiences", &Tables::audiences, GRN_ID_NIL, &Tables::names, kMany},
    Field{"issuers", &Tables::issuers, GRN_ID_NIL, &Tables::names, kMany},
    Field{"owners", &Tables::owners, GRN_ID_NIL, &Tables::names, kMany},
};

unsigned length(std::string_view name) { return static_cast<unsigned>(name.size()); }

grn_obj* make_table(Context& context, std::string_view name, grn_table_flags flags, grn_id key) {
  return context.must(grn_table_create(context.get(), name.data(), length(name), nullptr, flags | GRN_OBJ_PERSISTENT,
                                       grn_ctx_at(context.get(), key), nullptr),
                      name);
}

grn_obj* make_column(Context& context, grn_obj* table, std::string_view name, grn_column_flags flags, grn_obj* type) {
  return context.must(
      grn_column_create(context.get(), table, name.data(), length(name), nullptr, flags | GRN_OBJ_PERSISTENT, type),
      name);
}

grn_obj* make_index_column(Context& context, const Tables& tables, std::string_view name, grn_obj* source) {
  auto* index = make_column(context, tables.grams, name, GRN_OBJ_COLUMN_INDEX | GRN_OBJ_WITH_POSITION, tables.topics);
  Value sources{context, GRN_DB_UINT32, GRN_OBJ_VECTOR};
  sources.add(grn_obj_id(context.get(), source));
  context.must(grn_obj_set_info(context.get(), index, GRN_INFO_SOURCE, sources.get()), "index source");
  return index;
}

grn_obj* find(Context& context, std::string_view name) {
  auto* object =
      context.must(grn_ctx_get(context.get(), name.data(), static_cast<int>(name.size())), "no table or column");
  if (grn_obj_is_locked(context.get(), object) != 0) context.fail("left locked");
  if (grn_obj_is_corrupt(context.get(), object)) context.fail("damaged");
  return object;
}

}  // namespace

void make_tables(Context& context, Tables& tables) {
  tables.topics = make_table(context, "Topics", GRN_OBJ_TABLE_HASH_KEY, GRN_DB_INT64);
  tables.names = make_table(context, "Names", GRN_OBJ_TABLE_PAT_KEY, GRN_DB_SHORT_TEXT);
  tables.swollen = make_table(context, "Swollen", GRN_OBJ_TABLE_HASH_KEY, GRN_DB_INT64);
  auto* text = grn_ctx_at(context.get(), GRN_DB_TEXT);
  tables.swollen_text = make_column(context, tables.swollen, "text", kOne, text);
  tables.swollen_note = make_column(context, tables.swollen, "note", kOne, text);
  for (const auto& field : kFields) {
    auto* type = field.refers_to != nullptr ? tables.*field.refers_to : grn_ctx_at(context.get(), field.type);
    tables.*field.place = make_column(context, tables.topics, field.name, field.flags, type);
  }
}

void make_index(Context& context, Tables& tables) {
  tables.grams = make_table(context, "Grams", GRN_OBJ_TABLE_PAT_KEY, GRN_DB_SHORT_TEXT);
  Value tokenizer{context, GRN_DB_TEXT};
  tokenizer.add_bytes(kTokenizer);
  context.must(grn_obj_set_info(context.get(), tables.grams, GRN_INFO_DEFAULT_TOKENIZER, tokenizer.get()), "tokenizer");
  auto* text_index = make_index_column(context, tables, "in_text", tables.text);
  tables.note_index = make_index_column(context, tables, "in_note", tables.note);
  tables.text_index = text_index;
}

void remove_index(Context& context, Tables& tables) {
  auto* grams = tables.grams;
  for (auto* index : {tables.text_index, tables.note_index}) {
    context.must(grn_obj_remove(context.get(), index), "remove index");
  }
  tables.grams = tables.text_index = tables.note_index = nullptr;
  context.must(grn_obj_remove(context.get(), grams), "remove grams");
}

void find_tables(Context& context, Tables& tables) {
  tables.topics = find(context, "Topics");
  tables.names = find(context, "Names");
  tables.swollen = find(context, "Swollen");
  tables.swollen_text = find(context, "Swollen.text");
  tables.swollen_note = find(context, "Swollen.note");
  for (const auto& field : kFields) tables.*field.place = find(context, "Topics." + std::string{field.name});
  tables.grams = find(context, "Grams");
  tables.text_index = find(context, "Grams.in_text");
  tables.note_index = find(context, "Grams.in_note");
}

}  // namespace search
