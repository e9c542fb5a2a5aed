#include "knowledge/match.hpp"

#include <gtest/gtest.h>

namespace knowledge {
namespace {

/// "0 root", "1 child" …: depth and text, without keys.
struct Lines {
  std::vector<IncomingTopic> incoming;
  std::vector<Topic> known;
};

std::vector<IncomingTopic> incoming(const std::vector<std::pair<std::size_t, std::string>>& lines, bool keyed = false) {
  std::vector<IncomingTopic> out;
  std::vector<std::size_t> open;
  for (const auto& [depth, text] : lines) {
    open.resize(depth);
    IncomingTopic topic;
    topic.parent = depth == 0 ? kNoParent : open.back();
    topic.text = text;
    if (keyed) topic.key = "ID_" + text;
    open.push_back(out.size());
    out.push_back(topic);
  }
  return out;
}

std::vector<Topic> known(const std::vector<std::pair<std::size_t, std::string>>& lines, bool keyed = false) {
  std::vector<Topic> out;
  for (const auto& in : incoming(lines, keyed)) {
    Topic topic;
    topic.id = static_cast<std::int64_t>(out.size()) + 1;
    topic.parent = in.parent == kNoParent ? 0 : static_cast<std::int64_t>(in.parent) + 1;
    topic.text = in.text;
    topic.source_key = in.key;
    out.push_back(topic);
  }
  return out;
}

using Pairs = std::vector<std::size_t>;
constexpr auto kNew = kNoParent;

TEST(MatchTest, the_same_file_is_the_same_topics) {
  const std::vector<std::pair<std::size_t, std::string>> lines{{0, "r"}, {1, "a"}, {2, "a1"}, {1, "a"}, {1, ""}};
  EXPECT_EQ(match(incoming(lines), known(lines)), (Pairs{0, 1, 2, 3, 4}));
}

TEST(MatchTest, without_ids_a_changed_text_between_the_same_neighbours_is_the_same_topic) {
  EXPECT_EQ(match(incoming({{0, "r"}, {1, "a"}, {1, "B"}, {1, "c"}}), known({{0, "r"}, {1, "a"}, {1, "b"}, {1, "c"}})),
            (Pairs{0, 1, 2, 3}));
}

TEST(MatchTest, an_inserted_topic_is_new_and_the_others_keep_theirs) {
  EXPECT_EQ(match(incoming({{0, "r"}, {1, "a"}, {1, "new"}, {1, "b"}}), known({{0, "r"}, {1, "a"}, {1, "b"}})),
            (Pairs{0, 1, kNew, 2}));
}

TEST(MatchTest, a_moved_branch_takes_its_children_along) {
  EXPECT_EQ(match(incoming({{0, "r"}, {1, "a"}, {1, "b"}, {2, "m"}, {3, "m1"}}),
                  known({{0, "r"}, {1, "a"}, {2, "m"}, {3, "m1"}, {1, "b"}})),
            (Pairs{0, 1, 4, 2, 3}));
}

TEST(MatchTest, with_ids_the_id_decides_even_where_texts_are_exchanged) {
  auto in = incoming({{0, "r"}, {1, "a"}, {1, "b"}}, true);
  std::swap(in[1].text, in[2].text);
  EXPECT_EQ(match(in, known({{0, "r"}, {1, "a"}, {1, "b"}}, true)), (Pairs{0, 1, 2}));
}

TEST(MatchTest, with_ids_a_new_topic_in_the_place_of_a_deleted_one_is_new) {
  EXPECT_EQ(match(incoming({{0, "r"}, {1, "x"}}, true), known({{0, "r"}, {1, "a"}}, true)), (Pairs{0, kNew}));
}

TEST(MatchTest, a_changed_root_text_is_still_the_root) {
  EXPECT_EQ(match(incoming({{0, "R2"}, {1, "a"}}), known({{0, "R"}, {1, "a"}})), (Pairs{0, 1}));
}

}  // namespace
}  // namespace knowledge
