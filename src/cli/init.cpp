#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "cli/sign_in_link.hpp"
#include "maps/starter.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"
#include "schemes/make.hpp"

namespace cli {
namespace {

struct Words {
  bool sample = false;
  std::string mail = "admin@localhost";
};

void load_sample(World& world, Output& output) {
  const int documents = maps::load_starter(world.database(), people::kSystem);
  world.database().write([](db::Transaction& tx) { schemes::make_schemes_of_documents(tx, people::kSystem); });
  world.index();
  output.tell("init.sample", {{"documents", std::to_string(documents)}});
}

int run(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::make(settings);
  const auto person = world->database().writing([&](db::Transaction& tx) {
    auto added = people::add_person(tx, words.mail, "", {people::Role::administrator});
    people::audit(tx, people::kSystem, "person.add", "person " + std::to_string(added.id));
    return added;
  });
  output.tell("init.done", {{"path", settings.data.string()}});
  if (words.sample) load_sample(*world, output);
  const auto link = make_sign_in_link(world->database(), person.id, "http://" + settings.staff);
  output.line({{"data", settings.data.string()}, {"administrator", person.mail}, {"sign_in", link}});
  output.say("sign-in " + link);
  return Exit::done;
}

}  // namespace

void add_init(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("init", "makes the data folder, the schema and the first administrator");
  command->add_flag("--sample", words->sample, "with the starter content");
  command->add_option("--mail", words->mail, "of the first administrator");
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
