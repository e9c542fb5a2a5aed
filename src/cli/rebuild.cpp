#include "base/error.hpp"
#include "cli/commands.hpp"
#include "knowledge/follow.hpp"

namespace cli {
namespace {

int rebuild_search(const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  auto& index = world->index();
  if (!index.writable()) throw base::Error{base::Fault::conflict, "error.index_in_use"};
  const auto topics = knowledge::rebuild(world->database(), index);
  output.line({{"topics", topics}});
  output.tell("rebuild.search", {{"topics", std::to_string(topics)}});
  return Exit::done;
}

}  // namespace

void add_rebuild(CLI::App& app, Plan& plan) {
  auto* command = app.add_subcommand("rebuild", "derived data from the database")->require_subcommand(1);
  command->add_subcommand("search", "the search index")->callback([&plan] { plan.run = rebuild_search; });
}

}  // namespace cli
