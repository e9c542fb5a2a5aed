#include "knowledge/check.hpp"

#include "cli/commands.hpp"
#include "people/audit.hpp"
#include "tasks/check.hpp"

namespace cli {
namespace {

constexpr std::size_t kWords = 200;  ///< compared with the truth; each costs one look through all texts

void report(Output& output, const knowledge::CheckResult& result) {
  for (const auto& problem : result.problems) {
    output.line({{"problem", problem.what}, {"where", problem.where}});
    output.say(problem.what + ": " + problem.where);
  }
}

int run(const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  auto& index = world->index();
  knowledge::CheckResult stored;
  knowledge::CheckResult found;
  people::AuditCheck audit;
  world->database().read([&](db::Transaction& tx) {
    stored = knowledge::check_database(tx);
    for (auto& problem : tasks::check(tx)) stored.problems.push_back({"task", std::move(problem)});
    audit = people::check_audit(tx);
    found = knowledge::check_index(tx, index, kWords);
  });
  if (audit.broken_at) stored.problems.push_back({"audit", "line " + std::to_string(*audit.broken_at)});
  report(output, stored);
  report(output, found);
  const auto problems = stored.problems.size() + found.problems.size();
  output.line({{"summary",
                {{"problems", problems},
                 {"documents", stored.documents},
                 {"topics", stored.topics},
                 {"past_states", stored.past},
                 {"files", stored.files},
                 {"audit_lines", audit.lines},
                 {"words_compared", found.words}}}});
  output.tell(problems == 0 ? "check.clean" : "check.problems", {{"problems", std::to_string(problems)},
                                                                 {"documents", std::to_string(stored.documents)},
                                                                 {"topics", std::to_string(stored.topics)},
                                                                 {"words", std::to_string(found.words)}});
  return problems == 0 ? Exit::done : Exit::failed;
}

}  // namespace

void add_check(CLI::App& app, Plan& plan) {
  app.add_subcommand("check", "is everything stored whole, and does search find it")->callback([&plan] {
    plan.run = run;
  });
}

}  // namespace cli
