#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "jobs/queue.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/read.hpp"
#include "knowledge/schema.hpp"
#include "maps/import.hpp"
#include "schemes/classify.hpp"
#include "schemes/make.hpp"
#include "schemes/read.hpp"
#include "schemes/schema.hpp"
#include "testing/databases.hpp"

namespace schemes {
namespace {

namespace fs = std::filesystem;
using people::Level;
using people::Reader;

const Reader kSpecialist = Reader::up_to(Level::amber_strict);
const Reader kPublic = Reader::up_to(Level::clear);

class SchemesTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
    std::vector<db::Migration> steps;
    for (const auto& part : {jobs::schema(), people::schema(), knowledge::schema(), schema()})
      steps.insert(steps.end(), part.begin(), part.end());
    database_->migrate(steps);
  }

  maps::FileReport import(const std::string& key, const std::string& bytes, Level level = Level::clear) {
    return maps::import_file(*database_, key, bytes, [](std::string_view) { return std::nullopt; },
                             {.person = people::kSystem, .kind = "scheme", .level = level});
  }
  std::int64_t document() {
    const auto report = import(
        "tree.md", "# Sec70-01_分類\n\n- 01.事象\n  - まとめ\n    - 011.感染\n  - 02.詐欺\n- 説明\n- 20．その他\n");
    EXPECT_FALSE(report.error);
    return report.document;
  }
  Scheme make(std::int64_t document, std::int64_t topic = 0, const Naming& naming = {}) {
    return database_->writing([&](db::Transaction& tx) {
      return make_scheme(tx, people::kSystem, Reader::everything(), document, topic, naming);
    });
  }
  template <class Work>
  auto read(Work work) {
    return database_->reading(work);
  }
  std::vector<Concept> tree(const Scheme& scheme, const Reader& reader = kSpecialist) {
    return read([&](db::Transaction& tx) { return concepts(tx, reader, scheme.id); });
  }
  bool put(std::int64_t topic, std::int64_t to_concept) {
    return database_->writing([&](db::Transaction& tx) { return classify(tx, editor_, topic, to_concept); });
  }

  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
  knowledge::Editor editor_{.person = people::kSystem, .reader = kSpecialist, .reason = {}, .seen_since = {}};
};

TEST_P(SchemesTest, numbered_topics_become_concepts_below_the_nearest_concept) {
  const auto scheme = make(document());
  EXPECT_EQ(scheme.name, "分類");
  EXPECT_EQ(scheme.edition, "1");
  const auto found = tree(scheme);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].label, "事象");
  EXPECT_EQ(found[1].notation, "011");
  EXPECT_EQ(found[1].parent, found[0].id);  // the topic between them has no number
  EXPECT_EQ(found[2].parent, found[0].id);
  EXPECT_EQ(found[3].notation, "20");
  EXPECT_EQ(found[3].parent, 0);
}

TEST_P(SchemesTest, made_again_it_is_a_new_edition_and_the_old_one_stays) {
  const auto source = document();
  const auto first = make(source);
  put(first.topic, tree(first)[0].id);
  const auto second = make(source);
  EXPECT_EQ(second.edition, "2");
  read([&](db::Transaction& tx) {
    const auto all = editions(tx, kSpecialist, second);
    EXPECT_EQ(all.size(), 2U);
    EXPECT_EQ(all.at(0).id, second.id);
    EXPECT_EQ(all.at(1).classified, 1);
    EXPECT_EQ(present_classes(tx, kSpecialist).size(), 4U);
    return 0;
  });
  EXPECT_THROW(make(source, 0, {.name = {}, .edition = "2"}), base::Error);
  EXPECT_EQ(make(source, 0, {.name = "名", .edition = "2027年版"}).edition, "2027年版");
}

