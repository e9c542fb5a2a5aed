#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"

namespace cli {
namespace {

constexpr base::Millis kLinkValid = 24 * 3600 * 1000;

struct Words {
  std::string mail, new_mail, name, roles;
};

constexpr const char* kRoleHelp =
    "reader, first-line, second-line, editor, approver, administrator; several: given again, or parted by commas";

nlohmann::ordered_json line_of(const people::Person& person) {
  auto roles = nlohmann::ordered_json::array();
  for (const auto role : person.roles.list()) roles.push_back(people::name(role));
  return {{"person", person.id},       {"mail", person.mail},
          {"name", person.name},       {"role", people::words(person.roles)},
          {"roles", std::move(roles)}, {"disabled", person.disabled}};
}

people::Person required(db::Transaction& tx, const std::string& mail) {
  auto person = people::find_person_by_mail(tx, mail);
  if (!person) throw base::Error{base::Fault::not_found, "error.person_not_found"};
  return std::move(*person);
}

int add(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().write([&](db::Transaction& tx) {
    const auto person = people::add_person(tx, words.mail, words.name, people::roles_named(words.roles));
    people::audit(tx, people::kSystem, "person.add", people::audited(person));
    const auto path = "/sign-in/" + people::make_sign_in_link(tx, person.id, kLinkValid);
    auto line = line_of(person);
    line["sign_in_path"] = path;
    output.line(line);
    output.tell("user.added", {{"mail", person.mail}, {"path", path}});
  });
  return Exit::done;
}

/// What is not given stays as it is.
int change(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().write([&](db::Transaction& tx) {
    const auto before = required(tx, words.mail);
    people::change_person(tx, before.id, words.new_mail.empty() ? before.mail : words.new_mail,
                          words.name.empty() ? before.name : words.name,
                          words.roles.empty() ? before.roles : people::roles_named(words.roles));
    const auto person = people::find_person(tx, before.id).value();
    people::audit(tx, people::kSystem, "person.change", people::audited(person));
    output.line(line_of(person));
    output.tell("user.changed", {{"mail", person.mail}, {"roles", people::words(person.roles)}});
  });
  return Exit::done;
}

int list(const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().read([&](db::Transaction& tx) {
    for (const auto& p : people::list_people(tx)) {
      output.line(line_of(p));
      output.say(fmt::format("{:>4}  {:<14} {}{}", p.id, people::words(p.roles), p.mail, p.disabled ? "  ×" : ""));
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
  adding->add_option("--role", words->roles, kRoleHelp)->required()->join(',');
  adding->add_option("--name", words->name);
  adding->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return add(*words, settings, output); };
  });
  auto* changing = user->add_subcommand("change", "a person: what is named of mail, name and roles");
  changing->add_option("MAIL", words->mail)->required();
  changing->add_option("--role", words->roles, kRoleHelp)->join(',');
  changing->add_option("--name", words->name);
  changing->add_option("--mail", words->new_mail);
  changing->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return change(*words, settings, output); };
  });
  user->add_subcommand("list", "everybody")->callback([&plan] { plan.run = list; });
  auto* disabling = user->add_subcommand("disable", "a person: ends all sessions");
  disabling->add_option("MAIL", words->mail)->required();
  disabling->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return disable(words->mail, settings, output); };
  });
}

}  // namespace cli
