#include <gmock/gmock.h>
#include <groonga.h>

#include "base/error.hpp"
#include "search/groonga_context.hpp"
#include "search/state.hpp"
#include "testing/scratch_index.hpp"

// What an index is worth after a stop, clean or not, and what a second process sees.
namespace {

using search::Entry;
using testing::ElementsAre;
using testing::IsEmpty;
using testing_tools::ScratchIndex;

const std::vector<Entry> kOne{{.topic = 1, .text = "被害の例"}};
const std::vector<Entry> kTwo{{.topic = 2, .text = "被害の別の例"}};

std::vector<Entry> many(std::int64_t count) {
  std::vector<Entry> out;
  for (std::int64_t topic = 1; topic <= count; ++topic) {
    out.push_back({.topic = topic, .text = "項目" + std::to_string(topic) + "番"});
  }
  return out;
}

std::string refusal(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error.key;
  }
  return "none";
}

/// What a kill would leave: the files as they are while the index is open.
std::unique_ptr<search::Index> open_copy(const ScratchIndex& index, const ScratchIndex& place) {
  const auto copy = place.folder() / "copy";
  std::filesystem::copy(index.folder(), copy, std::filesystem::copy_options::recursive);
  return search::Index::open(copy);
}

TEST(Durability, a_new_index_is_usable_and_empty) {
  ScratchIndex index;
  EXPECT_TRUE(index->usable());
  EXPECT_TRUE(index->writable());
  EXPECT_EQ(index->position(), 0);
  EXPECT_EQ(index->size(), 0);
  EXPECT_THAT(index->holders("被害"), IsEmpty());
}

TEST(Durability, keeps_what_was_put_and_its_position_over_a_clean_stop) {
  ScratchIndex index;
  index->put(kOne);
  index->set_position(17);
  index->put(kTwo);  // found again too, though the position says less
  index.reopen();
  EXPECT_TRUE(index->usable());
  EXPECT_EQ(index->position(), 17);
  EXPECT_THAT(index->holders("被害"), ElementsAre(1, 2));
}

TEST(Durability, survives_a_kill_after_set_position) {
  ScratchIndex index, place;
  index->put(many(1000));
  index->set_position(5);
  const auto killed = open_copy(index, place);
  ASSERT_TRUE(killed->usable());
  EXPECT_EQ(killed->position(), 5);
  EXPECT_THAT(killed->holders("項目999番"), ElementsAre(999));
}

TEST(Durability, is_not_trusted_after_a_kill_between_put_and_set_position) {
  ScratchIndex index, place;
  index->put(kOne);
  index->set_position(5);
  index->put(kTwo);
  const auto killed = open_copy(index, place);
  EXPECT_FALSE(killed->usable());
  EXPECT_EQ(refusal([&] { killed->ask({.words = "被害"}); }), "error.search.unavailable");
  EXPECT_EQ(refusal([&] { killed->put(kOne); }), "error.search.unavailable");
  EXPECT_EQ(refusal([&] { killed->set_position(6); }), "error.search.unavailable");
  killed->clear();
  ASSERT_TRUE(killed->usable());
  EXPECT_EQ(killed->position(), 0);
  killed->put(kTwo);
  EXPECT_THAT(killed->holders("被害"), ElementsAre(2));
}

TEST(Durability, is_not_trusted_after_a_kill_before_many_topics_were_indexed) {
  ScratchIndex index, place;
  index->put(many(1000));
  EXPECT_FALSE(open_copy(index, place)->usable());
}

TEST(Durability, what_was_not_flushed_is_not_trusted_after_the_machine_stopped) {
  ScratchIndex index, place;
  index->put(kOne);
  index->set_position(5);
  auto state = search::read_state(index.folder());
  ASSERT_TRUE(state);
  ASSERT_EQ(state->standing, search::Standing::settled);
  state->boot = "another";
  const auto copy = place.folder() / "copy";
  std::filesystem::copy(index.folder(), copy, std::filesystem::copy_options::recursive);
  search::write_state(copy, *state);
  EXPECT_FALSE(search::Index::open(copy)->usable());
  index.close();  // flushes
  state = search::read_state(index.folder());
  ASSERT_TRUE(state);
  EXPECT_EQ(state->standing, search::Standing::clean);
  state->boot = "another";
  search::write_state(index.folder(), *state);
  index.open();
  EXPECT_TRUE(index->usable());
  EXPECT_EQ(index->position(), 5);
}

