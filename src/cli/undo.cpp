#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "knowledge/edit.hpp"

namespace cli {
namespace {

struct Words {
  std::int64_t changeset = 0;
  std::string reason;
};

int run(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  const knowledge::Editor operator_of_the_machine{people::kSystem, people::Reader::everything(), words.reason,
                                                  std::nullopt};
  const auto saved = world->database().writing(
      [&](db::Transaction& tx) { return knowledge::undo(tx, operator_of_the_machine, words.changeset); });
  world->index();
  output.line({{"undone", words.changeset}, {"changeset", saved.changeset}, {"document", saved.document}});
  output.tell("undo.done", {{"undone", std::to_string(words.changeset)},
                            {"changeset", std::to_string(saved.changeset)},
                            {"document", std::to_string(saved.document)}});
  return Exit::done;
}

}  // namespace

void add_undo(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("undo", "takes one change back, whoever made it; what was changed since stays");
  command->add_option("CHANGESET", words->changeset, "its number, as history tells it")->required();
  command->add_option("--reason", words->reason, "stands in the history");
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
