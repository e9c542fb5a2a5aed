#include "knowledge/presence.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using people::Level;
using testing::ElementsAre;
using testing::IsEmpty;

class PresenceTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (!database_) return;
    hanako_ = write([](db::Transaction& tx) {
      return people::add_person(tx, "h@desk.example", "花子", people::roles_named("editor")).id;
    });
    document_ = document("根");
    a_ = add(root(document_), "【専門員用】甲");
  }
  void here(Id person, const char* page, Id topic) {
    write([&](db::Transaction& tx) { be_present(tx, person, page, document_, topic); });
  }
  std::vector<Present> others(const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return others_present(tx, reader, document_, person_); });
  }

  Id hanako_ = 0, document_ = 0, a_ = 0;
};

TEST_P(PresenceTest, others_are_seen_once_with_what_they_write_in) {
  here(person_, "mine", 0);
  EXPECT_THAT(others(), IsEmpty());
  here(hanako_, "one", 0);
  here(hanako_, "two", a_);
  EXPECT_THAT(others(), ElementsAre(Present{hanako_, "花子", a_}));
  here(hanako_, "two", 0);
  EXPECT_THAT(others(), ElementsAre(Present{hanako_, "花子", 0}));
  write([&](db::Transaction& tx) { leave(tx, hanako_, "one"), leave(tx, hanako_, "two"); });
  EXPECT_THAT(others(), IsEmpty());
}

TEST_P(PresenceTest, what_the_reader_may_not_see_is_not_named) {
  here(hanako_, "one", a_);
  EXPECT_THAT(others(Reader::up_to(Level::green)), ElementsAre(Present{hanako_, "花子", 0}));
  EXPECT_THROW(others(Reader::up_to(Level::clear)), base::Error);
}

TEST_P(PresenceTest, a_page_has_a_plain_name) {
  EXPECT_THROW(here(hanako_, "a b", 0), base::Error);
  EXPECT_THROW(here(hanako_, "", 0), base::Error);
}

INSTANTIATE_TEST_SUITE_P(both, PresenceTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
