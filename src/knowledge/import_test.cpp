#include "knowledge/import.hpp"

#include <gmock/gmock.h>

#include <map>

#include "base/secret.hpp"
#include "knowledge/check.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/read.hpp"
#include "testing/knowledge_database.hpp"

namespace knowledge {
namespace {

using people::Level;
using people::Reader;
using Id = std::int64_t;
const Reader kAll = Reader::everything();

/// A file for these tests: "0 id text" a line; an id "-" is none.
struct Lines {
  static Incoming read(const std::string& bytes, const std::string& format) {
    Incoming out{.source_key = "a.map",
                 .source_format = format,
                 .source_hash = base::sha256_hex(bytes),
                 .kind = "handbook",
                 .shelf = "棚",
                 .level = Level::green};
    std::vector<std::size_t> open;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const auto end = bytes.find('\n', begin);
      const auto line = bytes.substr(begin, end - begin);
      begin = end + 1;
      const auto depth = static_cast<std::size_t>(line[0] - '0');
      const auto space = line.find(' ', 2);
      IncomingTopic topic;
      topic.key = line.substr(2, space - 2) == "-" ? "" : line.substr(2, space - 2);
      topic.text = line.substr(space + 1);
      topic.marks = text::recognise_text(topic.text, depth == 0);
      open.resize(depth);
      if (depth > 0) topic.parent = open.back();
      open.push_back(out.topics.size());
      out.topics.push_back(std::move(topic));
    }
    return out;
  }
};

class ImportTest : public testing_tools::KnowledgeDatabase {
 protected:
  Stored import(const std::string& bytes, const std::string& key = "a.map", const Reread& reread = Lines::read) {
    auto incoming = Lines::read(bytes, "mm");
    incoming.source_key = key;
    return database_->writing(
        [&](db::Transaction& tx) { return import_document(tx, people::kSystem, incoming, bytes, reread); });
  }
  std::map<std::string, Topic> topics(Id document) {
    std::map<std::string, Topic> out;
    database_->read([&](db::Transaction& tx) {
      for (auto& topic : whole(tx, kAll, document)) {
        const auto text = topic.text;
        out.emplace(text, std::move(topic));
      }
    });
    return out;
  }
  std::string texts(Id document) {
    std::string out;
    database_->read([&](db::Transaction& tx) {
      for (const auto& topic : whole(tx, kAll, document)) out += topic.text + " ";
    });
    return out;
  }
  template <class Verb>
  void edit(Verb verb) {
    database_->write([&](db::Transaction& tx) { verb(tx, Editor{people::kSystem, kAll, "", std::nullopt}); });
  }
};

TEST_P(ImportTest, the_same_file_again_changes_nothing) {
  const auto first = import("0 r 根\n1 a 甲\n1 b 乙\n");
  EXPECT_EQ(first.status, Stored::Status::imported);
  const auto again = import("0 r 根\n1 a 甲\n1 b 乙\n");
  EXPECT_EQ(again.status, Stored::Status::unchanged);
  EXPECT_EQ(again.document, first.document);
}

TEST_P(ImportTest, an_edited_file_touches_only_what_changed_and_keeps_ids) {
  const auto id = import("0 r 根\n1 a 甲\n2 c 丙\n1 b 乙\n").document;
  const auto before = topics(id);
  const auto second = import("0 r 根\n1 a 甲改\n1 b 乙\n2 c 丙\n1 d 丁\n");
  EXPECT_EQ(second.status, Stored::Status::updated);
  const auto after = topics(id);
  EXPECT_EQ(texts(id), "根 甲改 乙 丙 丁 ");
  EXPECT_EQ(after.at("甲改").id, before.at("甲").id);
  EXPECT_EQ(after.at("丙").id, before.at("丙").id);
  EXPECT_EQ(after.at("丙").parent, before.at("乙").id);
  EXPECT_EQ(after.at("乙").since, before.at("乙").since);
}

TEST_P(ImportTest, edits_made_here_outlast_the_next_import_and_the_one_after_it) {
  const auto id = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  const auto before = topics(id);
  edit([&](auto& tx, const auto& editor) { change_text(tx, editor, before.at("甲").id, "ここで直した", ""); });
  edit([&](auto& tx, const auto& editor) { add_topic(tx, editor, before.at("根").id, -1, "ここで足した"); });
  edit([&](auto& tx, const auto& editor) { delete_topic(tx, editor, before.at("乙").id); });
  import("0 r 根\n1 a 甲\n1 b 乙\n1 c 丙\n");
  EXPECT_EQ(texts(id), "根 ここで直した 丙 ここで足した ");
  import("0 r 根\n1 a 甲\n1 b 乙\n1 c 丙二\n");
  EXPECT_EQ(texts(id), "根 ここで直した 丙二 ここで足した ");
}

TEST_P(ImportTest, a_file_that_a_newer_parser_reads_otherwise_overwrites_and_removes_nothing) {
  const auto id = import("0 r 根\n1 - 甲\n1 - 乙\n1 c 丙\n").document;
  const auto before = topics(id);
  edit([&](auto& tx, const auto& editor) { change_text(tx, editor, before.at("丙").id, "丙、ここで直した", ""); });
  const auto reads_more = [](const std::string& bytes, const std::string& format) {
    return Lines::read(bytes + "1 - 前は読めなかった\n", format);
  };
  const auto stored = import("0 r 根\n1 c 丙\n1 - 甲\n1 - 乙二\n", "a.map", reads_more);
  EXPECT_THAT(stored.kept, testing::ElementsAre("text: 丙、ここで直した", "text: 乙"));
  const auto after = topics(id);
  EXPECT_EQ(texts(id), "根 甲 乙 丙、ここで直した ");
  EXPECT_EQ(after.at("甲").id, before.at("甲").id);
  import("0 r 根\n1 c 丙\n1 - 甲三\n1 - 乙二\n1 d 丁\n");  // from now on its base is known again
  EXPECT_EQ(texts(id), "根 甲三 乙 丁 丙、ここで直した ");
}

TEST_P(ImportTest, what_both_sides_changed_stays_as_it_is_here_and_is_listed) {
  const auto id = import("0 r 根\n1 a 甲\n").document;
  edit([&](auto& tx, const auto& editor) { change_text(tx, editor, topics(id).at("甲").id, "こちら", ""); });
  const auto stored = import("0 r 根\n1 a あちら\n1 b 乙\n");
  EXPECT_EQ(stored.kept.size(), 1U);
  EXPECT_EQ(texts(id), "根 こちら 乙 ");
  import("0 r 根\n1 a あちら\n1 b 乙二\n");  // the conflict is not forgotten into an overwrite
  EXPECT_EQ(texts(id), "根 こちら 乙二 ");
}

TEST_P(ImportTest, changes_of_different_words_are_merged) {
  const auto id = import("0 r 根\n1 a 警察署に相談する。記録は消さない。\n").document;
  const auto topic = topics(id).at("警察署に相談する。記録は消さない。").id;
  edit([&](auto& tx, const auto& by) { change_text(tx, by, topic, "警察署に相談する。記録は保存する。", ""); });
  const auto stored = import("0 r 根\n1 a 警視庁に相談する。記録は消さない。\n");
  EXPECT_TRUE(stored.kept.empty());
  EXPECT_EQ(texts(id), "根 警視庁に相談する。記録は保存する。 ");
  EXPECT_EQ(import("0 r 根\n1 a 警視庁に相談する。記録は消さない。\n").status, Stored::Status::unchanged);
}

TEST_P(ImportTest, of_two_topics_hung_below_each_other_the_place_here_stays) {
  const auto id = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  const auto before = topics(id);
  edit([&](auto& tx, const auto& by) { move_topic(tx, by, before.at("乙").id, before.at("甲").id, -1); });
  const auto stored = import("0 r 根\n1 b 乙\n2 a 甲\n");
  EXPECT_EQ(stored.kept.size(), 1U);
  EXPECT_EQ(texts(id), "根 甲 乙 ");
  EXPECT_EQ(topics(id).at("乙").parent, before.at("甲").id);
}

TEST_P(ImportTest, what_was_moved_here_is_not_deleted_by_the_file) {
  const auto id = import("0 r 根\n1 a 甲\n2 b 乙\n1 c 丙\n").document;
  edit([&](auto& tx, const auto& by) { move_topic(tx, by, topics(id).at("乙").id, topics(id).at("丙").id, -1); });
  EXPECT_EQ(import("0 r 根\n1 a 甲\n1 c 丙\n").kept.size(), 1U);
  EXPECT_EQ(texts(id), "根 甲 丙 乙 ");
}

TEST_P(ImportTest, what_the_file_hung_on_a_deleted_topic_hangs_on_the_nearest_that_is_left) {
  const auto id = import("0 r 根\n1 a 甲\n2 b 乙\n3 c 丙\n").document;
  edit([&](auto& tx, const auto& by) { delete_topic(tx, by, topics(id).at("乙").id); });
  import("0 r 根\n1 a 甲\n2 b 乙\n3 c 丙\n3 d 新しい\n");
  EXPECT_EQ(texts(id), "根 甲 新しい ");
  EXPECT_EQ(topics(id).at("新しい").parent, topics(id).at("甲").id);
}

TEST_P(ImportTest, what_the_file_turned_upside_down_comes_back_without_hanging_on_itself) {
  const auto first = import("0 r 根\n1 a 甲\n2 b 乙\n3 c 丙\n");
  edit([&](auto& tx, const auto& by) { return delete_topic(tx, by, topics(first.document).at("甲").id); });
  import("0 r 根\n1 c 丙\n2 a 新しい甲\n3 b 乙\n");
  const auto now = topics(first.document);
  EXPECT_EQ(now.size(), 2U);
  EXPECT_EQ(now.at("新しい甲").parent, now.at("根").id);
}

TEST_P(ImportTest, a_topic_that_was_edited_here_is_not_deleted_by_the_file) {
  const auto id = import("0 r 根\n1 a 甲\n2 b 乙\n1 c 丙\n").document;
  edit([&](auto& tx, const auto& editor) { change_text(tx, editor, topics(id).at("乙").id, "乙は要る", ""); });
  const auto stored = import("0 r 根\n1 c 丙\n");
  EXPECT_EQ(texts(id), "根 甲 乙は要る 丙 ");
  EXPECT_FALSE(stored.kept.empty());
}

TEST_P(ImportTest, without_ids_the_place_and_the_text_tell_which_topic_is_which) {
  const auto id = import("0 - 根\n1 - 甲\n1 - 乙\n1 - 丙\n").document;
  const auto before = topics(id);
  import("0 - 根\n1 - 甲\n1 - 乙改\n1 - 新\n1 - 丙\n");
  const auto after = topics(id);
  EXPECT_EQ(after.at("乙改").id, before.at("乙").id);
  EXPECT_EQ(after.at("丙").id, before.at("丙").id);
}

TEST_P(ImportTest, a_level_is_never_lowered_by_a_file_but_by_a_person) {
  const auto id = import("0 r 根\n1 a 甲【専門員用】\n").document;
  import("0 r 根\n1 a 甲\n");
  EXPECT_EQ(topics(id).at("甲").effective_level, Level::amber_strict);
  edit([&](auto& tx, const auto& editor) { decide(tx, editor, topics(id).at("甲").id, "disclosure", {}); });
  EXPECT_EQ(topics(id).at("甲").effective_level, Level::green);
  import("0 r 根\n1 a 甲【専門員用】\n");
  EXPECT_EQ(topics(id).at("甲【専門員用】").effective_level, Level::green);
}

TEST_P(ImportTest, a_topic_that_a_file_moves_stays_as_strict_as_it_was) {
  const auto id = import("0 r 根\n1 a 内部【専門員用】\n2 b 秘密の番号\n3 c その下\n1 d 外\n").document;
  import("0 r 根\n1 a 内部【専門員用】\n1 b 秘密の番号\n2 c その下\n1 d 外\n");
  const auto now = topics(id);
  EXPECT_EQ(now.at("秘密の番号").parent, now.at("根").id);
  EXPECT_EQ(now.at("秘密の番号").effective_level, Level::amber_strict);
  EXPECT_EQ(now.at("その下").effective_level, Level::amber_strict);
  EXPECT_EQ(now.at("外").effective_level, Level::green);
}

TEST_P(ImportTest, where_a_person_decided_the_level_or_names_people_the_place_here_stays) {
  const auto id = import("0 r 根\n1 a 内部【専門員用】\n2 b 番号\n1 d 指名\n2 e 名前\n").document;
  edit([&](auto& tx, const auto& editor) {
    return decide(tx, editor, topics(id).at("番号").id, "disclosure", {{.kind = {}, .value = "GREEN", .fields = {}}});
  });
  edit([&](auto& tx, const auto& editor) {
    return decide(tx, editor, topics(id).at("指名").id, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}});
  });
  const auto kept = import("0 r 根\n1 a 内部【専門員用】\n1 b 番号\n1 d 指名\n1 e 名前\n").kept;
  EXPECT_THAT(kept, testing::UnorderedElementsAre("place: 番号", "place: 名前"));
  EXPECT_EQ(topics(id).at("番号").effective_level, Level::amber_strict);
  EXPECT_EQ(topics(id).at("名前").effective_level, Level::red);
}

