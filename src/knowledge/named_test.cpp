#include "knowledge/named.hpp"

#include "base/error.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;

class NamedTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    other_ = person("b@desk.example");
    document_ = document("Sec90-01 手順");
    branch_ = add(root(document_), "対応");
    below_ = add(branch_, "社名");
    edit([&](auto& tx, const auto& by) {
      return decide(tx, by, branch_, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}});
    });
  }
  Saved name(std::vector<Id> persons, Id topic = 0) {
    return edit([&](auto& tx, const auto& by) { return name_persons(tx, by, topic == 0 ? branch_ : topic, persons); });
  }
  bool sees(Id person) {
    return read([&](db::Transaction& tx) { return find_topic(tx, reader_of(person), below_).has_value(); });
  }
  Id touched(Id topic) { return at(topic).touched; }

  Id other_ = 0, document_ = 0, branch_ = 0, below_ = 0;
};

TEST_P(NamedTest, whoever_says_red_is_named_and_nobody_else) {
  EXPECT_TRUE(sees(person_));
  EXPECT_FALSE(sees(other_));
}

TEST_P(NamedTest, a_person_is_named_unnamed_and_each_is_undone) {
  const auto named = name({person_, other_});
  EXPECT_TRUE(sees(other_));
  const auto unnamed = name({person_});
  EXPECT_FALSE(sees(other_));
  undo(unnamed.changeset);
  EXPECT_TRUE(sees(other_));
  const auto again = name({person_});
  undo(again.changeset);
  EXPECT_TRUE(sees(other_));
  EXPECT_EQ(name({person_, other_}).changeset, 0) << "nothing to save";
  EXPECT_GT(named.changeset, 0);
}

TEST_P(NamedTest, the_first_naming_is_undone_to_the_author_alone) {
  const auto named = name({person_, other_});
  undo(named.changeset);
  EXPECT_FALSE(sees(other_));
  EXPECT_TRUE(sees(person_));
}

TEST_P(NamedTest, the_index_learns_of_the_whole_branch) {
  const auto named = name({person_, other_});
  EXPECT_EQ(touched(below_), named.changeset);
  EXPECT_LT(at(below_).since, named.changeset) << "its own state did not change";
}

TEST_P(NamedTest, an_edit_of_a_named_person_leaves_the_others_on_the_list) {
  name({person_, other_});
  write([&](db::Transaction& tx) { change_text(tx, editor(other_), branch_, "対応二", ""); });
  EXPECT_TRUE(sees(person_));
  EXPECT_TRUE(sees(other_));
}

TEST_P(NamedTest, what_would_go_wrong_is_refused) {
  EXPECT_THROW(name({other_}), base::Error) << "one's own name stays";
  EXPECT_THROW(name({person_, 999}), base::Error);
  EXPECT_THROW(name({person_, other_}, below_), base::Error) << "the list is above";
  EXPECT_THROW(edit([&](auto& tx, const auto& by) {
                 return decide(tx, by, branch_, "named", {{.kind = {}, .value = "1", .fields = {}}});
               }),
               base::Error);
  write([&](db::Transaction& tx) { people::disable_person(tx, other_); });
  EXPECT_THROW(name({person_, other_}), base::Error);
  EXPECT_TRUE(sees(person_));
}

TEST_P(NamedTest, a_document_that_is_red_as_a_whole_has_its_list_at_the_root) {
  const auto red = document("Sec90-02 内部", Level::red);
  name({person_, other_}, root(red));
  const auto seen = [&] {
    return read([&](db::Transaction& tx) { return find_topic(tx, reader_of(other_), root(red)).has_value(); });
  };
  EXPECT_TRUE(seen());
  name({person_}, root(red));
  EXPECT_FALSE(seen());
}

INSTANTIATE_TEST_SUITE_P(both, NamedTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
