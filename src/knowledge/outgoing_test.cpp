#include "base/error.hpp"
#include "knowledge/history.hpp"
#include "testing/named_topics.hpp"

namespace knowledge {
namespace {

using people::Level;
using Kind = Outgoing::Kind;

class OutgoingTest : public testing_tools::NamedTopics {
 protected:
  std::vector<Outgoing> outgoing_of(Id topic, const Reader& reader = Reader::everything()) {
    return read([&](db::Transaction& tx) { return outgoing(tx, reader, knowledge::topic(tx, reader, topic)); });
  }
  /// A document imported with these links on the topic 甲.
  Id with_links(std::vector<Link> links) {
    auto incoming = read_lines("0 r 根\n1 a 甲\n1 b 乙\n", "lines");
    incoming.topics[1].extras.links = std::move(links);
    const auto id = write(
        [&](db::Transaction& tx) { return import_document(tx, person_, incoming, "bytes", read_lines).document; });
    return topics(id).at("甲").id;
  }
};

TEST_P(OutgoingTest, links_lead_to_topics_documents_the_web_or_nowhere) {
  const auto other = document("Sec90-03 別の文書");
  const auto from = with_links({{"#b", ""},
                                {"Sec90-03.mmap", ""},
                                {"https://desk.example/", "窓口"},
                                {"#gone", ""},
                                {"/topics/" + std::to_string(root(other)), ""}});
  const auto found = outgoing_of(from);
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].to_text, "乙");
  EXPECT_EQ(found[1].to.document, other);
  EXPECT_TRUE(found[2].outward);
  EXPECT_EQ(found[2].title, "窓口");
  EXPECT_FALSE(found[2].dead());
  EXPECT_TRUE(found[3].dead());
  EXPECT_EQ(found[4].to.topic, root(other));
}

TEST_P(OutgoingTest, what_a_reader_may_not_see_is_told_like_what_is_not_there) {
  const auto secret = document("Sec90-04 内部", Level::amber_strict);
  const auto from = add(root(document("Sec90-05 案内")), "共通の項目は（Sec90-04）を参照");
  const auto seen = outgoing_of(from, reader_of(person_));
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].kind, Kind::mention);
  EXPECT_EQ(seen[0].to.document, secret);
  const auto hidden = outgoing_of(from, Reader::up_to(Level::green));
  EXPECT_TRUE(hidden.at(0).dead());
  EXPECT_EQ(hidden[0].to_text, "");
}

TEST_P(OutgoingTest, a_dead_link_is_put_right_taken_away_and_brought_back) {
  const auto from = with_links({{"#gone", "題"}});
  edit([&](auto& tx, const auto& by) { return change_link(tx, by, from, 0, "#b"); });
  EXPECT_EQ(outgoing_of(from).at(0).to_text, "乙");
  EXPECT_EQ(at(from).extras.links.at(0).title, "題");
  const auto removed = edit([&](auto& tx, const auto& by) { return change_link(tx, by, from, 0, ""); });
  EXPECT_TRUE(outgoing_of(from).empty());
  undo(removed.changeset);
  EXPECT_EQ(outgoing_of(from).size(), 1U);
  EXPECT_THROW(edit([&](auto& tx, const auto& by) { return change_link(tx, by, from, 1, "#b"); }), base::Error);
}

TEST_P(OutgoingTest, an_address_of_a_page_of_ours_is_a_backlink_of_its_topic) {
  const auto other = document("Sec90-03 別の文書");
  const auto from = with_links({{"/documents/" + std::to_string(other) + "?topic=" + std::to_string(root(other)), ""}});
  const auto back = read([&](db::Transaction& tx) { return backlinks(tx, Reader::everything(), at(root(other))); });
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back[0].from.id, from);
}

TEST_P(OutgoingTest, a_backlink_has_no_title_of_a_document_whose_root_is_not_for_the_reader) {
  const auto other = document("Sec90-03 別の文書");
  const auto from = with_links({{"/documents/" + std::to_string(other) + "?topic=" + std::to_string(root(other)), ""}});
  const auto guest = person("b@desk.example");
  make_red(root(at(from).document));
  name_on(from, guest);
  const auto title = [&](const Reader& reader) {
    const auto back = read([&](db::Transaction& tx) { return backlinks(tx, reader, at(root(other))); });
    return back.size() == 1 && back[0].from.id == from ? back[0].document_title : "not found";
  };
  EXPECT_EQ(title(reader_of(guest)), "");
  EXPECT_EQ(title(reader_of(person_)), "根");
}

TEST_P(OutgoingTest, the_last_change_says_who) {
  const auto id = document("Sec90-06 手順");
  const auto saved = edit([&](auto& tx, const auto& by) { return change_text(tx, by, root(id), "Sec90-06 改", ""); });
  const auto last = read([&](db::Transaction& tx) { return last_change(tx, Reader::everything(), root(id)); });
  EXPECT_EQ(last.id, saved.changeset);
  EXPECT_EQ(last.person, person_);
}

INSTANTIATE_TEST_SUITE_P(both, OutgoingTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
