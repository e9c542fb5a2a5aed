#include "search/index.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "base/error.hpp"
#include "testing/scratch_index.hpp"

namespace {

using search::Ask;
using search::Entry;
using search::Reader;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;
using testing_tools::ScratchIndex;
using testing_tools::topics_of;

constexpr Reader kStaff{.person = 1, .ceiling = 3};

/// Topics 1, 2, 3 … with these texts.
std::vector<Entry> entries(const std::vector<std::string>& texts) {
  std::vector<Entry> out;
  for (const auto& text : texts) {
    out.push_back({.topic = static_cast<std::int64_t>(out.size()) + 1, .document = 1, .text = text});
  }
  return out;
}

std::vector<std::int64_t> found(search::Index& index, const std::string& words, Reader reader = kStaff) {
  const auto answer = index.ask({.words = words, .reader = reader});
  EXPECT_EQ(static_cast<std::size_t>(answer.total), answer.hits.size()) << words;
  return topics_of(answer.hits);
}

std::string refusal(const std::function<void()>& action) {
  try {
    action();
  } catch (const base::Error& error) {
    return error.key;
  }
  return "none";
}

TEST(Search, finds_words_of_two_letters_and_of_one) {
  ScratchIndex index;
  index->put(entries({"被害の届出", "対策の例", "害虫"}));
  EXPECT_THAT(found(*index, "被害"), ElementsAre(1));
  EXPECT_THAT(found(*index, "対策"), ElementsAre(2));
  EXPECT_THAT(found(*index, "害"), UnorderedElementsAre(1, 3));
  EXPECT_THAT(found(*index, "例"), ElementsAre(2));
  EXPECT_THAT(found(*index, "策例"), IsEmpty());
}

TEST(Search, finds_any_part_of_latin_words_and_of_numbers) {
  ScratchIndex index;
  index->put(entries({"J-CSIRT協議会", "20180508", "security", "v1.2.3"}));
  EXPECT_THAT(found(*index, "CSIRT"), ElementsAre(1));
  EXPECT_THAT(found(*index, "sir"), ElementsAre(1));
  EXPECT_THAT(found(*index, "2018"), ElementsAre(2));
  EXPECT_THAT(found(*index, "0508"), ElementsAre(2));
  EXPECT_THAT(found(*index, "curit"), ElementsAre(3));
  EXPECT_THAT(found(*index, "1.2"), ElementsAre(4));
  EXPECT_THAT(found(*index, "y"), ElementsAre(3));
}

TEST(Search, widths_kana_dashes_and_case_do_not_matter) {
  ScratchIndex index;
  index->put(entries({"ランサムウェア", "ﾗﾝｻﾑｳｪｱ", "らんさむうぇあ", "サ－バ", "ＩＰＡ"}));
  for (const char* word : {"ランサムウェア", "ﾗﾝｻﾑｳｪｱ", "らんさむうぇあ"}) {
    EXPECT_THAT(found(*index, word), UnorderedElementsAre(1, 2, 3)) << word;
  }
  EXPECT_THAT(found(*index, "サーバ"), ElementsAre(4));
  EXPECT_THAT(found(*index, "ipa"), ElementsAre(5));
}

TEST(Search, knows_and_or_without_phrases_and_brackets) {
  ScratchIndex index;
  index->put(entries({"標的型攻撃", "標的型 攻撃メール", "水飲み場攻撃", "標的型"}));
  EXPECT_THAT(found(*index, "標的型 攻撃"), UnorderedElementsAre(1, 2));
  EXPECT_THAT(found(*index, "標的型\u3000ＡＮＤ\u3000攻撃"), UnorderedElementsAre(1, 2));
  EXPECT_THAT(found(*index, "\"標的型 攻撃\""), ElementsAre(2));
  EXPECT_THAT(found(*index, "水飲み場 OR メール"), UnorderedElementsAre(2, 3));
  EXPECT_THAT(found(*index, "攻撃 -メール"), UnorderedElementsAre(1, 3));
  EXPECT_THAT(found(*index, "-攻撃"), ElementsAre(4));
  EXPECT_THAT(found(*index, "（水飲み場 OR 標的型）－攻撃"), ElementsAre(4));
  EXPECT_THAT(found(*index, "メール OR -攻撃"), UnorderedElementsAre(2, 4));
  EXPECT_EQ(refusal([&] { index->ask({.words = "(標的型"}); }), "error.search.syntax");
}

TEST(Search, looks_in_texts_and_in_notes_but_not_across) {
  ScratchIndex index;
  index->put(
      std::vector<Entry>{{.topic = 1, .text = "標的", .note = "型攻撃"}, {.topic = 2, .text = "x", .note = "標的型"}});
  EXPECT_THAT(found(*index, "標的型"), ElementsAre(2));
  EXPECT_THAT(found(*index, "標的 攻撃"), ElementsAre(1));
}

TEST(Search, finds_nothing_where_nothing_is_asked) {
  ScratchIndex index;
  index->put(entries({"被害"}));
  EXPECT_THAT(found(*index, ""), IsEmpty());
  EXPECT_THAT(found(*index, "\u3000 OR"), IsEmpty());
}

TEST(Search, puts_the_best_first) {
  ScratchIndex index;
  index->put(std::vector<Entry>{{.topic = 1, .text = "別のこと", .note = "被害"},
                                {.topic = 2, .text = "被害のことをたいへん長く書いた題である"},
                                {.topic = 3, .text = "被害の例"},
                                {.topic = 4, .text = "被害"}});
  EXPECT_THAT(found(*index, "被害"), ElementsAre(4, 3, 2, 1));
}

TEST(Search, weighs_rare_words_more) {
  ScratchIndex index;
  index->put(entries({"対策あ", "対策い", "対策う", "対策え", "届出お"}));
  EXPECT_EQ(found(*index, "対策 OR 届出").front(), 5);
}

TEST(Search, keeps_a_stable_order_and_pages_through_it) {
  ScratchIndex index;
  std::vector<Entry> same;
  for (std::int64_t topic = 100; topic > 0; --topic)
    same.push_back({.topic = topic, .document = topic % 3, .text = "被害"});
  index->put(same);
  const auto all = topics_of(index->ask({.words = "被害", .reader = kStaff, .limit = 100}).hits);
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, [](auto topic) { return std::pair{topic % 3, topic}; }));
  const auto page = index->ask({.words = "被害", .reader = kStaff, .offset = 95, .limit = 10});
  EXPECT_EQ(page.total, 100);
  EXPECT_EQ(topics_of(page.hits), std::vector(all.end() - 5, all.end()));
  EXPECT_THAT(index->ask({.words = "被害", .reader = kStaff, .offset = 100}).hits, IsEmpty());
  EXPECT_EQ(index->ask({.words = "被害", .reader = kStaff, .limit = 0}).total, 100);
}

