#include "knowledge/attention.hpp"

#include <gtest/gtest.h>

#include "knowledge/edit.hpp"
#include "knowledge/import.hpp"
#include "testing/knowledge_database.hpp"

namespace knowledge {
namespace {

using people::Level;
using people::Reader;

const Reader kSpecialist = Reader::up_to(Level::amber_strict);
const Reader kPartner = Reader::up_to(Level::green);

class AttentionTest : public testing_tools::KnowledgeDatabase {
 protected:
  Saved make(std::string_view title, std::string_view kind = "handbook", Level level = Level::clear) {
    return write([&](db::Transaction& tx) { return create_document(tx, editor_, title, kind, "shelf", level); });
  }
  std::int64_t add(const Saved& document, std::string_view text) {
    return write([&](db::Transaction& tx) { return add_topic(tx, editor_, document.topic, -1, text); }).topic;
  }
  void mark(std::int64_t topic, const std::string& kind, const std::string& value) {
    write([&](db::Transaction& tx) {
      return decide(tx, editor_, topic, kind, {text::Mark{.kind = kind, .value = value, .fields = {}}});
    });
  }
  AttentionCounts counts(const Reader& reader) {
    return database_->reading([&](db::Transaction& tx) { return attention_counts(tx, reader); });
  }
  std::vector<AttentionRow> rows(AttentionList list, std::int64_t offset = 0, std::int64_t limit = 50) {
    return database_->reading(
        [&](db::Transaction& tx) { return attention_rows(tx, kSpecialist, list, offset, limit); });
  }

  Editor editor_{.person = people::kSystem, .reader = Reader::everything(), .reason = {}, .seen_since = {}};
};

TEST_P(AttentionTest, a_past_review_date_is_overdue_and_a_coming_one_is_not) {
  const auto document = make("文書");
  mark(add(document, "古い"), "review-by", "2020-01-31");
  mark(add(document, "月まで"), "review-by", "2020-02");
  mark(add(document, "新しい"), "review-by", "2999-12-31");
  EXPECT_EQ(counts(kSpecialist).overdue, 2);
  const auto found = rows(AttentionList::overdue);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].what, "2020-01-31");
  EXPECT_EQ(found[0].text, "古い");
  EXPECT_EQ(found[0].path, std::vector<std::string>{"文書"});
}

TEST_P(AttentionTest, what_a_reader_may_not_see_is_not_counted) {
  mark(add(make("内部", "handbook", Level::amber), "古い"), "review-by", "2020-01-31");
  EXPECT_EQ(counts(kPartner).total(), 0);
  EXPECT_EQ(counts(kSpecialist).overdue, 1);
}

TEST_P(AttentionTest, a_reference_is_dead_until_the_document_is_there) {
  add(make("Sec01-01 参照元"), "Sec01-02 を参照");
  EXPECT_EQ(counts(kSpecialist).references, 1);
  EXPECT_EQ(rows(AttentionList::references).at(0).what, "Sec01-02");
  make("Sec01-02 参照先");
  EXPECT_EQ(counts(kSpecialist).references, 0);
}

TEST_P(AttentionTest, a_publication_without_any_source_is_one_row) {
  const std::string statement(150, 'x');
  const auto faq = make("質問", "faq");
  add(faq, statement);
  add(faq, statement);
  add(make("内部の手引", "manual"), statement);
  add(make("短い", "faq"), "短い答え");
  ASSERT_EQ(counts(kSpecialist).sources, 1);
  EXPECT_EQ(rows(AttentionList::sources).at(0).what, "2");
  add(faq, "【2018年5月8日JNSA】");
  EXPECT_EQ(counts(kSpecialist).sources, 0);
}

TEST_P(AttentionTest, an_import_with_losses_is_listed_and_one_without_is_not) {
  const auto import = [&](const std::string& key, const std::string& findings) {
    Incoming incoming{.source_key = key,
                      .source_format = "mm",
                      .source_hash = key,
                      .kind = "handbook",
                      .shelf = "shelf",
                      .findings = findings,
                      .topics = {{.text = key}}};
    database_->write([&](db::Transaction& tx) {
      import_document(tx, people::kSystem, incoming, key, [](const auto&, const auto&) { return Incoming{}; });
    });
  };
  import("whole.mm", R"({"losses":[],"repairs":[{"count":1,"what":"entity","where":"\"losses\":[{"}]})");
  EXPECT_EQ(counts(kSpecialist).losses, 0);
  import("torn.mm", R"({"losses":[{"count":2,"what":"missing-image","where":"a.png"}],"repairs":[]})");
  ASSERT_EQ(counts(kSpecialist).losses, 1);
  EXPECT_EQ(rows(AttentionList::losses).at(0).text, "torn.mm");
}

TEST_P(AttentionTest, a_list_is_narrowed_to_one_owner) {
  const auto document = make("文書");
  const auto old = [&](const std::string& owner) {
    const auto topic = add(document, owner + "の項目");
    mark(topic, "review-by", "2020-01-31");
    mark(topic, "owner", owner);
    return topic;
  };
  const auto mine = old("第一係");
  old("第二係");
  const auto narrowed = database_->reading([&](db::Transaction& tx) {
    EXPECT_EQ(count_attention(tx, kSpecialist, AttentionList::overdue, "第一係"), 1);
    return attention_rows(tx, kSpecialist, AttentionList::overdue, 0, 50, "第一係");
  });
  ASSERT_EQ(narrowed.size(), 1U);
  EXPECT_EQ(narrowed[0].topic, mine);
  EXPECT_EQ(narrowed[0].owners, std::vector<std::string>{"第一係"});
  EXPECT_EQ(rows(AttentionList::overdue).size(), 2U);
  EXPECT_EQ(rows(AttentionList::overdue, 1).size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(both, AttentionTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
