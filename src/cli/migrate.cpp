#include "cli/commands.hpp"

namespace cli {

void add_migrate(CLI::App& app, Plan& plan) {
  app.add_subcommand("migrate", "brings the database's schema up to date")->callback([&plan] {
    plan.run = [](const Settings& settings, Output& output) {
      World::open(settings);  // opening migrates
      output.tell("migrate.done");
      return static_cast<int>(Exit::done);
    };
  });
}

}  // namespace cli
