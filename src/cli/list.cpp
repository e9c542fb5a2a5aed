#include <fmt/format.h>

#include "base/clock.hpp"
#include "cli/commands.hpp"
#include "knowledge/read.hpp"

namespace cli {
namespace {

int run(const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().read([&](db::Transaction& tx) {
    for (const auto& d : knowledge::documents(tx, people::Reader::everything())) {
      output.line({{"document", d.id},
                   {"code", d.code},
                   {"title", d.title},
                   {"kind", d.kind},
                   {"shelf", d.shelf_name},
                   {"level", people::name(d.effective_level)},
                   {"topics", d.topics},
                   {"changed", base::rfc3339(d.changed_at)},
                   {"source", d.source_key},
                   {"format", d.source_format}});
      output.say(fmt::format("{:>5}  {:<14} {:>6}  {:<12}  {}", d.id, d.code, d.topics, people::name(d.effective_level),
                             d.title));
    }
  });
  return Exit::done;
}

}  // namespace

void add_list(CLI::App& app, Plan& plan) {
  app.add_subcommand("list", "all documents")->callback([&plan] { plan.run = run; });
}

}  // namespace cli
