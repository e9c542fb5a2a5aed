#include "tasks/offers.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <functional>
#include <thread>

#include "base/error.hpp"
#include "knowledge/subjects.hpp"
#include "people/notifications.hpp"
#include "testing/task_database.hpp"

namespace tasks {
namespace {

using people::Level;
using testing::ElementsAre;
using testing::IsEmpty;
using Id = std::int64_t;

constexpr const char* kFile =
    "0 r 計画\n1 a 手順の見直し【担当：山田】\n1 b 項目の分類\n2 b1 改訂箇所：Mission3-10 (p.98～109)を改訂\n1 c "
    "ただの文\n";

class OffersTest : public testing_tools::TaskDatabase {
 protected:
  std::vector<Offer> offered(const Reader& reader = Reader::everything(), const std::string& owner = {}) {
    auto all = read([&](db::Transaction& tx) { return offers(tx, reader, owner, 0, 100); });
    EXPECT_EQ(read([&](db::Transaction& tx) { return count_offers(tx, reader, owner); }), std::ssize(all));
    return all;
  }
  std::vector<std::string> offered_titles(const Reader& reader = Reader::everything()) {
    std::vector<std::string> out;
    for (const auto& one : offered(reader)) out.push_back(one.fields.title);
    return out;
  }
  std::vector<Id> all_topics() {
    std::vector<Id> out;
    for (const auto& one : offered()) out.push_back(one.topic);
    return out;
  }
  Batch accept(const std::vector<Id>& topics) {
    return write([&](db::Transaction& tx) { return accept_offers(tx, writer(), topics); });
  }
  Batch dismiss(const std::vector<Id>& topics) {
    return write([&](db::Transaction& tx) { return dismiss_offers(tx, writer(), topics); });
  }
  Id undo_batch(const Batch& batch) {
    return write([&](db::Transaction& tx) { return undo_offers(tx, writer(), batch.id); });
  }
  Id named(const std::string& name) {
    return write([&](db::Transaction& tx) {
      return people::add_person(tx, base::sha256_hex(name).substr(0, 8) + "@desk.example", name,
                                people::roles_named("editor"))
          .id;
    });
  }
  std::vector<people::Notice> told(Id person) {
    const auto filter = knowledge::subjects_for(reader_of(person));
    return read([&](db::Transaction& tx) { return people::notices(tx, person, filter, 10); });
  }
  /// The second one begins when the first has written, and has long waited for it when the first one's save is done.
  void at_once(const std::function<void(db::Transaction&)>& first, const std::function<void()>& second) {
    std::thread other;
    write([&](db::Transaction& tx) {
      first(tx);
      if (!other.joinable()) other = std::thread{second};
      std::this_thread::sleep_for(std::chrono::milliseconds{300});
    });
    other.join();
  }
  void rewrite(Id topic, const std::string& text) {
    edit([&](auto& tx, const auto& by) { return knowledge::change_text(tx, by, topic, text, ""); });
  }
};

TEST_P(OffersTest, owners_and_revision_targets_of_an_import_are_offered) {
  import(kFile);
  EXPECT_THAT(offered_titles(), ElementsAre("手順の見直し", "項目の分類"));
  const auto all = offered();
  EXPECT_EQ(all[0].fields.assignee_name, "山田");
  EXPECT_EQ(all[0].fields.duty, Duty::other);
  EXPECT_EQ(all[1].fields.duty, Duty::publishing);
  EXPECT_EQ(all[1].fields.text, "改訂箇所：Mission3-10 (p.98～109)を改訂");
  EXPECT_THAT(all[1].targets, ElementsAre("Mission3-10"));
  EXPECT_THAT(all[1].path, ElementsAre("計画", "項目の分類"));
}

TEST_P(OffersTest, a_due_day_that_is_written_beside_it_is_the_tasks) {
  import("0 r 計画\n1 a 連絡網を直す【担当：山田】【期限：2026年12月1日】\n");
  const auto all = offered();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].fields.title, "連絡網を直す");
  EXPECT_EQ(all[0].fields.due, (base::Date{2026, 12, 1}));
}

TEST_P(OffersTest, the_owner_of_a_whole_document_and_what_is_done_are_no_offers) {
  import("0 r 計画【担当：山田】\n1 a 直す【担当：山田】【済】\n1 b 直す【担当：鈴木】\n");
  EXPECT_THAT(offered_titles(), ElementsAre("直す"));
  EXPECT_EQ(offered()[0].fields.assignee_name, "鈴木");
}

