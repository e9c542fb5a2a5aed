#include "knowledge/find.hpp"

#include <fmt/format.h>

#include <memory>

#include "cli/commands.hpp"
#include "cli/reader.hpp"

namespace cli {
namespace {

struct Words {
  std::string query;
  std::size_t limit = 50;
  ReaderWords reader;
};

std::string joined(const std::vector<search::Piece>& pieces) {
  std::string out;
  for (const auto& piece : pieces) out += piece.text;
  return out;
}

int run(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  auto& index = world->index();
  world->database().read([&](db::Transaction& tx) {
    const auto reader = reader_of(tx, words.reader, people::Reader::everything());
    const auto finding = knowledge::find(tx, index, reader, {.words = words.query, .limit = words.limit});
    for (const auto& hit : finding.found) {
      output.line({{"document", hit.topic.document},
                   {"code", hit.code},
                   {"topic", hit.topic.id},
                   {"path", hit.path},
                   {"text", hit.topic.text},
                   {"snippet", joined(hit.snippet)},
                   {"score", hit.score}});
      output.say(fmt::format("{} {} #{}\n    {}", hit.code, hit.document_title, hit.topic.id, joined(hit.snippet)));
    }
    output.line({{"summary", {{"total", finding.total}, {"seconds", finding.seconds}}}});
    output.tell("search.total", {{"count", std::to_string(finding.total)}});
  });
  return Exit::done;
}

}  // namespace

void add_search(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("search", "topics that hold all words; \"phrases\", OR, -not, (groups)");
  command->add_option("QUERY", words->query)->required();
  command->add_option("--limit", words->limit, "at most so many hits")->check(CLI::Range(1, 10000));
  add_reader_options(*command, words->reader);
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