TEST(Search, widens_a_word_by_its_synonyms_but_not_a_phrase) {
  ScratchIndex index;
  index->put(entries({"ウイルス対策", "マルウェア対策", "ワーム"}));
  const std::map<std::string, std::vector<std::string>> synonyms{{"ういるす", {"まるうぇあ"}},
                                                                 {"まるうぇあ", {"ういるす"}}};
  const auto ask = [&](const char* words) {
    return index->ask({.words = words, .reader = kStaff, .synonyms = &synonyms});
  };
  EXPECT_THAT(topics_of(ask("ウイルス").hits), ElementsAre(1, 2));
  EXPECT_THAT(topics_of(ask("ﾏﾙｳｪｱ 対策").hits), ElementsAre(2, 1));
  EXPECT_THAT(ask("ウイルス").terms, UnorderedElementsAre("ういるす", "まるうぇあ"));
  EXPECT_THAT(topics_of(ask("\"ウイルス\"").hits), ElementsAre(1));
  EXPECT_THAT(topics_of(ask("対策 -ウイルス").hits), IsEmpty());
  EXPECT_THAT(ask("対策 -ウイルス").terms, ElementsAre("対策"));
}

TEST(Search, nothing_above_the_ceiling_is_found_or_counted) {
  ScratchIndex index;
  std::vector<Entry> levels;
  for (std::int64_t level = 0; level <= 4; ++level) levels.push_back({.topic = level, .text = "被害", .level = level});
  levels[4].named = {7, 9};
  index->put(levels);
  EXPECT_THAT(found(*index, "被害", {.person = 7, .ceiling = 0}), ElementsAre(0, 4)) << "named at RED";
  EXPECT_THAT(found(*index, "被害", {.person = 8, .ceiling = 0}), ElementsAre(0)) << "not named";
  EXPECT_THAT(found(*index, "被害", {.person = 0, .ceiling = 2}), ElementsAre(0, 1, 2));
  EXPECT_THAT(found(*index, "被害", {.person = 8, .ceiling = 3}), ElementsAre(0, 1, 2, 3));
  EXPECT_THAT(found(*index, "被害", {.person = 0, .ceiling = 4}), ElementsAre(0, 1, 2, 3, 4));
  EXPECT_THAT(found(*index, "-害虫", {.person = 0, .ceiling = 1}), ElementsAre(0, 1));
}

