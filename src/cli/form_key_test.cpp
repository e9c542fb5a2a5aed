#include "cli/form_key.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.hpp"
#include "testing/databases.hpp"

namespace {

TEST(FormKeyTest, it_stays_the_same_in_a_data_folder_and_differs_between_two) {
  const testing_tools::ScratchDatabases one;
  const testing_tools::ScratchDatabases other;
  const auto key = cli::form_key(one.folder());
  EXPECT_EQ(key.size(), 32U);
  EXPECT_EQ(cli::form_key(one.folder()), key);
  EXPECT_NE(cli::form_key(other.folder()), key);
}

TEST(FormKeyTest, nobody_else_may_read_it) {
  const testing_tools::ScratchDatabases scratch;
  cli::form_key(scratch.folder());
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(scratch.folder() / "keys").permissions(), perms::owner_all);
  EXPECT_EQ(std::filesystem::status(scratch.folder() / "keys" / "form").permissions(),
            perms::owner_read | perms::owner_write);
}

TEST(FormKeyTest, a_damaged_one_is_told_and_not_replaced) {
  const testing_tools::ScratchDatabases scratch;
  cli::form_key(scratch.folder());
  std::ofstream{scratch.folder() / "keys" / "form"} << "short";
  EXPECT_THROW(cli::form_key(scratch.folder()), base::Error);
}

}  // namespace
