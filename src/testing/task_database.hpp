#pragma once
#include "tasks/check.hpp"
#include "tasks/offers.hpp"
#include "tasks/read.hpp"
#include "tasks/schema.hpp"
#include "tasks/write.hpp"
#include "testing/written_documents.hpp"

namespace testing_tools {

/// Documents and tasks, on both databases; after each test what is stored is checked as `fumikura check` would.
class TaskDatabase : public WrittenDocuments {
 protected:
  void SetUp() override {
    WrittenDocuments::SetUp();
    if (database_) database_->migrate(tasks::schema());
  }
  void TearDown() override {
    if (database_)
      for (const auto& problem : read([](db::Transaction& tx) { return tasks::check(tx); })) ADD_FAILURE() << problem;
    WrittenDocuments::TearDown();
  }

  tasks::Writer writer(Id person = 0) const {
    const auto who = person == 0 ? person_ : person;
    return {who, reader_of(who), "理由"};
  }
  tasks::Written make(const tasks::Fields& fields, const tasks::Subject& subject = {}) {
    return write([&](db::Transaction& tx) { return tasks::create(tx, writer(), fields, subject); });
  }
  tasks::Written change(const tasks::Written& seen, const tasks::Fields& fields) {
    return write([&](db::Transaction& tx) { return tasks::change(tx, writer(), {seen.id, seen.version}, fields); });
  }
  tasks::Written move(const tasks::Written& seen, const tasks::Move& to) {
    return write([&](db::Transaction& tx) { return tasks::move(tx, writer(), {seen.id, seen.version}, to); });
  }
  /// The topic states this level.
  void lock(Id topic, const std::string& level = "AMBER+STRICT") {
    edit([&](auto& tx, const auto& by) {
      return knowledge::decide(tx, by, topic, "disclosure", {{.kind = "disclosure", .value = level, .fields = {}}});
    });
  }
  tasks::Task task(Id id) {
    return read([&](db::Transaction& tx) { return tasks::task(tx, Reader::everything(), id); });
  }
  std::vector<std::string> titles(const Reader& reader, const tasks::Wish& wish = {}) {
    std::vector<std::string> out;
    const auto found = read([&](db::Transaction& tx) { return tasks::tasks(tx, reader, wish, 0, 100); });
    for (const auto& one : found) out.push_back(one.fields.title);
    EXPECT_EQ(read([&](db::Transaction& tx) { return tasks::count_tasks(tx, reader, wish); }), std::ssize(out));
    return out;
  }
};

}  // namespace testing_tools
