#include <gmock/gmock.h>

#include "base/error.hpp"
#include "knowledge/subjects.hpp"
#include "people/notifications.hpp"
#include "testing/task_database.hpp"

namespace tasks {
namespace {

using people::Level;
using people::Reader;
using testing::ElementsAre;
using testing::IsEmpty;
using Id = std::int64_t;

const Reader kSpecialist = Reader::up_to(Level::amber_strict);
const Reader kPartner = Reader::up_to(Level::amber);

class TasksTest : public testing_tools::TaskDatabase {
 protected:
  template <class Work>
  std::string refusal(Work work) {
    try {
      work();
    } catch (const base::Error& error) {
      return error.key;
    }
    return {};
  }
  std::vector<Task> states(Id id, const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return history(tx, reader, id); });
  }
  Written undo_last(const Written& last) {
    return write([&](db::Transaction& tx) { return tasks::undo(tx, writer(), {last.id, last.version}); });
  }
};

TEST_P(TasksTest, what_was_written_is_read_back) {
  const Fields fields{.title = "手順書を直す",
                      .text = "二行の\n説明",
                      .ordered_by = "警視庁",
                      .reason = "指示7",
                      .assignee = person_,
                      .due = base::Date{2026, 12, 1},
                      .duty = Duty::publishing,
                      .planned = 150,
                      .level = Level::green};
  const auto made = make(fields);
  const auto found = task(made.id);
  EXPECT_EQ(found.fields, fields);
  EXPECT_EQ(found.version, 1);
  EXPECT_EQ(found.made_by, person_);
  EXPECT_EQ(found.assignee_person, "a");
}

TEST_P(TasksTest, it_goes_from_open_to_doing_to_done_and_each_step_stays_in_the_history) {
  auto last = make({.title = "調べる"});
  last = move(last, {.to = State::doing});
  last = move(last, {.to = State::done, .result = "分かった", .spent = 250});
  const auto now = task(last.id);
  EXPECT_EQ(now.fields.state, State::done);
  EXPECT_EQ(now.fields.assignee, person_) << "nobody's task is now of who began it";
  EXPECT_EQ(now.fields.result, "分かった");
  EXPECT_EQ(now.fields.closed_on, base::tokyo_date(base::now()));
  const auto all = states(last.id);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].fields.state, State::done);
  EXPECT_EQ(all[1].fields.state, State::doing);
  EXPECT_EQ(all[2].fields.state, State::open);
  EXPECT_EQ(all[2].fields.assignee, 0);
  EXPECT_EQ(all[0].remark, "理由");
  EXPECT_EQ(all[0].changed_by_name, "a");
}

TEST_P(TasksTest, a_named_outsiders_task_stays_his_when_somebody_begins_it) {
  auto last = make({.title = "頼む", .assignee_name = "業者"});
  last = move(last, {.to = State::doing});
  EXPECT_EQ(task(last.id).fields.assignee, 0);
  EXPECT_EQ(task(last.id).assignee_shown(), "業者");
}

TEST_P(TasksTest, done_and_dropped_are_undone_and_the_undo_too) {
  const auto made = make({.title = "作業"});
  for (const auto to : {State::done, State::dropped}) {
    const auto version = task(made.id).version;
    const auto ended = move({made.id, version}, {.to = to});
    const auto open = undo_last(ended);
    EXPECT_EQ(task(made.id).fields.state, State::open);
    EXPECT_EQ(task(made.id).fields.closed_on, std::nullopt);
    const auto again = undo_last(open);
    EXPECT_EQ(task(made.id).fields.state, to);
    undo_last(again);
  }
  EXPECT_EQ(refusal([&] { undo_last(make({.title = "新しい"})); }), "error.task_first");
}

