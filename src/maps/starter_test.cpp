#include "maps/starter.hpp"

#include <gtest/gtest.h>

#include "knowledge/templates.hpp"
#include "testing/written_documents.hpp"

namespace maps {
namespace {

class StarterTest : public testing_tools::WrittenDocuments {
 protected:
  std::size_t templates() {
    return read([](db::Transaction& tx) { return knowledge::templates(tx, Reader::up_to(people::Level::clear)); })
        .size();
  }
};

TEST_P(StarterTest, the_templates_come_by_themselves_and_what_a_desk_made_of_one_stays) {
  EXPECT_EQ(load_starter_templates(*database_, person_), 6);
  EXPECT_EQ(templates(), 6U);
  const auto first = read([](db::Transaction& tx) { return knowledge::templates(tx, Reader::everything()).front(); });
  edit([&](auto& tx, const auto& by) { return knowledge::change_text(tx, by, first.root, "わたしたちの雛形", ""); });
  load_starter_templates(*database_, person_);
  EXPECT_EQ(templates(), 6U);
  EXPECT_EQ(at(first.root).text, "わたしたちの雛形");
}

INSTANTIATE_TEST_SUITE_P(both, StarterTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace maps
