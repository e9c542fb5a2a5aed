#include "base/error.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;

class PropertiesTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (database_) topic_ = add(root(document("手順")), "項目");
  }
  Saved change(const std::vector<PropertyChange>& changes) {
    return edit([&](auto& tx, const auto& by) { return change_properties(tx, by, topic_, changes); });
  }
  std::string now(std::string_view kind) { return property(at(topic_), kind); }
  void expect_refused(const std::vector<PropertyChange>& changes) {
    try {
      change(changes);
      ADD_FAILURE() << "nobody was told";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.key, "error.field_changed");
      EXPECT_EQ(error.fault, base::Fault::conflict);
    }
  }

  Id topic_ = 0;
};

TEST_P(PropertiesTest, what_was_left_as_shown_keeps_what_others_made_of_it) {
  change({{"owner", "別の人", ""}, {"review-by", "2027-04-01", ""}, {"audience", "", ""}});
  change({{"owner", "", ""}, {"review-by", "", ""}, {"audience", "manager", ""}});
  EXPECT_EQ(now("owner"), "別の人");
  EXPECT_EQ(now("review-by"), "2027-04-01");
  EXPECT_EQ(now("audience"), "manager");
}

TEST_P(PropertiesTest, a_property_that_both_changed_is_asked_about_and_nothing_is_written) {
  change({{"owner", "別の人", ""}});
  expect_refused({{"owner", "わたし", ""}, {"audience", "manager", ""}});
  EXPECT_EQ(now("owner"), "別の人");
  EXPECT_EQ(now("audience"), "");
  change({{"owner", "わたし", "別の人"}});
  EXPECT_EQ(now("owner"), "わたし");
}

TEST_P(PropertiesTest, both_saying_the_same_is_no_question) {
  change({{"owner", "別の人", ""}});
  EXPECT_EQ(change({{"owner", "別の人", ""}}).changeset, 0);
}

TEST_P(PropertiesTest, an_old_form_does_not_lower_the_level) {
  change({{"disclosure", "AMBER", ""}});
  change({{"disclosure", "AMBER+STRICT", "AMBER"}});
  EXPECT_EQ(change({{"disclosure", "AMBER", "AMBER"}}).changeset, 0);
  expect_refused({{"disclosure", "GREEN", "AMBER"}});
  expect_refused({{"disclosure", "", "AMBER"}});
  EXPECT_EQ(at(topic_).effective_level, Level::amber_strict);
  change({{"disclosure", "", "AMBER+STRICT"}});
  EXPECT_EQ(at(topic_).effective_level, Level::green);
}

TEST_P(PropertiesTest, a_level_that_the_text_has_got_meanwhile_is_not_lowered_unseen) {
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic_, "項目【専門員用】", ""); });
  expect_refused({{"disclosure", "AMBER", ""}});
  EXPECT_EQ(at(topic_).level, Level::amber_strict);
}

TEST_P(PropertiesTest, a_topic_of_several_owners_keeps_them_where_none_was_changed) {
  edit([&](auto& tx, const auto& by) {
    return decide(tx, by, topic_, "owner",
                  {{.kind = {}, .value = "甲", .fields = {}}, {.kind = {}, .value = "乙", .fields = {}}});
  });
  change({{"owner", "甲", "甲"}, {"audience", "manager", ""}});
  EXPECT_EQ(effective(at(topic_).marks, "owner").size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(both, PropertiesTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