TEST_P(TasksTest, a_form_of_an_old_version_writes_nothing) {
  const auto seen = make({.title = "一"});
  change(seen, {.title = "二"});
  EXPECT_EQ(refusal([&] { change(seen, {.title = "三"}); }), "error.task_changed");
  EXPECT_EQ(refusal([&] { move(seen, {.to = State::done}); }), "error.task_changed");
  EXPECT_EQ(refusal([&] { undo_last(seen); }), "error.task_changed");
  EXPECT_EQ(task(seen.id).fields.title, "二");
  EXPECT_EQ(states(seen.id).size(), 2U);
}

TEST_P(TasksTest, saving_the_same_again_makes_no_new_state) {
  const auto made = make({.title = "同じ"});
  EXPECT_EQ(change(made, {.title = " 同じ "}).version, 1);
  EXPECT_EQ(states(made.id).size(), 1U);
}

TEST_P(TasksTest, a_task_by_itself_is_for_who_may_read_its_level) {
  make({.title = "内部"});
  make({.title = "共有", .level = Level::amber});
  EXPECT_THAT(titles(kSpecialist), ElementsAre("内部", "共有"));
  EXPECT_THAT(titles(kPartner), ElementsAre("共有"));
}

TEST_P(TasksTest, a_task_on_a_topic_is_for_who_may_see_the_topic_when_it_is_read) {
  const auto paper = document("文書", Level::green);
  const auto topic = add(root(paper), "項目");
  make({.title = "項目の作業", .level = Level::clear}, {0, topic});
  make({.title = "文書の作業", .level = Level::clear}, {paper, 0});
  EXPECT_THAT(titles(kPartner), ElementsAre("項目の作業", "文書の作業"));
  EXPECT_THAT(titles(Reader::up_to(Level::clear)), IsEmpty());
  lock(topic);
  EXPECT_THAT(titles(kPartner), ElementsAre("文書の作業"));
  EXPECT_THAT(titles(kSpecialist), ElementsAre("項目の作業", "文書の作業"));
  lock(root(paper));
  EXPECT_THAT(titles(kPartner), IsEmpty());
}

TEST_P(TasksTest, a_named_topics_tasks_are_for_those_who_are_named) {
  const auto other = person("b@desk.example");
  const auto topic = add(root(document("文書")), "項目");
  make({.title = "極秘"}, {0, topic});
  lock(topic, "RED");
  EXPECT_THAT(titles(reader_of(person_)), ElementsAre("極秘"));
  EXPECT_THAT(titles(reader_of(other)), IsEmpty());
}

TEST_P(TasksTest, a_deleted_topics_task_stays_with_who_could_see_the_topic) {
  const auto paper = document("文書", Level::green);
  const auto open = add(root(paper), "公");
  const auto locked = add(root(paper), "秘");
  lock(locked);
  make({.title = "公の作業", .level = Level::clear}, {0, open});
  make({.title = "秘の作業", .level = Level::clear}, {0, locked});
  for (const auto topic : {open, locked})
    edit([&](auto& tx, const auto& by) { return knowledge::delete_topic(tx, by, topic); });
  EXPECT_THAT(titles(kPartner), ElementsAre("公の作業"));
  EXPECT_THAT(titles(kSpecialist), ElementsAre("公の作業", "秘の作業"));
  const auto kept = read([&](db::Transaction& tx) { return tasks(tx, kSpecialist, {}, 0, 1); });
  EXPECT_TRUE(kept.at(0).subject_gone);
  edit([&](auto& tx, const auto& by) { return knowledge::delete_document(tx, by, paper); });
  EXPECT_THAT(titles(kPartner), ElementsAre("公の作業"));
  EXPECT_THAT(titles(Reader::up_to(Level::clear)), IsEmpty());
}

TEST_P(TasksTest, a_deleted_topics_task_is_locked_with_its_document) {
  const auto paper = document("文書", Level::green);
  const auto topic = add(root(paper), "項目");
  make({.title = "作業", .level = Level::clear}, {0, topic});
  edit([&](auto& tx, const auto& by) { return knowledge::delete_topic(tx, by, topic); });
  EXPECT_THAT(titles(kPartner), ElementsAre("作業"));
  edit([&](auto& tx, const auto& by) { return change_document(tx, by, paper, {.level = Level::amber_strict}); });
  EXPECT_THAT(titles(kPartner), IsEmpty());
  EXPECT_THAT(titles(kSpecialist), ElementsAre("作業"));
}

