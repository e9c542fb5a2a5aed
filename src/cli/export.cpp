#include "maps/export.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <memory>

#include "base/locale.hpp"
#include "cli/commands.hpp"
#include "knowledge/read.hpp"
#include "knowledge/taken_out.hpp"
#include "maps/reports.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"

namespace cli {
namespace {

struct Words {
  std::string document, to, out;
  std::string ceiling = "CLEAR";
  bool history = false;
};

/// Whole or not at all: written beside its place and then renamed.
void write_file(const std::filesystem::path& path, const std::string& bytes) {
  const auto half = path.string() + ".part" + std::to_string(::getpid());
  std::ofstream out{half, std::ios::binary};
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(half, path, failed);
  if (!out || failed) {
    std::filesystem::remove(half, failed);
    throw base::Error{base::Fault::unavailable, "error.file_unwritable", {{"path", path.string()}}};
  }
}

bool may_read_any(db::Transaction& tx, const people::Reader& reader, std::int64_t document) {
  const auto root = knowledge::document(tx, people::Reader::everything(), document).root;
  return knowledge::find_topic(tx, reader, root).has_value();
}

/// Nothing of the document is at or below the ceiling: there is no file to write, and the figure says why.
[[noreturn]] void refuse(db::Transaction& tx, Output& output, std::int64_t id, const Words& words) {
  const auto topics = knowledge::document(tx, people::Reader::everything(), id).topics;
  output.line(
      {{"document", id}, {"format", words.to}, {"topics", 0}, {"left_out", topics}, {"ceiling", words.ceiling}});
  throw base::Error{base::Fault::forbidden,
                    "error.export_above_ceiling",
                    {{"ceiling", words.ceiling}, {"left_out", std::to_string(topics)}}};
}

int run(const Words& words, const Settings& settings, Output& output) {
  const auto target = maps::target_named(words.to);
  if (!target) throw base::Error{base::Fault::bad_input, "error.export_format", {{"format", words.to}}};
  const auto level = people::level_named(words.ceiling);
  if (!level) throw base::Error{base::Fault::bad_input, "error.level_unknown"};
  const auto world = World::open(settings);
  std::int64_t document = 0, changeset = 0;
  std::int64_t all = 0;
  maps::Exported exported;
  world->database().read([&](db::Transaction& tx) {
    document = knowledge::document_named(tx, people::Reader::everything(), words.document).id;
    // The operator may export RED; whoever says RED means all of it.
    const auto reader = people::Reader::everything().lowered_to(*level);
    const auto found = knowledge::document(tx, people::Reader::everything(), document);
    all = found.topics;
    changeset = found.changeset;
    if (!may_read_any(tx, reader, document)) refuse(tx, output, document, words);
    exported = maps::export_document(tx, reader, document, *target, words.history);
  });
  for (const auto& [path, bytes] : exported.beside) {
    const auto target_path = std::filesystem::path{words.out}.parent_path() / path;
    std::filesystem::create_directories(target_path.parent_path());
    write_file(target_path, bytes);
  }
  write_file(words.out, exported.bytes);
  world->database().write([&](db::Transaction& tx) {
    people::audit(tx, people::kSystem, "document.export", fmt::format("document {} up to {}", document, words.ceiling));
    knowledge::note_taken_out(tx, {document, changeset, words.to, people::Reader::everything().lowered_to(*level)});
  });
  output.line({{"document", document},
               {"format", words.to},
               {"file", words.out},
               {"bytes", exported.bytes.size()},
               {"topics", exported.topics},
               {"left_out", all - exported.topics},
               {"ceiling", people::name(*level)},
               {"losses", maps::to_json(exported.losses)}});
  output.tell("export.done", {{"topics", std::to_string(exported.topics)},
                              {"left_out", std::to_string(all - exported.topics)},
                              {"ceiling", words.ceiling},
                              {"file", words.out}});
  for (const auto& loss : exported.losses)
    output.say(fmt::format("  {} × {}", base::text(output.language(), "loss." + loss.what), loss.count));
  return Exit::done;
}

}  // namespace

void add_export(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("export", "a document as a file: mm, opml, xmind, md, html, json");
  command->add_option("DOCUMENT", words->document, "number or code")->required();
  command->add_option("--to", words->to, "the format")->required();
  command->add_option("--out", words->out, "the file")->required();
  command->add_option("--ceiling", words->ceiling, "leave out what is stricter than this (default CLEAR)");
  command->add_flag("--history", words->history, "with the revision history that the changes here make");
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
