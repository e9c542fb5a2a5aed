#include "knowledge/edit_marks.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "base/error.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

using namespace std::chrono_literals;

text::Mark mark(std::string kind, std::string value) {
  return {.kind = std::move(kind), .value = std::move(value), .fields = {}};
}

class MarksTest : public testing_tools::WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (database_) topic_ = add(root(document("手順")), "項目");
  }
  Saved put(const text::Mark& one) {
    return edit([&](auto& tx, const auto& by) { return add_mark(tx, by, topic_, one); });
  }
  Saved correct(const text::Mark& was, const std::optional<text::Mark>& to) {
    return edit([&](auto& tx, const auto& by) {
      return change_mark(tx, by, topic_, name_of(was), [&](const auto&) { return to; });
    });
  }
  std::vector<std::string> values(std::string_view kind) {
    std::vector<std::string> out;
    for (const auto& one : effective(at(topic_).marks, kind)) out.push_back(one.value);
    return out;
  }
  using Values = std::vector<std::string>;

  Id topic_ = 0;
};

TEST_P(MarksTest, a_mark_is_known_by_what_it_says_whatever_others_took_away_before_it) {
  for (const auto* value : {"一", "二", "三"}) put(mark("tag", value));
  correct(mark("tag", "一"), {});
  correct(mark("tag", "二"), mark("tag", "弐"));
  EXPECT_EQ(values("tag"), (Values{"弐", "三"}));
  correct(mark("tag", "三"), {});
  EXPECT_EQ(values("tag"), Values{"弐"});
}

TEST_P(MarksTest, a_mark_that_somebody_else_changed_is_left_alone) {
  put(mark("owner", "甲"));
  put(mark("tag", "一"));
  correct(mark("owner", "甲"), mark("owner", "乙"));
  try {
    correct(mark("owner", "甲"), mark("owner", "丙"));
    ADD_FAILURE() << "nobody was told";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.key, "error.mark_changed");
  }
  EXPECT_THROW(correct(mark("owner", "甲"), {}), base::Error);
  EXPECT_EQ(values("owner"), Values{"乙"});
  EXPECT_EQ(values("tag"), Values{"一"});
}

TEST_P(MarksTest, marks_are_told_apart_by_their_fields_too) {
  auto first = mark("citation", "");
  first.fields = {{"title", "白書"}, {"date", "2025"}};
  auto second = first;
  second.fields = {{"title", "白書"}, {"date", "2026"}};
  EXPECT_NE(name_of(first), name_of(second));
  EXPECT_NE(name_of(mark("tag", "一")), name_of(mark("owner", "一")));
  first.begin = 4;
  EXPECT_EQ(name_of(first), name_of({.kind = "citation", .value = "", .fields = first.fields}));
}

TEST_P(MarksTest, what_was_recognised_is_confirmed_where_it_stands_by_now) {
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic_, "Sec90-02 を見る", ""); });
  const auto seen = effective(at(topic_).marks, "reference");
  ASSERT_EQ(seen.size(), 1U);
  edit([&](auto& tx, const auto& by) { return change_text(tx, by, topic_, "先に Sec90-02 を見る", ""); });
  correct(seen.front(), seen.front());
  EXPECT_TRUE(at(topic_).marks.decided.contains("reference"));
  EXPECT_EQ(values("reference"), Values{seen.front().value});
}

TEST_P(MarksTest, of_two_who_add_at_once_none_is_lost) {
  std::thread other;
  write([&](db::Transaction& tx) {
    add_mark(tx, editor(), topic_, mark("citation", "こちら"));
    other = std::thread{[&] { put(mark("citation", "あちら")); }};
    std::this_thread::sleep_for(200ms);  // the other one waits for the document by now
  });
  other.join();
  auto both = values("citation");
  std::ranges::sort(both);
  EXPECT_EQ(both, (Values{"あちら", "こちら"}));
}

INSTANTIATE_TEST_SUITE_P(both, MarksTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