TEST_P(TasksTest, what_one_may_not_see_is_not_found_and_not_changed) {
  const auto made = make({.title = "内部"});
  const Writer partner{person_, kPartner, ""};
  EXPECT_EQ(refusal([&] { write([&](auto& tx) { return tasks::task(tx, kPartner, made.id); }); }),
            "error.task_not_found");
  EXPECT_EQ(refusal([&] { write([&](auto& tx) {
                            return tasks::take_on(tx, partner, {made.id, 1});
                          }); }),
            "error.task_not_found");
  const auto topic = add(root(document("文書", Level::amber_strict)), "項目");
  EXPECT_EQ(refusal([&] { write([&](auto& tx) {
                            return create(tx, partner, {.title = "題"}, {0, topic});
                          }); }),
            "error.topic_not_found");
}

TEST_P(TasksTest, an_earlier_state_is_shown_to_those_only_who_could_see_it) {
  const auto made = make({.title = "秘密の題"});
  change(made, {.title = "公開の題", .level = Level::clear});
  EXPECT_EQ(states(made.id, kPartner).size(), 1U);
  EXPECT_EQ(states(made.id, kSpecialist).size(), 2U);
}

TEST_P(TasksTest, an_assignee_works_here_and_may_see_the_task) {
  const auto partner = person("partner@desk.example", "reader");
  EXPECT_EQ(refusal([&] { make({.title = "内部", .assignee = partner}); }), "error.task_blind");
  const auto shared = make({.title = "共有", .assignee = partner, .level = Level::amber});
  EXPECT_EQ(refusal([&] { change(shared, {.title = "共有", .assignee = partner}); }), "error.task_blind");
  EXPECT_EQ(refusal([&] { make({.title = "誰か", .assignee = 999}); }), "error.task_assignee");
  EXPECT_EQ(refusal([&] { make({.title = "誰か", .assignee = people::kSystem}); }), "error.task_assignee");
  const auto topic = add(root(document("文書", Level::amber_strict)), "項目");
  EXPECT_EQ(refusal([&] {
              make({.title = "項目", .assignee = partner, .level = Level::clear}, {0, topic});
            }),
            "error.task_blind");
  EXPECT_THAT(titles(kSpecialist), ElementsAre("共有")) << "what was refused is not there";
}

TEST_P(TasksTest, an_undo_does_not_bring_back_an_assignee_who_may_no_longer_see_the_topic) {
  const auto other = person("b@desk.example");
  const auto topic = add(root(document("文書")), "項目");
  const auto given = change(make({.title = "作業", .assignee = other}, {0, topic}), {.title = "作業"});
  EXPECT_EQ(task(undo_last(given).id).fields.assignee, other) << "he may see it";
  const auto again = change({given.id, 3}, {.title = "作業"});
  lock(topic, "RED");
  EXPECT_EQ(refusal([&] { undo_last(again); }), "error.task_undo_assignee");
  EXPECT_EQ(task(given.id).fields.assignee, 0);
  EXPECT_EQ(task(given.id).version, again.version);
}

TEST_P(TasksTest, an_undo_does_not_bring_back_an_assignee_who_no_longer_works_here_or_is_shut_out_by_it) {
  const auto gone = person("gone@desk.example");
  const auto given = change(make({.title = "作業", .assignee = gone}), {.title = "作業"});
  write([&](db::Transaction& tx) { people::disable_person(tx, gone); });
  EXPECT_EQ(refusal([&] { undo_last(given); }), "error.task_undo_assignee");
  const auto partner = person("partner@desk.example", "reader");
  auto shared = change(make({.title = "共有"}), {.title = "共有", .level = Level::amber});
  shared = change(shared, {.title = "共有", .assignee = partner, .level = Level::amber});
  shared = undo_last(undo_last(shared));
  EXPECT_EQ(task(shared.id).fields.assignee, partner);
}

