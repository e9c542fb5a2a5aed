#include "maps/revision_branch.hpp"

#include <gmock/gmock.h>

#include "knowledge/restore.hpp"
#include "maps/export.hpp"
#include "maps/import.hpp"
#include "maps/parse.hpp"
#include "testing/written_documents.hpp"

namespace maps {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kMap =
    R"(<map version="1.0.1"><node ID="R" TEXT="手順書"><node ID="A" TEXT="受付"/><node ID="B" TEXT="回答"/></node></map>)";
constexpr const char* kMapWithHistory =
    R"(<map version="1.0.1"><node ID="R" TEXT="手順書"><node ID="H" TEXT="改版履歴"><node ID="1" TEXT="【2018年5月8日】初版"/><node ID="2" TEXT="【2019年6月21日】見直した"/></node><node ID="B" TEXT="回答"/></node></map>)";

class RevisionBranchTest : public testing_tools::WrittenDocuments {
 protected:
  FileReport bring_in(const std::string& bytes) {
    ImportOptions options{.person = person_, .shelf = "棚", .level = people::Level::green};
    return import_file(*database_, "a.mm", bytes, {}, options);
  }
  void change(Id document, const std::string& topic, const std::string& text, const std::string& reason) {
    const auto id = topics(document).at(topic).id;
    write([&](db::Transaction& tx) {
      return knowledge::change_text(tx, {person_, reader_of(person_), reason, std::nullopt}, id, text, "");
    });
  }
  Exported take_out(Id document, bool revisions = true, Target target = Target::mm) {
    return read(
        [&](db::Transaction& tx) { return export_document(tx, Reader::everything(), document, target, revisions); });
  }
  static std::vector<std::string> texts(const std::string& mm) {
    std::vector<std::string> out;
    for (const auto& topic : parse(Format::freemind, mm, {}).topics) out.push_back(topic.text);
    return out;
  }
  static std::string today() {
    const auto [year, month, day] = base::tokyo_date(base::now());
    return "【" + std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日】";
  }
};

TEST_P(RevisionBranchTest, is_made_of_the_reasons_of_a_day_and_comes_back_as_nothing) {
  const auto id = bring_in(kMap).document;
  EXPECT_THAT(texts(take_out(id).bytes), ElementsAre("手順書", "受付", "回答")) << "how it came here is no revision";
  change(id, "受付", "受け付ける", "言い方を直した");
  change(id, "回答", "答える", "言い方を直した");
  change(id, "答える", "答える。", "句点を足した");
  const auto out = take_out(id);
  EXPECT_EQ(out.topics, 3);
  EXPECT_THAT(texts(out.bytes),
              ElementsAre("手順書", "受け付ける", "答える。", "改版履歴", today() + "句点を足した、言い方を直した"));
  EXPECT_THAT(texts(take_out(id, false).bytes), ElementsAre("手順書", "受け付ける", "答える。"));
  bring_in(out.bytes);
  EXPECT_EQ(topics(id).size(), 3U);
  EXPECT_EQ(bring_in(take_out(id).bytes).status, "unchanged");
}

TEST_P(RevisionBranchTest, goes_on_in_the_order_that_the_documents_own_has) {
  const auto id = bring_in(kMapWithHistory).document;
  change(id, "回答", "答える", "");
  EXPECT_THAT(texts(take_out(id).bytes), ElementsAre("手順書", "改版履歴", "【2018年5月8日】初版",
                                                     "【2019年6月21日】見直した", today() + "1項目を変更", "答える"));
}

TEST_P(RevisionBranchTest, tells_no_reader_what_he_may_not_see) {
  const auto id = bring_in(kMap).document;
  const auto secret = topics(id).at("受付").id;
  edit([&](auto& tx, const auto& by) {
    return knowledge::decide(tx, by, secret, "disclosure", {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  change(id, "受付", "受け付ける", "秘密の理由");
  EXPECT_THAT(texts(take_out(id).bytes), testing::Contains(HasSubstr("秘密の理由")));
  const auto open = read([&](db::Transaction& tx) {
    return export_document(tx, Reader::up_to(people::Level::green), id, Target::mm, true);
  });
  EXPECT_THAT(texts(open.bytes), ElementsAre("手順書", "回答"));
}

TEST_P(RevisionBranchTest, what_somebody_hung_on_it_outside_stays) {
  const auto id = bring_in(kMap).document;
  change(id, "受付", "受け付ける", "直した");
  auto bytes = take_out(id).bytes;
  const auto entry = bytes.find("FKR_20");
  ASSERT_NE(entry, std::string::npos);
  bytes.insert(bytes.find('>', entry) + 1, "<node ID=\"N\" TEXT=\"外で足した\"/>");
  bring_in(bytes);
  EXPECT_TRUE(topics(id).contains("外で足した"));
  EXPECT_TRUE(topics(id).contains("改版履歴"));
}

TEST(DropRevisions, frames_and_lines_follow) {
  Outline outline;
  const auto add = [&](std::size_t parent, const std::string& key) {
    outline.topics.push_back({.parent = parent, .key = key, .text = key});
    return outline.topics.size() - 1;
  };
  const auto root = add(kNone, "R");
  add(root, "FKR_2026-11-22");
  const auto a = add(root, "A");
  const auto b = add(root, "B");
  outline.sheets.push_back({.title = {}, .roots = {root}});
  outline.topics[root].boundaries = {{0, 1, "枠"}, {0, 0, "空"}, {2, 2, "終"}};
  outline.topics[a].relations = {{b, "B", ""}, {1, "FKR_2026-11-22", ""}};
  drop_revisions(outline);
  ASSERT_EQ(outline.topics.size(), 3U);
  ASSERT_EQ(outline.topics[0].boundaries.size(), 2U);
  EXPECT_EQ(outline.topics[0].boundaries[0].first, 0U);
  EXPECT_EQ(outline.topics[0].boundaries[0].last, 0U);
  EXPECT_EQ(outline.topics[0].boundaries[1].first, 1U);
  ASSERT_EQ(outline.topics[1].relations.size(), 1U);
  EXPECT_EQ(outline.topics[1].relations[0].to, 2U);
}

INSTANTIATE_TEST_SUITE_P(both, RevisionBranchTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace maps
