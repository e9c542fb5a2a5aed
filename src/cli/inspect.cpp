#include <memory>

#include "cli/commands.hpp"
#include "cli/source_files.hpp"
#include "maps/parse.hpp"
#include "maps/reports.hpp"

namespace cli {
namespace {

/// Reads a map without a database: the counts and findings of `import`, nothing stored.
maps::FileReport inspect(const SourceFile& file, const maps::Limits& limits) {
  maps::FileReport report{.file = file.path.string(), .format = {}, .status = "failed"};
  try {
    const auto bytes = read_file(file.path, limits.file_bytes);
    const auto format = maps::recognise_format(file.path.string(), bytes);
    if (!format) throw base::Error{base::Fault::bad_input, "error.map.unknown_format"};
    report.format = maps::name(*format);
    const auto outline = maps::parse(*format, bytes, limits);
    report.counts = maps::count(outline);
    report.repairs = outline.repairs;
    report.losses = outline.losses;
    report.status = "read";
  } catch (const base::Error& error) {
    report.error = error;
  }
  return report;
}

int run(const std::vector<std::string>& paths, const Settings& settings, Output& output) {
  std::size_t failures = 0;
  const auto files = source_files(paths).files;
  for (const auto& file : files) {
    const auto report = inspect(file, settings.limits);
    failures += report.error ? 1U : 0U;
    output.line(to_json(report, output.language()));
    output.say(to_json(report, output.language()).dump(2));
  }
  if (failures == 0) return Exit::done;
  return failures == files.size() ? Exit::failed : Exit::partly;
}

}  // namespace

void add_inspect(CLI::App& app, Plan& plan) {
  auto paths = std::make_shared<std::vector<std::string>>();
  auto* command = app.add_subcommand("inspect", "what Fumikura reads from files; nothing is stored");
  command->add_option("PATH", *paths, "files or folders")->required();
  command->callback([paths, &plan] {
    plan.run = [paths](const Settings& settings, Output& output) { return run(*paths, settings, output); };
  });
}

}  // namespace cli