TEST(Search, says_how_many_lie_in_each_document_that_the_reader_may_see) {
  ScratchIndex index;
  auto all = entries({"対策 一", "対策 二", "対策 三", "別の話"});
  all[1].document = all[2].document = 2;
  all[2].level = 3;
  index->put(all);
  const auto counts = [&](Reader reader) {
    return index->ask({.words = "対策", .reader = reader, .limit = 1}).in_document;
  };
  EXPECT_THAT(counts(kStaff), UnorderedElementsAre(Pair(1, 1), Pair(2, 2)));
  EXPECT_THAT(counts({.ceiling = 0}), UnorderedElementsAre(Pair(1, 1), Pair(2, 1)));
}

TEST(Search, scores_tell_nothing_of_what_is_hidden) {
  ScratchIndex alone, among;
  alone->put(entries({"被害の例"}));
  auto more = entries({"被害の例", "被害", "被害", "被害"});
  for (auto& entry : more) entry.level = entry.topic == 1 ? 0 : 3;
  among->put(more);
  const Ask ask{.words = "被害", .reader = {.person = 0, .ceiling = 0}};
  EXPECT_EQ(alone->ask(ask).hits.at(0).score, among->ask(ask).hits.at(0).score);
}

TEST(Search, narrows_by_each_filter) {
  ScratchIndex index;
  index->put(
      std::vector<Entry>{{.topic = 1,
                          .document = 10,
                          .text = "対策",
                          .shelf = 5,
                          .kind = "handbook",
                          .code = "Sec01-08-2",
                          .audiences = {"経営者", "管理者"},
                          .issuers = {"IPA"},
                          .owners = {"山田"},
                          .source_date = 20180508},
                         {.topic = 2, .document = 11, .text = "対策", .shelf = 6, .kind = "manual", .code = "Sec01-09"},
                         {.topic = 3, .document = 12, .text = "対策"}});
  const auto ask = [&](Ask with) {
    with.words = "対策";
    with.reader = kStaff;
    return topics_of(index->ask(with).hits);
  };
  EXPECT_THAT(ask({}), ElementsAre(1, 2, 3));
  EXPECT_THAT(ask({.document = 11}), ElementsAre(2));
  EXPECT_THAT(ask({.shelf = 5}), ElementsAre(1));
  EXPECT_THAT(ask({.kind = "manual"}), ElementsAre(2));
  EXPECT_THAT(ask({.kind = "nothing such"}), IsEmpty());
  EXPECT_THAT(ask({.code_prefix = "sec01"}), ElementsAre(1, 2));
  EXPECT_THAT(ask({.code_prefix = "Sec01-08"}), ElementsAre(1));
  EXPECT_THAT(ask({.code_prefix = "Bib"}), IsEmpty());
  EXPECT_THAT(ask({.audience = "管理者"}), ElementsAre(1));
  EXPECT_THAT(ask({.audience = "従業員"}), IsEmpty());
  EXPECT_THAT(ask({.issuer = "ＩＰＡ"}), ElementsAre(1));
  EXPECT_THAT(ask({.owner = "山田"}), ElementsAre(1));
  EXPECT_THAT(ask({.source_from = 20180101, .source_to = 20181231}), ElementsAre(1));
  EXPECT_THAT(ask({.source_from = 20180509}), IsEmpty());
  EXPECT_THAT(ask({.source_to = 20180508}), ElementsAre(1));
  EXPECT_THAT(ask({.shelf = 5, .kind = "manual"}), IsEmpty());
  EXPECT_THAT(topics_of(index->ask({.reader = kStaff, .owner = "山田"}).hits), ElementsAre(1)) << "no words, a filter";
}

