#include "people/accounts.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "jobs/queue.hpp"
#include "testing/databases.hpp"

namespace people {
namespace {

using Id = std::int64_t;

class AccountsTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
  }
  void migrate(std::size_t people_steps) {
    std::vector<db::Migration> steps;
    for (const auto& part : {jobs::schema(), schema().first(people_steps)})
      steps.insert(steps.end(), part.begin(), part.end());
    database_->migrate(steps);
  }
  void migrate() { migrate(schema().size()); }

  template <class Work>
  auto write(Work work) {
    return database_->writing(work);
  }
  Person add(const char* mail, Roles roles) {
    return write([&](db::Transaction& tx) { return add_person(tx, mail, "", roles); });
  }
  Person find(Id id) {
    return database_->reading([&](db::Transaction& tx) { return find_person(tx, id).value(); });
  }
  /// The key of the error, "" where it was done.
  std::string change(Id id, const char* mail, const char* name, Roles roles) {
    try {
      write([&](db::Transaction& tx) {
        change_person(tx, id, mail, name, roles);
        return 0;
      });
    } catch (const base::Error& error) {
      return error.key;
    }
    return "";
  }

  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
};

TEST_P(AccountsTest, a_person_holds_several_roles_and_reads_by_them) {
  migrate();
  const auto partner = add("p@desk.example", {Role::reader});
  EXPECT_EQ(reader_for(partner).ceiling, Level::amber);
  const auto both = find(add("b@desk.example", {Role::reader, Role::approver}).id);
  EXPECT_EQ(both.roles, (Roles{Role::approver, Role::reader}));
  EXPECT_EQ(reader_for(both).ceiling, Level::amber_strict);
  EXPECT_TRUE(may(both, Right::write));
  EXPECT_FALSE(may(both, Right::administer));
}

TEST_P(AccountsTest, what_a_person_is_changes) {
  migrate();
  const auto one = add("one@desk.example", {Role::reader});
  EXPECT_EQ(change(one.id, "uno@desk.example", "一", {Role::editor}), "");
  const auto now = find(one.id);
  EXPECT_EQ(now.mail, "uno@desk.example");
  EXPECT_EQ(now.name, "一");
  EXPECT_EQ(now.roles, Roles{Role::editor});
  EXPECT_EQ(change(one.id, "uno@desk.example", "一番", {Role::editor}), "") << "the own address is not taken";
}

TEST_P(AccountsTest, what_cannot_be_is_refused_and_nothing_changes) {
  migrate();
  const auto one = add("one@desk.example", {Role::reader});
  add("two@desk.example", {Role::reader});
  EXPECT_EQ(change(one.id, "two@desk.example", "一", {Role::reader}), "error.mail_taken");
  EXPECT_EQ(change(one.id, "one", "一", {Role::reader}), "error.mail_form");
  EXPECT_EQ(change(one.id, "one@desk.example", "", {Role::reader}), "error.name_none");
  EXPECT_EQ(change(one.id, "one@desk.example", "一", {}), "error.role_none");
  EXPECT_THROW(add("three@desk.example", {}), base::Error);
  EXPECT_EQ(change(kSystem, "one@desk.example", "一", {Role::reader}), "error.person_not_found");
  EXPECT_EQ(change(999, "x@desk.example", "一", {Role::reader}), "error.person_not_found");
  EXPECT_EQ(find(one.id).name, "one");
}

TEST_P(AccountsTest, who_had_one_role_before_has_it_still) {
  migrate(3);
  write([](db::Transaction& tx) {
    constexpr db::Query kOld{
        "old", "INSERT INTO person (id, mail, name, role, disabled) VALUES (7, 'o@x', 'o', 'second-line', 0)"};
    return tx.execute(kOld);
  });
  migrate();
  EXPECT_EQ(find(7).roles, Roles{Role::second_line});
  EXPECT_EQ(find(kSystem).roles, Roles{Role::administrator});
}

INSTANTIATE_TEST_SUITE_P(both, AccountsTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace people
