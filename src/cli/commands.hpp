#pragma once
#include <CLI/CLI.hpp>
#include <functional>

#include "cli/output.hpp"
#include "cli/world.hpp"

/// The command line (docs/operators.md): one command a file. A command parses its words, calls a domain's verb, and
/// prints. It acts as the machine's operator: sees everything, and is audited under the system user's name.
namespace cli {

/// design: 0 done, 1 failed, 2 usage, 3 partly done.
enum Exit : int { done = 0, failed = 1, usage = 2, partly = 3 };

/// Filled by the command that was given; run by app::main when all words are parsed.
struct Plan {
  std::function<int(const Settings&, Output&)> run;
};

void add_init(CLI::App& app, Plan& plan);
void add_serve(CLI::App& app, Plan& plan);
void add_import(CLI::App& app, Plan& plan);
void add_inspect(CLI::App& app, Plan& plan);
void add_export(CLI::App& app, Plan& plan);
void add_search(CLI::App& app, Plan& plan);
void add_list(CLI::App& app, Plan& plan);
void add_show(CLI::App& app, Plan& plan);
void add_history(CLI::App& app, Plan& plan);
void add_undo(CLI::App& app, Plan& plan);
void add_tasks(CLI::App& app, Plan& plan);
void add_user(CLI::App& app, Plan& plan);
void add_check(CLI::App& app, Plan& plan);
void add_rebuild(CLI::App& app, Plan& plan);
void add_migrate(CLI::App& app, Plan& plan);

/// Runs a command's work with its world, and turns what it throws into a message and an exit code: the one place of the
/// command line where errors are answered.
int answer(const Settings& settings, Output& output, const std::function<int()>& work);

}  // namespace cli