TEST(Search, follows_changes_and_removals) {
  ScratchIndex index;
  index->put(entries({"被害", "対策"}));
  EXPECT_THAT(found(*index, "被害"), ElementsAre(1));
  index->put(std::vector<Entry>{{.topic = 1, .text = "届出", .note = "窓口"}});
  EXPECT_THAT(found(*index, "被害"), IsEmpty());
  EXPECT_THAT(found(*index, "窓口"), ElementsAre(1));
  index->put(std::vector<Entry>{{.topic = 1, .text = "届出"}});
  EXPECT_THAT(found(*index, "窓口"), IsEmpty());
  index->remove(std::vector<std::int64_t>{1, 99});
  EXPECT_THAT(found(*index, "届出"), IsEmpty());
  EXPECT_EQ(index->size(), 1);
  EXPECT_THAT(index->holders("対策"), ElementsAre(2));
}

TEST(Search, a_changed_filter_value_replaces_the_old_one) {
  ScratchIndex index;
  index->put(std::vector<Entry>{{.topic = 1, .text = "a", .level = 4, .named = {7}, .kind = "k", .owners = {"山田"}}});
  index->put(std::vector<Entry>{{.topic = 1, .text = "a", .level = 4}});
  EXPECT_THAT(found(*index, "a", {.person = 7, .ceiling = 3}), IsEmpty());
  EXPECT_THAT(index->ask({.reader = {.ceiling = 4}, .owner = "山田"}).hits, IsEmpty());
  EXPECT_THAT(index->ask({.reader = {.ceiling = 4}, .kind = "k"}).hits, IsEmpty());
}

TEST(Search, finds_in_texts_with_any_letters) {
  ScratchIndex index;
  index->put(entries({std::string{"a\0b", 3}, "x\uFFFEy", "被\xFF害", "🛡️盾", std::string(5000, 'q') + "z"}));
  EXPECT_THAT(found(*index, std::string{"\"a\0b\"", 5}), ElementsAre(1));
  EXPECT_THAT(found(*index, "x\uFFFEy"), ElementsAre(2));
  EXPECT_THAT(found(*index, "害"), ElementsAre(3));
  EXPECT_THAT(found(*index, "🛡"), ElementsAre(4));
  EXPECT_THAT(found(*index, "qz"), ElementsAre(5));
}

TEST(Search, finds_everything_in_a_text_of_a_million_equal_letters) {
  ScratchIndex index;
  std::string swollen;
  for (int i = 0; i < 300'000; ++i) swollen += "あ";
  index->put(std::vector<Entry>{{.topic = 1, .text = swollen + "い終わり"},
                                {.topic = 2, .text = "題", .note = swollen + "う"}});
  EXPECT_THAT(found(*index, "ああああい終"), ElementsAre(1));
  EXPECT_THAT(found(*index, "あああう"), ElementsAre(2));
  EXPECT_THAT(found(*index, "あ"), ElementsAre(1, 2));
  index->put(std::vector<Entry>{{.topic = 1, .text = "短い"}});
  EXPECT_THAT(found(*index, "ああ"), ElementsAre(2));
  EXPECT_THAT(found(*index, "短い"), ElementsAre(1));
  index->remove(std::vector<std::int64_t>{2});
  EXPECT_THAT(found(*index, "ああ"), IsEmpty());
}

TEST(Search, many_threads_ask_while_one_writes) {
  ScratchIndex index;
  index->put(entries({"被害の例"}));
  std::atomic<bool> done = false;
  std::atomic<int> wrong = 0, asked = 0;
  std::vector<std::jthread> askers;
  for (int n = 0; n < 3; ++n) {
    askers.emplace_back([&] {
      while (!done) {
        const auto answer = index->ask({.words = "被害の例", .reader = kStaff, .limit = 1});
        if (answer.total < 1 || answer.hits.at(0).topic != 1) ++wrong;
        ++asked;
      }
    });
  }
  for (std::int64_t round = 0; round < 40; ++round) {
    std::vector<Entry> batch;
    for (std::int64_t n = 0; n < 50; ++n)
      batch.push_back({.topic = 2 + round * 50 + n, .document = 2, .text = "被害の例"});
    index->put(batch);
    if (round % 10 == 9) index->set_position(round);
  }
  done = true;
  askers.clear();
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(asked, 0);
  EXPECT_EQ(index->ask({.words = "被害", .reader = kStaff}).total, 2001);
}

}  // namespace
