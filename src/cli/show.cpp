#include <memory>
#include <unordered_map>

#include "cli/commands.hpp"
#include "cli/reader.hpp"
#include "knowledge/history.hpp"
#include "knowledge/read.hpp"

namespace cli {
namespace {

struct Words {
  std::string document;
  std::string on;
  ReaderWords reader;
};

nlohmann::ordered_json to_json(const knowledge::Topic& topic, int depth) {
  auto marks = nlohmann::ordered_json::array();
  for (const auto& mark : knowledge::effective(topic.marks)) {
    nlohmann::ordered_json fields = nlohmann::ordered_json::object();
    for (const auto& [name, value] : mark.fields) fields[name] = value;
    marks.push_back({{"kind", mark.kind}, {"value", mark.value}, {"fields", fields}});
  }
  return {{"topic", topic.id},
          {"parent", topic.parent},
          {"depth", depth},
          {"text", topic.text},
          {"note", topic.note},
          {"level", people::name(topic.effective_level)},
          {"markers", topic.extras.markers},
          {"marks", marks},
          {"key", topic.source_key},
          {"changeset", topic.since}};
}

std::optional<std::int64_t> as_of(db::Transaction& tx, const Words& words, std::int64_t document) {
  if (words.on.empty()) return std::nullopt;
  const auto day = base::parse_date(words.on);
  if (!day || day->day == 0) throw base::Error{base::Fault::bad_input, "error.date_form"};
  return knowledge::changeset_on(tx, document, *day);
}

int run(const Words& words, const Settings& settings, Output& output) {
  const auto world = World::open(settings);
  world->database().read([&](db::Transaction& tx) {
    const auto reader = reader_of(tx, words.reader, people::Reader::everything());
    const auto document = knowledge::document_named(tx, reader, words.document);
    std::unordered_map<std::int64_t, int> depth;
    const auto topics = knowledge::whole(tx, reader, document.id, as_of(tx, words, document.id));
    for (const auto& topic : topics) {
      const auto above = depth.find(topic.parent);
      const int own = depth[topic.id] = above == depth.end() ? 0 : above->second + 1;
      output.line(to_json(topic, own));
      output.say(std::string(static_cast<std::size_t>(own) * 2, ' ') + topic.text);
    }
    output.line(
        {{"summary",
          {{"document", document.id}, {"code", document.code}, {"title", document.title}, {"topics", topics.size()}}}});
  });
  return Exit::done;
}

}  // namespace

void add_show(CLI::App& app, Plan& plan) {
  auto words = std::make_shared<Words>();
  auto* command = app.add_subcommand("show", "a document's topics");
  command->add_option("DOCUMENT", words->document, "number or code")->required();
  command->add_option("--on", words->on, "as of the end of this day (2026-11-21)");
  add_reader_options(*command, words->reader);
  command->callback([words, &plan] {
    plan.run = [words](const Settings& settings, Output& output) { return run(*words, settings, output); };
  });
}

}  // namespace cli