TEST_P(SchemesTest, a_topic_is_classified_once_and_can_be_taken_out) {
  const auto scheme = make(document());
  const auto of = tree(scheme)[1].id;
  EXPECT_TRUE(put(scheme.topic, of));
  EXPECT_FALSE(put(scheme.topic, of));
  EXPECT_EQ(tree(scheme)[1].topics, 1);
  read([&](db::Transaction& tx) {
    EXPECT_EQ(topics_of(tx, kSpecialist, of, 10).at(0).topic, scheme.topic);
    EXPECT_EQ(classes_of(tx, kSpecialist, scheme.topic).at(0).notation, "011");
    return 0;
  });
  database_->write([&](db::Transaction& tx) { EXPECT_TRUE(declassify(tx, editor_, scheme.topic, of)); });
  EXPECT_EQ(tree(scheme)[1].topics, 0);
}

TEST_P(SchemesTest, a_locked_topic_is_not_counted_for_the_public_and_is_for_a_specialist) {
  const auto scheme = make(document());
  const auto secret = import("secret.md", "# 内部\n", Level::amber);
  const auto root =
      read([&](db::Transaction& tx) { return knowledge::document(tx, kSpecialist, secret.document).root; });
  const auto of = tree(scheme)[0].id;
  put(root, of);
  EXPECT_EQ(tree(scheme, kPublic)[0].topics, 0);
  EXPECT_EQ(tree(scheme, kSpecialist)[0].topics, 1);
  read([&](db::Transaction& tx) {
    EXPECT_TRUE(topics_of(tx, kPublic, of, 10).empty());
    EXPECT_EQ(schemes(tx, kPublic).at(0).classified, 0);
    EXPECT_EQ(schemes(tx, kSpecialist).at(0).classified, 1);
    return 0;
  });
}

TEST_P(SchemesTest, a_source_locked_later_hides_its_scheme) {
  const auto scheme = make(document());
  EXPECT_EQ(tree(scheme, kPublic).size(), 4U);
  database_->write([&](db::Transaction& tx) {
    knowledge::change_document(tx, editor_, scheme.document,
                               {.code = {}, .kind = {}, .shelf = {}, .level = Level::amber});
  });
  EXPECT_EQ(tree(scheme, kPublic).size(), 0U);
  EXPECT_EQ(tree(scheme).size(), 4U);
  read([&](db::Transaction& tx) {
    EXPECT_TRUE(schemes(tx, kPublic).empty());
    EXPECT_THROW((void)schemes::scheme(tx, kPublic, scheme.id), base::Error);
    return 0;
  });
}

TEST_P(SchemesTest, a_document_without_numbers_makes_none) {
  const auto report = import("plain.md", "# 文書\n\n- 項目\n");
  EXPECT_THROW(make(report.document), base::Error);
}

TEST_P(SchemesTest, both_trees_of_a_real_classification_are_read) {
  const char* elsewhere = std::getenv("FUMIKURA_CORPUS");  // NOLINT(concurrency-mt-unsafe): one thread here
  const auto corpus =
      elsewhere != nullptr ? fs::path{elsewhere} : fs::path{FUMIKURA_SOURCE_DIR} / ".." / "shared" / "corpus";
  const auto file = corpus / "mm" / "Sec01-08-4 FAQの分類体系.mm";
  if (!fs::exists(file)) GTEST_SKIP() << "no corpus beside the project";
  std::ifstream stream{file, std::ios::binary};
  const auto report = import("Sec01-08-4.mm", {std::istreambuf_iterator<char>{stream}, {}});
  ASSERT_FALSE(report.error);
  const auto topics = read([&](db::Transaction& tx) { return knowledge::whole(tx, kSpecialist, report.document); });
  std::vector<Scheme> made;
  for (const auto& topic : topics)
    if (topic.text.starts_with("FAQ分類")) made.push_back(make(report.document, topic.id));
  ASSERT_EQ(made.size(), 2U);
  for (const auto& scheme : made) std::printf("%s: %zu\n", scheme.name.c_str(), tree(scheme).size());
  EXPECT_EQ(made[0].concepts, 65);  // counted by another parser
  EXPECT_EQ(made[1].concepts, 59);
}

INSTANTIATE_TEST_SUITE_P(both, SchemesTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace schemes
