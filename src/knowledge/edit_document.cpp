#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "knowledge/as_shown.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/position.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store.hpp"
#include "knowledge/templates.hpp"
#include "knowledge/unseen.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;
using people::Level;
using people::Reader;
using Id = std::int64_t;

constexpr std::array<std::string_view, 9> kKinds{"handbook", "manual",   "guidebook", "article", "faq",
                                                 "slides",   "glossary", "report",    "scheme"};

Document locked(db::Transaction& tx, const Editor& editor, Id id) {
  if (!store::document(tx, editor.reader, id)) throw Error{Fault::not_found, "error.document_not_found"};
  store::lock_document(tx, id);
  // Again: it may have been deleted, or closed to this editor, while we waited.
  auto document = store::document(tx, Reader::everything(), id);
  if (!document || !store::document(tx, editor.reader, id)) throw Error{Fault::not_found, "error.document_not_found"};
  return std::move(*document);
}

void check_kind(std::string_view kind) {
  if (!is_kind(kind)) throw Error{Fault::bad_input, "error.kind_unknown"};
}

void check_title(std::string_view title) {
  check_text(title);
  if (title.find_first_not_of(" \t\r\n") == title.npos) throw Error{Fault::bad_input, "error.title_empty"};
}

std::string last_value(const Topic& root, const char* kind) {
  std::string out;
  for (const auto& mark : effective(root.marks, kind)) out = mark.value;
  return out;
}

/// Of each field what is to be written.
DocumentChange changed_by_hand(const DocumentChange& to, const DocumentChange& shown, const DocumentChange& now) {
  const auto of = [&](auto field) { return knowledge::changed_by_hand(to.*field, shown.*field, *(now.*field)); };
  using Change = DocumentChange;
  return {.title = of(&Change::title),
          .code = of(&Change::code),
          .kind = of(&Change::kind),
          .shelf = of(&Change::shelf),
          .owner = of(&Change::owner),
          .review_by = of(&Change::review_by),
          .level = of(&Change::level)};
}

void decide_one(Topic& root, const char* kind, const std::optional<std::string>& value) {
  if (!value || *value == last_value(root, kind)) return;
  std::vector<text::Mark> marks;
  if (!value->empty()) marks.push_back({.kind = kind, .value = *value, .fields = {}});
  put_decision(root, kind, std::move(marks));
}

/// The root topic as the change makes it: title, code, owner and review date are its own.
Topic changed_root(Topic root, const DocumentChange& change) {
  if (change.title && *change.title != root.text) {
    check_title(*change.title);
    root.text = *change.title;
    recognise_again(root, true);
  }
  decide_one(root, "code", change.code);
  decide_one(root, "owner", change.owner);
  decide_one(root, "review-by", change.review_by);
  return root;
}

std::string kind_or_default(db::Transaction& tx, const Editor& editor, std::string_view kind, Id of_template) {
  if (!kind.empty()) return std::string{kind};
  return of_template == 0 ? "manual" : document(tx, editor.reader, of_template).kind;
}

std::vector<Topic> bare_root(db::Transaction& tx) {
  return {Topic{.id = new_topic_ids(tx, 1), .position = positions(1).front()}};
}

std::vector<Topic> from_template(db::Transaction& tx, const Editor& editor, Id id, Level level) {
  const auto from = document(tx, editor.reader, id);
  if (level < from.effective_level)
    throw Error{Fault::bad_input, "error.template_level", {{"level", std::string{people::name(from.effective_level)}}}};
  const auto topics = whole(tx, editor.reader, id);
  auto out = copied(topics, new_topic_ids(tx, static_cast<Id>(topics.size())));
  out.front().marks.decided.erase("code");  // or the two would be twins
  return out;
}

}  // namespace

bool is_kind(std::string_view word) { return std::ranges::find(kKinds, word) != kKinds.end(); }

Saved create_document(db::Transaction& tx, const Editor& editor, std::string_view title, std::string_view kind,
                      std::string_view shelf, Level level, std::string_view code, Id of_template) {
  check_title(title);
  const auto meant = kind_or_default(tx, editor, kind, of_template);
  check_kind(meant);
  auto topics = of_template == 0 ? bare_root(tx) : from_template(tx, editor, of_template, level);
  auto& root = topics.front();
  root.text = title;
  recognise_again(root, true);
  if (!code.empty()) decide_one(root, "code", std::string{code});
  Document document{.kind = meant, .shelf = store::shelf_named(tx, shelf), .level = level};
  const auto changeset = create(tx, document, std::move(topics), cause(editor, "create"));
  return {changeset, document.id, document.root};
}

DocumentChange as_it_stands(const Document& document, const Topic& root) {
  return {.title = document.title,
          .code = document.code,
          .kind = document.kind,
          .shelf = document.shelf_name,
          .owner = last_value(root, "owner"),
          .review_by = last_value(root, "review-by"),
          .level = document.level};
}

Saved change_document(db::Transaction& tx, const Editor& editor, Id id, const DocumentChange& wish,
                      const DocumentChange& shown) {
  auto document = locked(tx, editor, id);
  const auto before = document;
  const auto root = store::topic(tx, Reader::everything(), document.root).value();
  const auto change = changed_by_hand(wish, shown, as_it_stands(document, root));
  if (change.kind) check_kind(*change.kind);
  document.kind = change.kind.value_or(document.kind);
  document.level = change.level.value_or(document.level);
  if (change.shelf) document.shelf = store::shelf_named(tx, *change.shelf);
  auto next = changed_root(root, change);
  Batch batch;
  const bool red = document.level == Level::red && before.level != Level::red;  // its list is kept at the root
  if (red || !same_state(root, next)) batch.updated.push_back(std::move(next));
  const bool same = before.kind == document.kind && before.level == document.level && before.shelf == document.shelf;
  if (same && batch.empty()) return {0, id, root.id};
  return {apply(tx, document, std::move(batch), cause(editor, "correct")), id, root.id};
}

Saved delete_document(db::Transaction& tx, const Editor& editor, Id id) {
  auto document = locked(tx, editor, id);
  document.deleted = true;
  put_aside(document);
  Batch batch;
  for (const auto& row : store::ranks_of(tx, id)) batch.removed.push_back(row.rank.id);
  const auto topics = store::topics_of(tx, editor.reader, id);
  // What is not for this editor stays, and he is told as if others had written in it.
  if (topics.size() != batch.removed.size()) throw Error{Fault::conflict, "error.changed_since_shown"};
  ask_if_seen(tx, editor, topics);
  return {apply(tx, document, std::move(batch), cause(editor, "delete")), id, document.root};
}

}  // namespace knowledge
