#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"

namespace cli {
namespace {

constexpr base::Millis kLinkValid = 24 * 3600 * 1000;

struct Words {
  std::string mail, role, name;
};

people::Person required(db::Transaction& tx, const std::string& mail) {
  auto person = people::find_person_by_mail(tx, mail);
  if (!person) throw base::Error{base::Fault::not_found, "error.person_not_found"};
  return std::move(*person);
}

int add(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().write([&](db::Transaction& tx) {
    const auto person = people::add_person(tx, words.mail, words.name, words.role);
    people::audit(tx, people::kSystem, "person.add", "person " + std::to_string(person.id));
    const auto path = "/sign-in/" + people::make_sign_in_link(tx, person.id, kLinkValid);
    output.line({{"person", person.id}, {"mail", person.mail}, {"role", person.role}, {"sign_in_path", path}});
    output.tell("user.added", {{"mail", person.mail}, {"path", path}});
  });
  return Exit::done;
}

int list(const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().read([&](db::Transaction& tx) {
    for (const auto& p : people::list_people(tx)) {
      output.line({{"person", p.id}, {"mail", p.mail}, {"name", p.name}, {"role", p.role}, {"disabled", p.disabled}});
      output.say(fmt::format("{:>4}  {:<14} {}{}", p.id, p.role, p.mail, p.disabled ? "  ×" : ""));
    }
  });
  return Exit::done;
}

int disable(const std::string& mail, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().write([&](db::Transaction& tx) {
    const auto person = required(tx, mail);
    people::disable_person(tx, person.id);
    people::audit(tx, people::kSystem, "person.disable", "person " + std::to_string(person.id));
    output.line({{"person", person.id}, {"mail", person.mail}, {"disabled", true}});
    output.tell("user.disabled", {{"mail", mail}});
  });
  return Exit::done;
}

}  // namespace

void add_user(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* user = app.add_subcommand("user", "people who may sign in")->require_subcommand(1);
  auto* adding = user->add_subcommand("add", "a person; prints a one-time sign-in path");
  adding->add_option("MAIL", words->mail)->required();
  adding->add_option("--role", words->role, "reader, first-line, second-line, editor, approver, administrator")
      ->required();
  adding->add_option("--name", words->name);
  adding->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return add(*words, settings, output); };
  });
  user->add_subcommand("list", "everybody")->callback([&plan] { plan.run = list; });
  auto* disabling = user->add_subcommand("disable", "a person: ends all sessions");
  disabling->add_option("MAIL", words->mail)->required();
  disabling->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return disable(words->mail, settings, output); };
  });
}

}  // namespace cli
