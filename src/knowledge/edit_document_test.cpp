#include "base/error.hpp"
#include "knowledge/attention.hpp"
#include "knowledge/follow.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;

class DocumentTest : public testing_tools::WrittenDocuments {
 protected:
  Saved change(Id id, const DocumentChange& to) {
    return edit([&](auto& tx, const auto& by) { return change_document(tx, by, id, to); });
  }
  DocumentChange as_shown(Id id) { return as_it_stands(now(id), at(root(id))); }
  /// A form with all its fields, of which some may be changed.
  Saved save(Id id, const DocumentChange& form, const DocumentChange& shown) {
    return edit([&](auto& tx, const auto& by) { return change_document(tx, by, id, form, shown); });
  }
  Saved remove(Id id) {
    return edit([&](auto& tx, const auto& by) { return delete_document(tx, by, id); });
  }
  Document now(Id id) {
    return read([&](db::Transaction& tx) { return knowledge::document(tx, Reader::everything(), id); });
  }
  std::size_t listed(const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return documents(tx, reader).size(); });
  }
  std::vector<Document> deleted(const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return deleted_documents(tx, reader); });
  }
};

TEST_P(DocumentTest, everything_about_a_document_changes_at_once_and_is_undone_at_once) {
  const auto id = document("Sec90-01 手順");
  const auto saved = change(id, {.title = "新しい題",
                                 .code = "Sec90-09",
                                 .kind = "faq",
                                 .shelf = "別の棚",
                                 .owner = "担当者",
                                 .review_by = "2027-01-31",
                                 .level = Level::amber});
  const auto changed = now(id);
  EXPECT_EQ(changed.title, "新しい題");
  EXPECT_EQ(changed.code, "Sec90-09");
  EXPECT_EQ(changed.kind, "faq");
  EXPECT_EQ(changed.shelf_name, "別の棚");
  EXPECT_EQ(changed.effective_level, Level::amber);
  const auto undone = undo(saved.changeset);
  const auto back = now(id);
  EXPECT_EQ(back.title, "Sec90-01 手順");
  EXPECT_EQ(back.code, "Sec90-01");
  EXPECT_EQ(back.kind, "manual");
  EXPECT_EQ(back.shelf_name, "棚");
  EXPECT_EQ(back.effective_level, Level::green);
  undo(undone.changeset);
  EXPECT_EQ(now(id).kind, "faq");
  EXPECT_EQ(now(id).code, "Sec90-09");
}

TEST_P(DocumentTest, what_a_form_left_as_it_was_shown_keeps_what_others_made_of_it) {
  const auto id = document("手順");
  const auto shown = as_shown(id);
  change(id, {.title = "別の題", .level = Level::amber_strict});
  auto form = shown;
  form.owner = "担当者";
  save(id, form, shown);
  EXPECT_EQ(now(id).title, "別の題");
  EXPECT_EQ(now(id).effective_level, Level::amber_strict);
  EXPECT_EQ(as_shown(id).owner, "担当者");
  EXPECT_EQ(listed(Reader::up_to(Level::amber)), 0U);
}

TEST_P(DocumentTest, a_field_that_both_changed_is_asked_about_and_nothing_is_written) {
  const auto id = document("手順");
  const auto shown = as_shown(id);
  change(id, {.level = Level::amber_strict});
  auto form = shown;
  form.owner = "担当者";
  form.level = Level::amber;
  try {
    save(id, form, shown);
    ADD_FAILURE() << "nobody was told";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.key, "error.field_changed");
    EXPECT_EQ(error.fault, base::Fault::conflict);
  }
  EXPECT_EQ(now(id).level, Level::amber_strict);
  EXPECT_EQ(as_shown(id).owner, "");
  save(id, form, as_shown(id));
  EXPECT_EQ(now(id).level, Level::amber);
  EXPECT_EQ(as_shown(id).owner, "担当者");
}

