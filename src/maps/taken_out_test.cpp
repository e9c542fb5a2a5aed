#include "knowledge/taken_out.hpp"

#include <gmock/gmock.h>

#include "maps/export.hpp"
#include "maps/import.hpp"
#include "testing/written_documents.hpp"

namespace maps {
namespace {

constexpr const char* kMap =
    R"(<map version="1.0.1"><node ID="R" TEXT="手順書"><node ID="A" TEXT="受付"/><node ID="B" TEXT="回答"/></node></map>)";

/// A file goes out, is edited elsewhere, and comes back while work went on here.
class TakenOutTest : public testing_tools::WrittenDocuments {
 protected:
  FileReport bring_in(const std::string& bytes, const std::string& name = "a.mm", Id by = 0) {
    const ImportOptions options{.person = by == 0 ? person_ : by, .shelf = "棚", .level = people::Level::green};
    return import_file(*database_, name, bytes, {}, options);
  }
  void change(Id topic, const std::string& text) {
    edit([&](auto& tx, const auto& by) { return knowledge::change_text(tx, by, topic, text, ""); });
  }
  std::string take_out(Id document, const Reader& reader, Target target = Target::mm) {
    return write([&](db::Transaction& tx) {
      const auto at = knowledge::document(tx, Reader::everything(), document).changeset;
      knowledge::note_taken_out(tx, {document, at, target == Target::mm ? "mm" : "xmind", reader});
      return export_document(tx, reader, document, target).bytes;
    });
  }
  std::string texts(Id document) {
    std::string out;
    for (const auto& [text, topic] : topics(document)) out += text + " ";
    return out;
  }
  static void rename(std::string& mm, const std::string& id, const std::string& text) {
    const auto node = mm.rfind("<node", mm.find("ID=\"" + id + "\""));
    const auto at = mm.find("TEXT=\"", node) + 6;
    mm.replace(at, mm.find('"', at) - at, text);
  }
};

TEST_P(TakenOutTest, words_changed_outside_after_they_were_changed_here_are_taken) {
  const auto id = bring_in(kMap).document;
  const auto topic = topics(id).at("受付").id;
  change(topic, "相談を受ける");
  change(topics(id).at("回答").id, "答える");
  auto file = take_out(id, Reader::everything());
  rename(file, "A", "電話で相談を受け付ける");
  EXPECT_TRUE(bring_in(file).kept.empty());
  EXPECT_EQ(at(topic).text, "電話で相談を受け付ける");
}

TEST_P(TakenOutTest, what_was_left_out_of_the_file_is_not_deleted) {
  const auto id = bring_in(kMap).document;
  const auto secret = topics(id).at("受付").id;
  edit([&](auto& tx, const auto& by) {
    return knowledge::decide(tx, by, secret, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  auto file = take_out(id, Reader::up_to(people::Level::green));
  rename(file, "B", "答える");
  bring_in(file);
  EXPECT_EQ(topics(id).size(), 3U);
  EXPECT_TRUE(topics(id).contains("答える"));
  EXPECT_EQ(at(secret).text, "受付");
}

TEST_P(TakenOutTest, an_edit_of_the_imported_file_itself_is_merged_with_that_file) {
  const auto id = bring_in(kMap).document;
  const auto topic = topics(id).at("受付").id;
  change(topic, "相談を受ける");
  take_out(id, Reader::everything());
  std::string file = kMap;
  rename(file, "B", "答える");
  EXPECT_TRUE(bring_in(file).kept.empty());
  EXPECT_EQ(at(topic).text, "相談を受ける") << "the file never had those words, so it did not change them";
  EXPECT_TRUE(topics(id).contains("答える"));
}

TEST_P(TakenOutTest, where_nobody_can_tell_what_it_was_made_from_nothing_is_overwritten) {
  const auto id = bring_in(kMap).document;
  const auto topic = topics(id).at("受付").id;
  change(topic, "相談を受ける");
  auto file = take_out(id, Reader::everything());
  rename(file, "A", "窓口");
  EXPECT_EQ(bring_in(file).kept.size(), 1U);
  EXPECT_EQ(at(topic).text, "相談を受ける");
}

TEST_P(TakenOutTest, a_file_whose_merge_was_undone_brings_its_changes_again_though_they_went_out_meanwhile) {
  const auto id = bring_in(kMap).document;
  std::string file = kMap;
  rename(file, "A", "窓口");
  const auto merged = bring_in(file).changeset;
  take_out(id, Reader::everything());
  undo(merged);
  EXPECT_FALSE(topics(id).contains("窓口"));
  EXPECT_EQ(bring_in(file).status, "updated");
  EXPECT_TRUE(topics(id).contains("窓口"));
}

TEST_P(TakenOutTest, it_comes_back_under_another_name) {
  const auto id = bring_in(kMap).document;
  const auto topic = topics(id).at("受付").id;
  auto file = take_out(id, Reader::everything());
  rename(file, "A", "窓口");
  const auto back = bring_in(file, "手順書.mm");
  EXPECT_EQ(back.status, "updated");
  EXPECT_EQ(back.document, id);
  EXPECT_EQ(at(topic).text, "窓口");
  EXPECT_EQ(bring_in(file, "手順書.mm").status, "unchanged");
  EXPECT_EQ(bring_in(kMap).status, "unchanged") << "the first file says nothing new, though another came since";
  std::string older = kMap;
  rename(older, "B", "答える");
  EXPECT_EQ(bring_in(older).status, "updated");
  EXPECT_EQ(at(topic).text, "窓口") << "it was made from the first file, which never said so";
  EXPECT_TRUE(topics(id).contains("答える"));
}

TEST_P(TakenOutTest, a_document_made_here_comes_back_from_elsewhere) {
  const auto id = document("会議の記録");
  const auto topic = add(root(id), "議題");
  auto file = take_out(id, Reader::everything());
  rename(file, "FK_" + std::to_string(topic), "議題二");
  const auto back = bring_in(file, "kiroku.mm");
  EXPECT_EQ(back.document, id);
  EXPECT_EQ(at(topic).text, "議題二");
  undo(back.changeset);
  EXPECT_EQ(at(topic).text, "議題");
  EXPECT_EQ(bring_in(file, "kiroku.mm").document, id);
  EXPECT_EQ(at(topic).text, "議題二");
}

TEST_P(TakenOutTest, it_comes_back_in_another_format) {
  const auto id = bring_in(kMap).document;
  const auto file = take_out(id, Reader::everything(), Target::xmind);
  const auto back = bring_in(file, "手順書.xmind");
  EXPECT_EQ(back.document, id);
  EXPECT_EQ(texts(id), "受付 回答 手順書 ");
}

TEST_P(TakenOutTest, a_copy_with_another_code_a_stranger_s_file_and_another_s_document_are_new_ones) {
  const auto id =
      bring_in(R"(<map version="1.0.1"><node ID="R" TEXT="Sec01-01 手順"><node ID="A" TEXT="受付"/></node></map>)")
          .document;
  auto copy = take_out(id, Reader::everything());
  rename(copy, "R", "Sec01-02 手順");
  EXPECT_NE(bring_in(copy, "b.mm").document, id);
  EXPECT_NE(
      bring_in(
          R"(<map version="1.0.1"><node ID="R" TEXT="別"><node ID="X" TEXT="甲"/><node ID="Y" TEXT="乙"/></node></map>)",
          "c.mm")
          .document,
      id);
  const auto secret = document("極秘", people::Level::red);
  const auto file = take_out(secret, Reader::everything());
  EXPECT_NE(bring_in(file, "d.mm", person("b@desk.example")).document, secret);
}

TEST_P(TakenOutTest, keeps_the_last_different_ones) {
  const auto id = bring_in(kMap).document;
  for (int i = 0; i < 15; ++i) {
    take_out(id, Reader::everything());
    take_out(id, Reader::everything());
    if (i % 2 == 0) change(topics(id).begin()->second.id, "題" + std::to_string(i));
  }
  const auto files = read([&](db::Transaction& tx) { return knowledge::taken_out(tx, id); });
  EXPECT_EQ(files.size(), 8U);
  EXPECT_GT(files.front().changeset, files.back().changeset);
}

INSTANTIATE_TEST_SUITE_P(both, TakenOutTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace maps
