#include "cli/commands.hpp"

namespace cli {
void add_serve(CLI::App& app, Plan& plan) {
  app.add_subcommand("serve", "both listeners and the worker")->callback([&plan] {
    plan.run = [](const Settings&, Output&) { return 1; };
  });
}
}  // namespace cli
