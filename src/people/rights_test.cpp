#include "people/rights.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "base/locale.hpp"

namespace people {
namespace {

using testing::ElementsAre;

std::string fault_of(std::string_view typed) {
  try {
    roles_named(typed);
  } catch (const base::Error& error) {
    return error.key;
  }
  return "";
}

TEST(Roles, are_read_in_any_order_and_written_in_one) {
  EXPECT_EQ(words(roles_named("approver, first-line editor,editor")), "first-line editor approver");
  EXPECT_THAT(roles_named("editor reader").list(), ElementsAre(Role::reader, Role::editor));
  for (const auto role : every_role()) EXPECT_EQ(roles_named(name(role)), Roles{role}) << name(role);
}

TEST(Roles, of_no_known_word_or_none_are_refused) {
  EXPECT_EQ(fault_of("editor boss"), "error.role_unknown");
  EXPECT_EQ(fault_of("Editor"), "error.role_unknown");
  EXPECT_EQ(fault_of(" , "), "error.role_none");
  EXPECT_EQ(fault_of("editor"), "");
}

TEST(Rights, of_several_roles_add_up) {
  EXPECT_FALSE(may({Role::reader}, Right::write));
  EXPECT_TRUE(may({Role::reader, Role::editor}, Right::write));
  EXPECT_FALSE(may({Role::editor, Role::approver}, Right::administer));
  EXPECT_TRUE(may({Role::editor, Role::administrator}, Right::administer));
  EXPECT_FALSE(may({}, Right::read_strict));
}

TEST(Rights, a_reader_has_none) {
  for (const auto& one : rights()) EXPECT_FALSE(may({Role::reader}, one.right)) << one.key;
}

TEST(Rights, each_stands_in_the_table_once_with_a_text_in_both_languages) {
  for (const auto right : {Right::read_strict, Right::write, Right::administer})
    EXPECT_EQ(std::ranges::count(rights(), right, &RightOfRoles::right), 1);
  for (const auto& one : rights())
    for (const auto* language : {"ja", "en"}) {
      const auto key = "right." + std::string{one.key};
      EXPECT_NE(base::text(language, key), key);
    }
}

}  // namespace
}  // namespace people