TEST_P(ImportTest, what_comes_back_with_a_file_is_as_strict_as_it_was_when_it_was_deleted) {
  const auto id = import("0 r 根\n1 a 甲\n1 b 乙\n").document;
  edit([&](auto& tx, const auto& editor) {
    return decide(tx, editor, topics(id).at("甲").id, "disclosure",
                  {{.kind = {}, .value = "AMBER+STRICT", .fields = {}}});
  });
  edit([&](auto& tx, const auto& editor) { return delete_topic(tx, editor, topics(id).at("甲").id); });
  import("0 r 根\n1 a 甲の新しい文\n1 b 乙\n");
  EXPECT_EQ(topics(id).at("甲の新しい文").effective_level, Level::amber_strict);
}

TEST_P(ImportTest, a_text_locked_in_one_twin_is_locked_in_the_other) {
  const auto open = import("0 r Sec90-02 案内\n1 a 秘密の番号\n1 b 普通\n", "open.map").document;
  import("0 r Sec90-02 案内\n1 a 内部【専門員用】\n2 c 秘密の番号\n1 b 普通\n", "locked.map");
  EXPECT_EQ(topics(open).at("秘密の番号").effective_level, Level::amber_strict);
  EXPECT_EQ(topics(open).at("普通").effective_level, Level::green);
}

INSTANTIATE_TEST_SUITE_P(both, ImportTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
