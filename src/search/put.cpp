#include "search/put.hpp"

#include "base/unicode.hpp"
#include "search/filter.hpp"
#include "search/swollen.hpp"

namespace search {
namespace {

std::string_view unless(bool swollen, const std::string& text) { return swollen ? std::string_view{} : text; }

void remove_record(Context& context, grn_obj* table, std::int64_t topic) {
  const grn_id id = grn_table_get(context.get(), table, &topic, sizeof topic);
  if (id != GRN_ID_NIL) context.must(grn_table_delete_by_id(context.get(), table, id), "remove");
}

}  // namespace

Prepared prepare(const Entry& entry) {
  Prepared out{.entry = &entry, .text = base::fold(entry.text), .note = base::fold(entry.note)};
  out.swollen_text = is_swollen(out.text);
  out.swollen_note = is_swollen(out.note);
  return out;
}

Putter::Putter(Store& store) : context_(store.writer()), tables_(store.tables()) {}

void Putter::put(const Prepared& prepared) {
  const Entry& entry = *prepared.entry;
  int added = 0;
  const grn_id id = grn_table_add(context_.get(), tables_.topics, &entry.topic, sizeof entry.topic, &added);
  if (id == GRN_ID_NIL) context_.fail("put");
  set(tables_.number, id, entry.topic);
  set(tables_.document, id, entry.document);
  set_text(tables_.text, id, added != 0, unless(prepared.swollen_text, prepared.text));
  set_text(tables_.note, id, added != 0, unless(prepared.swollen_note, prepared.note));
  set_swollen(prepared);
  set(tables_.text_length, id, static_cast<std::uint32_t>(prepared.text.size()));
  set(tables_.note_length, id, static_cast<std::uint32_t>(prepared.note.size()));
  set(tables_.level, id, entry.level);
  Value named{context_, GRN_DB_INT64, GRN_OBJ_VECTOR};
  for (const auto person : entry.named) named.add(person);
  context_.must(grn_obj_set_value(context_.get(), tables_.named, id, named.get(), GRN_OBJ_SET), "named");
  set(tables_.shelf, id, entry.shelf);
  set(tables_.source_date, id, entry.source_date);
  set(tables_.kind, id, name_id(entry.kind));
  set(tables_.code, id, name_id(entry.code));
  set_names(tables_.audiences, id, entry.audiences);
  set_names(tables_.issuers, id, entry.issuers);
  set_names(tables_.owners, id, entry.owners);
}

/// Setting a text makes Groonga index it again: not where it is the same.
void Putter::set_text(grn_obj* column, grn_id id, bool added, std::string_view text) {
  Value value{context_, GRN_DB_TEXT};
  if (!added) {
    grn_obj_get_value(context_.get(), column, id, value.get());
    if (value.bytes() == text) return;
    value.clear();
  } else if (text.empty()) {
    return;
  }
  value.add_bytes(text);
  context_.must(grn_obj_set_value(context_.get(), column, id, value.get(), GRN_OBJ_SET), "text");
}

void Putter::set_swollen(const Prepared& prepared) {
  const auto topic = prepared.entry->topic;
  if (!prepared.swollen_text && !prepared.swollen_note) return remove_record(context_, tables_.swollen, topic);
  const grn_id id = grn_table_add(context_.get(), tables_.swollen, &topic, sizeof topic, nullptr);
  if (id == GRN_ID_NIL) context_.fail("put beside the index");
  set_text(tables_.swollen_text, id, false, unless(!prepared.swollen_text, prepared.text));
  set_text(tables_.swollen_note, id, false, unless(!prepared.swollen_note, prepared.note));
}

template <class Number>
void Putter::set(grn_obj* column, grn_id id, Number number) {
  Value value{context_, grn_obj_get_range(context_.get(), column)};
  value.add(number);
  context_.must(grn_obj_set_value(context_.get(), column, id, value.get(), GRN_OBJ_SET), "column");
}

void Putter::set_names(grn_obj* column, grn_id id, const std::vector<std::string>& names) {
  Value value{context_, grn_obj_id(context_.get(), tables_.names), GRN_OBJ_VECTOR};
  for (const auto& name : names) {
    if (const grn_id name_number = name_id(name); name_number != GRN_ID_NIL) value.add(name_number);
  }
  context_.must(grn_obj_set_value(context_.get(), column, id, value.get(), GRN_OBJ_SET), "names");
}

grn_id Putter::name_id(const std::string& name) {
  if (name.empty()) return GRN_ID_NIL;
  const auto [known, fresh] = known_names_.try_emplace(name, GRN_ID_NIL);
  const auto key = fresh ? name_key(name) : std::string{};
  if (!key.empty()) {
    known->second =
        grn_table_add(context_.get(), tables_.names, key.data(), static_cast<unsigned>(key.size()), nullptr);
  }
  return known->second;
}

void remove_topic(Store& store, std::int64_t topic) {
  remove_record(store.writer(), store.tables().topics, topic);
  remove_record(store.writer(), store.tables().swollen, topic);
}

}  // namespace search