TEST_P(TasksTest, who_is_made_the_assignee_by_another_is_told_once) {
  const auto other = person("other@desk.example");
  const auto told = [&](Id who) {
    return read(
        [&](db::Transaction& tx) { return people::notices(tx, who, knowledge::subjects_for(reader_of(who)), 10); });
  };
  const auto made = make({.title = "頼む", .assignee = other});
  make({.title = "自分の", .assignee = person_});
  ASSERT_EQ(told(other).size(), 1U);
  EXPECT_EQ(told(other)[0].kind, "task");
  EXPECT_EQ(told(other)[0].detail, made.id);
  EXPECT_THAT(told(person_), IsEmpty());
  move(made, {.to = State::doing});
  EXPECT_EQ(told(other).size(), 1U) << "he was told already";
}

TEST_P(TasksTest, lists_are_by_due_day_and_narrowed) {
  const base::Date today{2026, 11, 18};  // a Wednesday
  make({.title = "いつか", .duty = Duty::research});
  make({.title = "来月", .due = base::Date{2026, 12, 1}});
  make({.title = "日曜", .assignee = person_, .due = base::Date{2026, 11, 22}});
  make({.title = "昨日", .due = base::Date{2026, 11, 17}});
  move(make({.title = "済んだ", .due = base::Date{2026, 11, 1}}), {.to = State::done, .result = "ランサムウェア"});
  const auto with = [&](auto set) {
    Wish wish;
    wish.today = today;
    set(wish);
    return titles(kSpecialist, wish);
  };
  EXPECT_THAT(with([](Wish&) {}), ElementsAre("昨日", "日曜", "来月", "いつか"));
  EXPECT_THAT(with([](Wish& w) { w.due = DueGroup::overdue; }), ElementsAre("昨日"));
  EXPECT_THAT(with([](Wish& w) { w.due = DueGroup::week; }), ElementsAre("日曜"));
  EXPECT_THAT(with([](Wish& w) { w.due = DueGroup::later; }), ElementsAre("来月"));
  EXPECT_THAT(with([](Wish& w) { w.due = DueGroup::none; }), ElementsAre("いつか"));
  EXPECT_THAT(with([](Wish& w) { w.duty = Duty::research; }), ElementsAre("いつか"));
  EXPECT_THAT(with([&](Wish& w) { w.assignee = person_; }), ElementsAre("日曜"));
  EXPECT_THAT(with([](Wish& w) { w.assignee = 0; }), ElementsAre("昨日", "来月", "いつか"));
  EXPECT_THAT(with([](Wish& w) { w.state = State::done; }), ElementsAre("済んだ"));
  EXPECT_THAT(with([](Wish& w) { w.text = "らんさむ"; }), IsEmpty()) << "unfinished ones only";
  EXPECT_THAT(with([](Wish& w) { std::tie(w.text, w.unfinished) = std::pair{"ﾗﾝｻﾑ", false}; }), ElementsAre("済んだ"));
  EXPECT_THAT(with([](Wish& w) { w.text = "%"; }), IsEmpty()) << "a sign, not a pattern";
}

TEST_P(TasksTest, what_a_person_owes_is_counted_for_his_eyes) {
  make({.title = "私の", .assignee = person_});
  move(make({.title = "済んだ", .assignee = person_}), {.to = State::done});
  const auto owed = [&](const Reader& reader) {
    return read([&](db::Transaction& tx) { return count_owed(tx, reader, person_); });
  };
  EXPECT_EQ(owed(reader_of(person_)), 1);
  EXPECT_EQ(owed(kPartner), 0);
}

INSTANTIATE_TEST_SUITE_P(both, TasksTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace tasks