TEST_P(DocumentTest, both_changing_a_field_to_the_same_is_no_question) {
  const auto id = document("手順");
  const auto shown = as_shown(id);
  change(id, {.shelf = "新しい棚"});
  auto form = shown;
  form.shelf = "新しい棚";
  EXPECT_EQ(save(id, form, shown).changeset, 0);
}

TEST_P(DocumentTest, a_title_of_several_lines_stays_where_the_form_left_its_one_line_alone) {
  const auto id = document("長い\n題");
  auto form = as_shown(id);
  form.kind = "faq";
  save(id, form, as_shown(id));
  EXPECT_EQ(at(root(id)).text, "長い\n題");
  EXPECT_EQ(now(id).kind, "faq");
}

TEST_P(DocumentTest, one_made_of_a_template_is_a_copy_of_its_own) {
  const auto from = document("会議の記録");
  change(from, {.code = "Tmp01-01"});
  const auto branch = add(root(from), "決まったこと");
  add(branch, "宿題");
  change(from, {.kind = "report"});
  const auto make = [&](Level level, const char* kind = "") {
    return edit(
        [&](auto& tx, const auto& by) { return create_document(tx, by, "十一月の会議", kind, "棚", level, {}, from); });
  };
  EXPECT_THROW(make(Level::clear), base::Error) << "its words are for members only";
  const auto made = make(Level::green);
  const auto copies = topics(made.document);
  ASSERT_EQ(copies.size(), 3U);
  EXPECT_EQ(copies.at("宿題").parent, copies.at("決まったこと").id);
  EXPECT_NE(copies.at("決まったこと").id, branch);
  EXPECT_EQ(now(made.document).code, "");
  EXPECT_EQ(now(made.document).title, "十一月の会議");
  EXPECT_EQ(now(made.document).kind, "report") << "as its template";
  EXPECT_EQ(now(make(Level::green, "faq").document).kind, "faq");
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, copies.at("決まったこと").id); });
  EXPECT_EQ(at(branch).text, "決まったこと");
}

TEST_P(DocumentTest, a_level_alone_is_undone_unless_it_was_changed_again) {
  const auto id = document("Sec90-01 手順");
  const auto first = change(id, {.level = Level::amber});
  const auto second = change(id, {.level = Level::clear});
  EXPECT_THROW(undo(first.changeset), base::Error);
  undo(second.changeset);
  EXPECT_EQ(now(id).level, Level::amber);
  EXPECT_EQ(change(id, {.level = Level::amber}).changeset, 0) << "nothing to change";
}

TEST_P(DocumentTest, what_the_index_holds_of_the_document_is_renewed_beside_each_topic) {
  const auto id = document("Sec90-01 手順");
  const auto topic = add(root(id), "一");
  const auto saved = change(id, {.shelf = "別の棚"});
  EXPECT_EQ(at(topic).touched, saved.changeset);
}

TEST_P(DocumentTest, a_deleted_document_is_nowhere_and_comes_back_whole) {
  const auto id = document("Sec90-01 手順");
  const auto one = add(root(id), "一");
  const auto below = add(one, "一の一");
  document("Sec90-02 別");
  const auto gone = remove(id);
  EXPECT_EQ(listed(), 1U);
  EXPECT_THROW(now(id), base::Error);
  EXPECT_FALSE(read([&](db::Transaction& tx) { return find_topic(tx, Reader::everything(), below).has_value(); }));
  ASSERT_EQ(deleted().size(), 1U);
  EXPECT_EQ(deleted()[0].title, "Sec90-01 手順");
  EXPECT_EQ(deleted()[0].changeset, gone.changeset);
  EXPECT_THROW(change(id, {.title = "題"}), base::Error);
  const auto restored = undo(gone.changeset);
  EXPECT_EQ(listed(), 2U);
  EXPECT_TRUE(deleted().empty());
  EXPECT_EQ(now(id).topics, 3);
  EXPECT_EQ(now(id).code, "Sec90-01");
  EXPECT_EQ(topics(id).at("一の一").parent, one);
  undo(restored.changeset);
  EXPECT_EQ(deleted().size(), 1U);
}