TEST_P(OffersTest, an_accepted_offer_is_an_open_task_on_its_topic) {
  const auto yamada = named("山田 太郎");
  import(kFile);
  const auto topics = all_topics();
  const auto batch = accept(topics);
  EXPECT_EQ(batch.count, 2);
  EXPECT_THAT(offered_titles(), IsEmpty());
  const auto made = read([&](db::Transaction& tx) { return tasks(tx, Reader::everything(), {}, 0, 10); });
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0].fields.assignee, yamada);
  EXPECT_EQ(made[0].subject.topic, topics[0]);
  EXPECT_EQ(made[0].fields.state, State::open);
  EXPECT_EQ(made[1].fields.assignee, 0);
  EXPECT_EQ(accept(topics).count, 0) << "somebody was quicker";
}

TEST_P(OffersTest, what_was_decided_stays_so_when_the_file_comes_again) {
  import(kFile);
  const auto topics = all_topics();
  accept({topics.at(0)});
  dismiss({topics.at(1)});
  EXPECT_THAT(offered_titles(), IsEmpty());
  import(std::string{kFile} + "1 d もう一つ【担当：山田】\n");
  EXPECT_THAT(offered_titles(), ElementsAre("もう一つ"));
}

TEST_P(OffersTest, another_word_is_offered_again_and_the_same_word_is_not) {
  import(kFile);
  const auto topic = all_topics().at(0);
  dismiss({topic});
  rewrite(topic, "手順の全面見直し【担当：山田】");
  EXPECT_THAT(offered_titles(), ElementsAre("項目の分類"));
  edit([&](auto& tx, const auto& by) {
    return knowledge::decide(tx, by, topic, "owner", {{.kind = "owner", .value = "鈴木", .fields = {}}});
  });
  EXPECT_EQ(offered().size(), 2U);
}

TEST_P(OffersTest, a_batch_is_undone_as_a_whole_but_for_tasks_that_went_on) {
  import(kFile);
  const auto topics = all_topics();
  undo_batch(dismiss(topics));
  EXPECT_EQ(offered().size(), 2U);
  const auto batch = accept(topics);
  const auto made = read([&](db::Transaction& tx) { return tasks(tx, Reader::everything(), {}, 0, 10); });
  move({made.at(0).id, 1}, {.to = State::doing});
  EXPECT_EQ(undo_batch(batch), 1);
  EXPECT_THAT(titles(Reader::everything()), ElementsAre("手順の見直し"));
  EXPECT_THAT(offered_titles(), ElementsAre("項目の分類"));
}

TEST_P(OffersTest, what_was_dismissed_is_listed_and_offered_again) {
  import(kFile);
  const auto both = all_topics();
  dismiss(both);
  const auto listed = [&](const Reader& reader) {
    auto out = read([&](db::Transaction& tx) { return dismissed_offers(tx, reader, 0, 10); });
    EXPECT_EQ(read([&](db::Transaction& tx) { return count_dismissed(tx, reader); }), std::ssize(out));
    return out;
  };
  ASSERT_EQ(listed(Reader::everything()).size(), 2U);
  EXPECT_EQ(listed(Reader::everything()).at(0).by, "a");
  EXPECT_THAT(listed(Reader::up_to(Level::clear)), IsEmpty());
  const auto again = [&] { return write([&](db::Transaction& tx) { return offer_again(tx, writer(), both.at(0)); }); };
  EXPECT_TRUE(again());
  EXPECT_FALSE(again()) << "is offered already";
  EXPECT_EQ(offered().size(), 1U);
  rewrite(both.at(1), "項目の分類");
  EXPECT_THAT(listed(Reader::everything()), IsEmpty()) << "nothing is kept from being offered any more";
}

TEST_P(OffersTest, of_two_who_accept_the_same_at_once_only_one_makes_tasks) {
  import(kFile);
  const auto topics = all_topics();
  Batch quick, slow;
  at_once([&](db::Transaction& tx) { quick = accept_offers(tx, writer(), topics); }, [&] { slow = accept(topics); });
  EXPECT_EQ(quick.count, 2);
  EXPECT_EQ(slow.count, 0);
  EXPECT_EQ(slow.id, 0);
  EXPECT_THAT(titles(Reader::everything()), ElementsAre("手順の見直し", "項目の分類"));
}

