#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/secret.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/import.hpp"
#include "knowledge/read.hpp"
#include "testing/knowledge_database.hpp"

/// Documents for tests, on both databases: made here, or imported from lines "0 id text" (depth, node id, text).
namespace testing_tools {

class WrittenDocuments : public KnowledgeDatabase {
 protected:
  using Id = std::int64_t;
  using Reader = people::Reader;

  void SetUp() override {
    KnowledgeDatabase::SetUp();
    if (database_) person_ = person("a@desk.example");
  }

  Id person(const std::string& mail, const std::string& role = "editor") {
    return write([&](db::Transaction& tx) { return people::add_person(tx, mail, "", people::roles_named(role)).id; });
  }
  static Reader reader_of(Id person) { return Reader::of_person(person, people::Level::amber_strict); }
  knowledge::Editor editor(Id person = 0) const {
    const auto who = person == 0 ? person_ : person;
    return {who, reader_of(who), "理由", std::nullopt};
  }
  /// A change by a verb of knowledge/edit.hpp: edit([&](auto& tx, auto& by) { return change_text(tx, by, …); })
  template <class Verb>
  knowledge::Saved edit(Verb verb) {
    return write([&](db::Transaction& tx) { return verb(tx, editor()); });
  }
  knowledge::Saved undo(Id changeset) {
    return edit([&](auto& tx, const auto& by) { return knowledge::undo(tx, by, changeset); });
  }
  Id document(const std::string& title, people::Level level = people::Level::green) {
    return edit([&](auto& tx, const auto& by) {
             return knowledge::create_document(tx, by, title, "manual", "棚", level);
           })
        .document;
  }
  Id root(Id document) {
    return read([&](db::Transaction& tx) { return knowledge::document(tx, Reader::everything(), document).root; });
  }
  Id add(Id parent, const std::string& text) {
    return edit([&](auto& tx, const auto& by) { return knowledge::add_topic(tx, by, parent, -1, text); }).topic;
  }
  knowledge::Topic at(Id topic) {
    return read([&](db::Transaction& tx) { return knowledge::topic(tx, Reader::everything(), topic); });
  }
  std::map<std::string, knowledge::Topic> topics(Id document, const Reader& reader = Reader::everything()) {
    std::map<std::string, knowledge::Topic> out;
    for (auto& topic : read([&](db::Transaction& tx) { return knowledge::whole(tx, reader, document); }))
      out[topic.text] = topic;
    return out;
  }
  knowledge::Stored import(const std::string& lines, const std::string& key = "a.map", Id by = 0) {
    auto incoming = read_lines(lines, "lines");
    incoming.source_key = key;
    const auto who = by == 0 ? person_ : by;
    return write([&](db::Transaction& tx) { return knowledge::import_document(tx, who, incoming, lines, read_lines); });
  }

  static knowledge::Incoming read_lines(const std::string& bytes, const std::string& format) {
    knowledge::Incoming out{.source_key = "a.map",
                            .source_format = format,
                            .source_hash = base::sha256_hex(bytes),
                            .kind = "handbook",
                            .shelf = "棚",
                            .level = people::Level::green,
                            .findings = {}};
    std::vector<std::size_t> open;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const auto end = bytes.find('\n', begin);
      add_line(out, open, bytes.substr(begin, end - begin));
      begin = end + 1;
    }
    return out;
  }

  Id person_ = 0;

 private:
  static void add_line(knowledge::Incoming& out, std::vector<std::size_t>& open, const std::string& line) {
    const auto depth = static_cast<std::size_t>(line[0] - '0');
    const auto space = line.find(' ', 2);
    knowledge::IncomingTopic topic;
    topic.key = line.substr(2, space - 2);
    topic.text = line.substr(space + 1);
    topic.marks = text::recognise_text(topic.text, depth == 0);
    open.resize(depth);
    if (depth > 0) topic.parent = open.back();
    open.push_back(out.topics.size());
    out.topics.push_back(std::move(topic));
  }
};

}  // namespace testing_tools