TEST_P(DocumentTest, a_restored_document_that_was_edited_since_is_not_deleted_by_an_old_undo) {
  const auto id = document("Sec90-01 手順");
  const auto restored = undo(remove(id).changeset);
  add(root(id), "あとから");
  EXPECT_THROW(undo(restored.changeset), base::Error);
  EXPECT_EQ(now(id).topics, 2);
}

TEST_P(DocumentTest, the_list_of_deleted_ones_keeps_the_levels) {
  remove(document("Sec90-03 内部", Level::amber_strict));
  EXPECT_EQ(deleted(reader_of(person_)).size(), 1U);
  EXPECT_TRUE(deleted(Reader::up_to(Level::amber)).empty());
  const Editor outsider{person_, Reader::up_to(Level::green), "", std::nullopt};
  const auto changeset = deleted()[0].changeset;
  EXPECT_THROW(write([&](db::Transaction& tx) { knowledge::undo(tx, outsider, changeset); }), base::Error);
}

TEST_P(DocumentTest, a_file_that_comes_again_after_the_deletion_is_another_document) {
  const auto first = import("0 r 根\n1 a 甲\n").document;
  const auto gone = remove(first);
  const auto second = import("0 r 根\n1 a 甲\n");
  EXPECT_EQ(second.status, Stored::Status::imported);
  EXPECT_NE(second.document, first);
  undo(gone.changeset);
  EXPECT_EQ(listed(), 2U);
  EXPECT_EQ(now(first).source_key, "") << "the key is the newer one's now";
  EXPECT_EQ(import("0 r 根\n1 a 甲二\n").document, second.document);
}

TEST_P(DocumentTest, a_restored_document_takes_its_file_again) {
  const auto id = import("0 r 根\n1 a 甲\n").document;
  undo(remove(id).changeset);
  EXPECT_EQ(import("0 r 根\n1 a 甲二\n").document, id);
}

TEST_P(DocumentTest, what_refers_to_a_deleted_document_is_dead) {
  const auto to = document("Sec90-04 先");
  add(root(document("Sec90-05 元")), "共通の項目は（Sec90-04）を参照");
  const auto dead = [&] {
    return read([&](db::Transaction& tx) { return attention_counts(tx, Reader::everything()).references; });
  };
  EXPECT_EQ(dead(), 0);
  const auto gone = remove(to);
  EXPECT_EQ(dead(), 1);
  undo(gone.changeset);
  EXPECT_EQ(dead(), 0);
}

TEST_P(DocumentTest, a_new_document_takes_the_code_that_is_given) {
  const auto saved = edit([&](auto& tx, const auto& by) {
    return create_document(tx, by, "題だけ", "faq", "棚", Level::clear, "Sec90-07");
  });
  EXPECT_EQ(now(saved.document).code, "Sec90-07");
  EXPECT_EQ(now(saved.document).title, "題だけ");
  EXPECT_THROW(document(" "), base::Error);
}

TEST_P(DocumentTest, a_document_in_which_somebody_else_wrote_since_is_not_deleted_unseen) {
  const auto id = document("Sec90-01 手順");
  auto theirs = editor(person("b@desk.example"));
  theirs.seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  add(root(id), "新しい項目");
  EXPECT_THROW(write([&](db::Transaction& tx) { delete_document(tx, theirs, id); }), base::Error);
  theirs.seen = read([](db::Transaction& tx) { return newest_changeset(tx); });
  EXPECT_NO_THROW(write([&](db::Transaction& tx) { delete_document(tx, theirs, id); }));
}

INSTANTIATE_TEST_SUITE_P(both, DocumentTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
