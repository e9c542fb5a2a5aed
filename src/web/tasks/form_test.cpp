#include "web/tasks/form.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace web {
namespace {

const tasks::Fields kFields{.title = "手順書を直す",
                            .text = "二行の\n説明",
                            .ordered_by = "課長",
                            .reason = "指示",
                            .assignee = 7,
                            .due = base::Date{2026, 12, 1},
                            .state = tasks::State::done,
                            .result = "直した",
                            .closed_on = base::Date{2026, 11, 30},
                            .duty = tasks::Duty::publishing,
                            .planned = 150,
                            .spent = 25,
                            .level = people::Level::green};

Request posted(const std::map<std::string, std::string>& form) {
  Request out;
  out.form = form;
  return out;
}

TEST(TaskForm, holds_a_task_and_gives_it_back) {
  EXPECT_EQ(fields_of(form_of(kFields)), kFields);
  const tasks::Fields outsider{.title = "頼む", .assignee_name = "業者"};
  EXPECT_EQ(fields_of(form_of(outsider)), outsider);
}

TEST(TaskForm, takes_what_was_typed_and_leaves_the_rest) {
  const auto form = typed_form(posted({{"title", "別の題"}, {"text", "一\r\n二"}, {"csrf", "x"}}), form_of(kFields));
  EXPECT_EQ(form.at("title"), "別の題");
  EXPECT_EQ(form.at("text"), "一\n二");
  EXPECT_EQ(form.at("reason"), "指示");
  EXPECT_EQ(form.count("csrf"), 0U);
}

TEST(TaskForm, refuses_what_it_cannot_understand) {
  const auto refused = [](const char* name, const char* value) {
    auto form = form_of(kFields);
    form[name] = value;
    try {
      (void)fields_of(form);
    } catch (const base::Error& error) {
      return error.key;
    }
    return std::string{};
  };
  EXPECT_EQ(refused("due", "来週"), "error.date_form");
  EXPECT_EQ(refused("spent", "二時間"), "error.task_hours");
  EXPECT_EQ(refused("duty", "掃除"), "error.task_choice");
  EXPECT_EQ(refused("state", "offered"), "error.task_choice");
  EXPECT_EQ(refused("assignee", "7x"), "error.task_assignee");
  EXPECT_EQ(refused("assignee", "-7"), "error.task_assignee");
  EXPECT_EQ(refused("due", "2026-12-24"), "");
}

TEST(TaskForm, a_field_that_was_left_alone_keeps_what_others_made_of_it) {
  const auto base = form_of(kFields);
  auto typed = base, now = base;
  typed["result"] = "私の成果";
  now["due"] = "2027-01-15";
  now["result"] = "ほかの成果";
  const auto both = joined(base, typed, now);
  EXPECT_EQ(both.at("due"), "2027-01-15");
  EXPECT_EQ(both.at("result"), "私の成果");
  EXPECT_EQ(both.at("title"), "手順書を直す");
}

TEST(TaskForm, tells_what_changed_in_words) {
  const std::vector<people::Person> persons{{.id = 7, .name = "山田"}, {.id = 8, .name = "佐藤"}};
  auto after = kFields;
  after.assignee = 8;
  after.due.reset();
  const auto found = changes_between(form_of(kFields), form_of(after), persons, "ja");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].before, "2026年12月1日(火)");
  EXPECT_EQ(found[0].after, "");
  EXPECT_EQ(found[1].before, "山田");
  EXPECT_EQ(found[1].after, "佐藤");
}

std::string options(const std::vector<people::Person>& persons) {
  render::Data data;
  fill_task_fields(data, form_of(kFields), persons, true, "ja");
  return render::render_text("{{#ASSIGNEE_OPTIONS}}{{TEXT}}{{#SELECTED}}*{{/SELECTED}} {{/ASSIGNEE_OPTIONS}}", data,
                             "ja");
}

TEST(TaskForm, offers_active_persons_and_whoever_is_the_assignee_now) {
  const people::Person system{.id = people::kSystem, .name = "文倉"}, other{.id = 8, .name = "佐藤"};
  people::Person yamada{.id = 7, .name = "山田"}, gone{.id = 9, .name = "田中", .disabled = true};
  EXPECT_EQ(options({system, yamada, other, gone}), "山田* 佐藤 ");
  yamada.disabled = true;
  EXPECT_EQ(options({system, yamada, other, gone}), "山田* 佐藤 ") << "saving the form must not take it from him";
}

}  // namespace
}  // namespace web
