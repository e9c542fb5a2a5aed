#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>

#include "app/config.hpp"
#include "cli/commands.hpp"

namespace {

struct Words {
  std::string data, config, language;
  bool json = false;
};

/// --language, else the terminal's, else Japanese.
std::string language_of(const Words& words) {
  if (!words.language.empty()) return words.language;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value != nullptr && *value != '\0')
      return std::string_view{value}.starts_with("en") ? "en" : "ja";
  return "ja";
}

cli::Settings settings_of(const Words& words) {
  cli::Settings settings;
  const char* from_environment = std::getenv("FUMIKURA_DATA");
  if (!words.data.empty())
    settings.data = words.data;
  else if (from_environment != nullptr)
    settings.data = from_environment;
  settings.json = words.json;
  settings.language = language_of(words);
  return settings;
}

void add_commands(CLI::App& app, cli::Plan& plan) {
  cli::add_init(app, plan);
  cli::add_serve(app, plan);
  cli::add_import(app, plan);
  cli::add_inspect(app, plan);
  cli::add_export(app, plan);
  cli::add_search(app, plan);
  cli::add_list(app, plan);
  cli::add_show(app, plan);
  cli::add_history(app, plan);
  cli::add_undo(app, plan);
  cli::add_tasks(app, plan);
  cli::add_user(app, plan);
  cli::add_check(app, plan);
  cli::add_rebuild(app, plan);
  cli::add_migrate(app, plan);
}

int run(int argc, char** argv) {
  CLI::App app{"Fumikura (文倉): collect, keep, answer and publish — the desk's knowledge in one place"};
  Words words;
  app.add_option("--data", words.data, "the data folder (default ./data or $FUMIKURA_DATA)");
  app.add_option("--config", words.config, "the settings (default fumikura.toml in the data folder)");
  app.add_option("--language", words.language, "of messages")->check(CLI::IsMember({"ja", "en"}));
  app.add_flag("--json", words.json, "JSON lines");
  app.require_subcommand(1);
  app.fallthrough();
  cli::Plan plan;
  add_commands(app, plan);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? cli::Exit::done : cli::Exit::usage;
  }
  auto settings = settings_of(words);
  cli::Output output{std::cout, std::cerr, settings.json, settings.language};
  return cli::answer(settings, output, [&] {
    app::read_config(settings,
                     words.config.empty() ? std::nullopt : std::optional<std::filesystem::path>{words.config});
    return plan.run(settings, output);
  });
}

}  // namespace

int main(int argc, char** argv) try { return run(argc, argv); } catch (const std::exception& error) {
  static_cast<void>(std::fprintf(stderr, "fumikura: %s\n", error.what()));
  return cli::Exit::failed;
} catch (...) {
  return cli::Exit::failed;
}
