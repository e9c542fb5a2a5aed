#include "maps/import.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <memory>

#include "base/locale.hpp"
#include "cli/commands.hpp"
#include "cli/source_files.hpp"
#include "maps/reports.hpp"
#include "people/accounts.hpp"

namespace cli {
namespace {

struct Words {
  std::vector<std::string> paths;
  bool dry_run = false;
  std::string kind = "handbook";
  std::string shelf = "取込";
  std::string disclosure = "AMBER+STRICT";
};

maps::ImportOptions options_of(const Words& words, const Settings& settings) {
  const auto level = people::level_named(words.disclosure);
  if (!level) throw base::Error{base::Fault::bad_input, "error.level_unknown"};
  return {.person = people::kSystem,
          .kind = words.kind,
          .shelf = words.shelf,
          .level = *level,
          .dry_run = words.dry_run,
          .limits = settings.limits};
}

maps::FileReport import_one(db::Database& database, const SourceFile& file, const maps::ImportOptions& options) {
  try {
    if (file.twice) throw base::Error{base::Fault::conflict, "error.import_same_path", {{"path", file.key}}};
    const auto bytes = read_file(file.path, options.limits.file_bytes);
    return maps::import_file(database, file.key, bytes, beside(file.path, options.limits.file_bytes), options);
  } catch (const base::Error& error) {
    if (error.fault == base::Fault::unavailable || error.fault == base::Fault::internal) throw;
    return {.file = file.key, .format = {}, .status = "failed", .error = error};
  }
}

struct Sum {
  std::map<std::string, std::int64_t> by_status;
  std::int64_t files = 0, topics = 0;

  void add(const maps::FileReport& report) {
    ++files;
    ++by_status[report.status];
    if (report.status != "failed") topics += report.counts.topics;
  }
};

void say(Output& output, const maps::FileReport& report) {
  const auto status = base::text(output.language(), "import.status." + report.status);
  output.say(fmt::format("{:<10} {:>6}  {}", status, report.counts.topics, report.file));
  if (report.error)
    output.say("           " + base::text(output.language(), report.error->key, report.error->arguments));
}

void close(Output& output, const Sum& sum, double seconds, std::int64_t passed_over) {
  const auto count = [&](const char* status) {
    const auto hit = sum.by_status.find(status);
    return hit == sum.by_status.end() ? 0 : hit->second;
  };
  const auto rate = seconds > 0 ? static_cast<double>(sum.topics) / seconds : 0.0;
  output.line({{"summary",
                {{"files", sum.files},
                 {"imported", count("imported")},
                 {"unchanged", count("unchanged")},
                 {"updated", count("updated")},
                 {"failed", count("failed")},
                 {"passed_over", passed_over},
                 {"topics", sum.topics},
                 {"seconds", seconds},
                 {"topics_per_second", rate}}}});
  output.tell("import.summary", {{"files", std::to_string(sum.files)},
                                 {"topics", std::to_string(sum.topics)},
                                 {"failed", std::to_string(count("failed"))},
                                 {"seconds", fmt::format("{:.1f}", seconds)}});
  if (passed_over > 0) output.tell("import.passed_over", {{"files", std::to_string(passed_over)}});
}

int run(const Words& words, const Settings& settings, Output& output) {
  const auto options = options_of(words, settings);
  const auto sources = source_files(words.paths);
  const auto world = World::open(settings);
  const auto start = std::chrono::steady_clock::now();
  Sum sum;
  for (const auto& file : sources.files) {
    const auto report = import_one(world->database(), file, options);
    sum.add(report);
    output.line(to_json(report, output.language()));
    say(output, report);
  }
  if (!words.dry_run) world->index();  // searchable when we say that it is done
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  close(output, sum, spent.count(), sources.passed_over);
  const auto failures = sum.by_status["failed"];
  if (failures == 0) return Exit::done;
  return failures == sum.files ? Exit::failed : Exit::partly;
}

}  // namespace

void add_import(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("import", "mind maps, outlines and Markdown into the handbook");
  command->add_option("PATH", words->paths, "files or folders")->required();
  command->add_flag("--dry-run", words->dry_run, "read and report, store nothing");
  command->add_option("--kind", words->kind,
                      "of new documents: handbook, manual, guidebook, article, faq, slides, ...");
  command->add_option("--shelf", words->shelf, "of new documents");
  command->add_option("--disclosure", words->disclosure, "of new documents: CLEAR, GREEN, AMBER, AMBER+STRICT, RED");
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