TEST_P(OffersTest, a_task_that_is_changed_while_its_offer_is_undone_stays_accepted) {
  import("0 r 計画\n1 a 手順の見直し【担当：山田】\n");
  const auto batch = accept(all_topics());
  const auto made = read([&](db::Transaction& tx) { return tasks(tx, Reader::everything(), {}, 0, 10); });
  Id undone = -1;
  at_once(
      [&](db::Transaction& tx) {
        tasks::move(tx, writer(), {made.at(0).id, 1}, {.to = State::doing});
      },
      [&] { undone = undo_batch(batch); });
  EXPECT_EQ(undone, 0);
  EXPECT_THAT(titles(Reader::everything()), ElementsAre("手順の見直し"));
  EXPECT_THAT(offered_titles(), IsEmpty());
}

TEST_P(OffersTest, whoever_was_told_of_an_accepted_offer_is_told_no_more_when_it_is_undone) {
  const auto yamada = named("山田 太郎");
  import(kFile);
  const auto batch = accept(all_topics());
  EXPECT_EQ(told(yamada).size(), 1U);
  EXPECT_EQ(undo_batch(batch), 2);
  EXPECT_THAT(told(yamada), IsEmpty());
  accept(all_topics());
  EXPECT_EQ(told(yamada).size(), 1U);
}

TEST_P(OffersTest, what_a_reader_may_not_see_is_neither_offered_nor_counted_nor_accepted) {
  import(kFile);
  const auto locked = all_topics().at(0);
  lock(locked);
  const auto partner = Reader::up_to(Level::amber);
  EXPECT_THAT(offered_titles(partner), ElementsAre("項目の分類"));
  EXPECT_EQ(offered_titles(reader_of(person_)).size(), 2U);
  const Writer writer{person_, partner, ""};
  EXPECT_EQ(write([&](auto& tx) { return accept_offers(tx, writer, std::vector{locked}); }).count, 0);
  EXPECT_EQ(accept({locked}).count, 1);
}

TEST_P(OffersTest, an_account_that_may_not_see_the_topic_is_kept_as_a_name) {
  const auto partner = write(
      [](auto& tx) { return people::add_person(tx, "y@desk.example", "山田", people::roles_named("reader")).id; });
  import(kFile);
  EXPECT_EQ(offered()[0].fields.assignee, partner);
  accept(all_topics());
  const auto made = read([&](db::Transaction& tx) { return tasks(tx, Reader::everything(), {}, 0, 10); });
  EXPECT_EQ(made.at(0).fields.assignee, 0);
  EXPECT_EQ(made.at(0).fields.assignee_name, "山田");
}

TEST_P(OffersTest, offers_are_narrowed_to_one_owner) {
  import("0 r 計画\n1 a 一【担当：山田】\n1 b 二【担当：鈴木、山田】\n1 c 三【担当：鈴木】\n1 d 四【担当：？】\n");
  EXPECT_EQ(offered(Reader::everything(), "山田").size(), 2U);
  EXPECT_EQ(offered().size(), 4U);
  EXPECT_EQ(offered()[1].fields.assignee_name, "鈴木、山田");
  EXPECT_EQ(offered()[3].fields.assignee_name, "");
}

TEST_P(OffersTest, a_batch_has_its_limit) {
  const std::vector<Id> many(kMostOffers + 1, 1);
  EXPECT_THROW(accept(many), base::Error);
  EXPECT_EQ(accept(std::vector<Id>(kMostOffers, 1)).count, 0);
}

TEST(OfferedWords, are_the_text_without_its_owner) {
  const auto words = offered_words("５Gの対応【担当：早出】", "上");
  EXPECT_EQ(words.title, "５Gの対応");
  EXPECT_EQ(words.text, "");
}

TEST(OfferedWords, are_what_stands_above_where_a_topic_is_nothing_but_marks) {
  EXPECT_EQ(offered_words("【担当：早出】", "上の\n項目").title, "上の 項目");
  EXPECT_EQ(offered_words("【担当：早出】", "上の項目").text, "");
  const auto words = offered_words("改訂箇所：Mission3-10 (p.98～109)を改訂【担当：早出】", "重要項目の分類");
  EXPECT_EQ(words.title, "重要項目の分類");
  EXPECT_EQ(words.text, "改訂箇所：Mission3-10 (p.98～109)を改訂");
  EXPECT_EQ(offered_words("【担当：早出】", "").title, "【担当：早出】");
}

TEST(OfferedWords, of_a_text_with_work_and_target_keep_both) {
  const auto words = offered_words("統計を新しくする\n改訂箇所：Mission1-13(p.42～43)を改訂", "上");
  EXPECT_EQ(words.title, "統計を新しくする 改訂箇所：Mission1-13(p.42～43)を改訂");
}

INSTANTIATE_TEST_SUITE_P(both, OffersTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace tasks
