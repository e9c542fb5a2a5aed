#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"

namespace cli {
namespace {

int run(const std::string& name, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().read([&](db::Transaction& tx) {
    const auto everything = people::Reader::everything();
    const auto document = knowledge::document_named(tx, everything, name);
    for (const auto& c : knowledge::history(tx, everything, document.id)) {
      output.line({{"changeset", c.id},
                   {"at", base::rfc3339(c.at)},
                   {"person", c.person_name},
                   {"kind", c.kind},
                   {"reason", c.reason},
                   {"added", c.added},
                   {"changed", c.changed},
                   {"removed", c.removed}});
      output.say(fmt::format("{}  {} {}  +{} ~{} -{}  {}", base::tokyo_text(c.at, output.language()), c.person_name,
                             c.kind, c.added, c.changed, c.removed, c.reason));
    }
    for (const auto& entry : knowledge::early_history(tx, everything, document.id)) {
      output.line({{"early", true}, {"day", entry.day}, {"text", entry.text}, {"topic", entry.topic}});
      output.say(fmt::format("{}  {}", entry.day, entry.text));
    }
  });
  return Exit::done;
}

}  // namespace

void add_history(CLI::App& app, Plan& plan) {
  auto name = std::make_shared<std::string>();
  auto* command = app.add_subcommand("history", "who changed what in a document, and its own early history");
  command->add_option("DOCUMENT", *name, "number or code")->required();
  command->callback([name, &plan] {
    plan.run = [name](const Settings& settings, Output& output) { return run(*name, settings, output); };
  });
}

}  // namespace cli
