#include <fmt/format.h>

#include "base/locale.hpp"
#include "cli/commands.hpp"
#include "cli/reader.hpp"
#include "people/accounts.hpp"
#include "tasks/read.hpp"
#include "tasks/rules.hpp"

namespace cli {
namespace {

constexpr std::int64_t kAll = 1'000'000;

struct Words {
  std::string mine, state;
  ReaderWords reader;
};

tasks::Wish wish_of(db::Transaction& tx, const Words& words) {
  tasks::Wish out;
  if (!words.mine.empty()) {
    const auto person = people::find_person_by_mail(tx, words.mine);
    if (!person) throw base::Error{base::Fault::not_found, "error.person_not_found"};
    out.assignee = person->id;
  }
  if (words.state.empty()) return out;
  out.unfinished = false;
  if (words.state == "all") return out;
  out.state = tasks::state_named(words.state);
  if (!out.state) throw base::Error{base::Fault::bad_input, "error.task_state_unknown"};
  return out;
}

nlohmann::ordered_json day(const std::optional<base::Date>& date) {
  return date ? nlohmann::ordered_json(base::iso(*date)) : nlohmann::ordered_json(nullptr);
}

void tell(const tasks::Task& task, Output& output) {
  const auto& f = task.fields;
  output.line({{"task", task.id},
               {"title", f.title},
               {"state", tasks::name(f.state)},
               {"due", day(f.due)},
               {"assignee", task.assignee_shown()},
               {"ordered_by", f.ordered_by},
               {"reason", f.reason},
               {"duty", tasks::name(f.duty)},
               {"planned", static_cast<double>(f.planned) / 100},
               {"spent", static_cast<double>(f.spent) / 100},
               {"closed_on", day(f.closed_on)},
               {"result", f.result},
               {"level", people::name(f.level)},
               {"document", task.subject.document},
               {"topic", task.subject.topic}});
  output.say(fmt::format("{:>5}  {:<10}  {}  {}  {}", task.id, f.due ? base::iso(*f.due) : "-",
                         base::text(output.language(), fmt::format("tasks.state.{}", tasks::name(f.state))), f.title,
                         task.assignee_shown()));
}

int run(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().read([&](db::Transaction& tx) {
    const auto reader = reader_of(tx, words.reader, people::Reader::everything());
    for (const auto& task : tasks::tasks(tx, reader, wish_of(tx, words), 0, kAll)) tell(task, output);
  });
  return Exit::done;
}

}  // namespace

void add_tasks(CLI::App& app, Plan& plan) {
  auto* command = app.add_subcommand("tasks", "what is still to be done, by due day");
  auto words = std::make_shared<Words>();
  command->add_option("--mine", words->mine, "of this person (mail address) only");
  command->add_option("--state", words->state, "open, doing, done, dropped, or all (default: open and doing)");
  add_reader_options(*command, words->reader);
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
