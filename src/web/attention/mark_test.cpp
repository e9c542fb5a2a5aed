#include "web/attention/mark.hpp"

#include "testing/written_documents.hpp"

namespace web {
namespace {

using people::Level;

class AttentionMarkTest : public testing_tools::WrittenDocuments {
 protected:
  void overdue(Id topic) {
    edit([&](auto& tx, const auto& by) {
      return knowledge::decide(tx, by, topic, "review-by",
                               {{.kind = "review-by", .value = "2020-01-31", .fields = {}}});
    });
  }
  std::int64_t seen_by(const Reader& reader) { return mark_.of(*database_, reader, true); }

  AttentionMark mark_;
};

TEST_P(AttentionMarkTest, counts_what_waits_for_each_reader_and_follows_every_change) {
  const auto open = document("Sec90-01 案内", Level::green);
  const auto closed = document("Sec90-02 内部", Level::amber_strict);
  const auto partner = Reader::of_person(person("p@desk.example", "reader"), Level::amber);
  EXPECT_EQ(seen_by(reader_of(person_)), 0);
  overdue(root(open));
  overdue(root(closed));
  EXPECT_EQ(seen_by(reader_of(person_)), 2);
  EXPECT_EQ(seen_by(partner), 1) << "what may not be seen is not counted";
  EXPECT_EQ(seen_by(reader_of(person_)), 2);
}

TEST_P(AttentionMarkTest, a_reader_whose_ceiling_changed_gets_another_figure) {
  overdue(root(document("Sec90-02 内部", Level::amber_strict)));
  EXPECT_EQ(seen_by(Reader::of_person(person_, Level::amber_strict)), 1);
  EXPECT_EQ(seen_by(Reader::of_person(person_, Level::amber)), 0);
}

INSTANTIATE_TEST_SUITE_P(both, AttentionMarkTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace web