TEST(Durability, an_index_of_another_layout_is_not_usable) {
  ScratchIndex index;
  index->put(kOne);
  index->set_position(5);
  index.close();
  auto state = search::read_state(index.folder());
  ASSERT_TRUE(state);
  state->layout = "0/of-old";
  search::write_state(index.folder(), *state);
  index.open();
  EXPECT_FALSE(index->usable());
  EXPECT_EQ(index->position(), 0);
  index->clear();
  EXPECT_TRUE(index->usable());
  EXPECT_EQ(index->size(), 0);
}

TEST(Durability, a_state_file_that_makes_no_sense_is_not_trusted) {
  for (const char* text : {"", "layout", "layout x generation 1 built 0 position 3 boot b spotless"}) {
    ScratchIndex index;
    index->put(kOne);
    index.close();
    std::ofstream{index.folder() / "state"} << text;
    index.open();
    EXPECT_FALSE(index->usable()) << text;
    index->clear();
    index->put(kOne);
    EXPECT_THAT(index->holders("例"), ElementsAre(1)) << text;
  }
}

TEST(Durability, an_index_whose_files_are_gone_is_not_usable) {
  ScratchIndex index;
  index->put(kOne);
  index.close();
  for (const auto& entry : std::filesystem::directory_iterator{index.folder()}) {
    if (entry.is_directory()) std::filesystem::remove_all(entry.path());
  }
  index.open();
  EXPECT_FALSE(index->usable());
  index->clear();
  EXPECT_TRUE(index->usable());
}

TEST(Durability, a_lock_left_behind_hangs_nobody) {
  ScratchIndex index;
  index->put(kOne);
  index->set_position(1);
  index.close();
  {
    search::Context context;
    const auto file = search::database_folder(index.folder(), *search::read_state(index.folder())) / "index";
    auto* database = context.must(grn_db_open(context.get(), file.c_str()), "open");
    auto* column = context.must(grn_ctx_get(context.get(), "Grams.in_text", -1), "column");
    context.must(grn_obj_lock(context.get(), column, GRN_ID_NIL, 1), "lock");
    grn_obj_close(context.get(), database);
  }
  index.open();
  EXPECT_FALSE(index->usable());
  index->clear();
  index->put(kOne);
  EXPECT_THAT(index->holders("例"), ElementsAre(1));
}

TEST(Durability, clearing_leaves_no_old_files) {
  ScratchIndex index;
  index->put(kOne);
  index->clear();
  index->clear();
  EXPECT_EQ(index->size(), 0);
  const auto folders = std::ranges::count_if(std::filesystem::directory_iterator{index.folder()},
                                             [](const auto& entry) { return entry.is_directory(); });
  EXPECT_EQ(folders, 1);
}

TEST(SecondProcess, asks_and_sees_what_the_first_puts) {
  ScratchIndex index;
  const auto guest = search::Index::open(index.folder());
  EXPECT_TRUE(guest->usable());
  EXPECT_FALSE(guest->writable());
  index->put(kOne);
  EXPECT_THAT(guest->holders("被害"), ElementsAre(1));
  index->put(kTwo);
  EXPECT_THAT(guest->holders("被害"), ElementsAre(1, 2));
  index->set_position(3);
  EXPECT_EQ(guest->position(), 3);
  EXPECT_EQ(guest->size(), 2);
}

TEST(SecondProcess, follows_a_rebuild_and_a_clearing) {
  ScratchIndex index;
  const auto guest = search::Index::open(index.folder());
  EXPECT_EQ(guest->size(), 0);
  index->put(many(1000));
  EXPECT_EQ(refusal([&] { guest->holders("項目7番"); }), "error.search.unavailable") << "still to be indexed";
  index->set_position(1);
  EXPECT_THAT(guest->holders("項目7番"), ElementsAre(7));
  index->clear();
  EXPECT_EQ(guest->size(), 0);
  index->put(kOne);
  EXPECT_THAT(guest->holders("被害"), ElementsAre(1));
}

TEST(SecondProcess, may_not_write) {
  ScratchIndex index;
  const auto guest = search::Index::open(index.folder());
  EXPECT_EQ(refusal([&] { guest->put(kOne); }), "error.search.in_use");
  EXPECT_EQ(refusal([&] { guest->remove(std::vector<std::int64_t>{1}); }), "error.search.in_use");
  EXPECT_EQ(refusal([&] { guest->clear(); }), "error.search.in_use");
  EXPECT_EQ(refusal([&] { guest->set_position(1); }), "error.search.in_use");
}

TEST(SecondProcess, becomes_the_first_when_it_opens_after_the_other_has_gone) {
  ScratchIndex index;
  index->put(kOne);
  index.close();
  const auto next = search::Index::open(index.folder());
  EXPECT_TRUE(next->writable());
  next->put(kTwo);
  EXPECT_THAT(next->holders("被害"), ElementsAre(1, 2));
}

}  // namespace
