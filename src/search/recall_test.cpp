#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "base/unicode.hpp"
#include "search/index.hpp"
#include "search/question.hpp"
#include "testing/scratch_index.hpp"

// The index finds exactly what reading every text finds: no topic more, none less.
namespace {

using search::Entry;
using search::Question;

struct Folded {
  std::string text, note;
};
using Truth = std::map<std::int64_t, Folded>;

bool holds(const Folded& folded, const Question& question) {
  const auto part_holds = [&](const Question& part) { return holds(folded, part); };
  switch (question.kind) {
    case Question::Kind::all:
      return std::ranges::all_of(question.parts, part_holds);
    case Question::Kind::any:
      return std::ranges::any_of(question.parts, part_holds);
    case Question::Kind::without:
      return !part_holds(question.parts.front());
    default:
      return folded.text.find(question.text) != std::string::npos ||
             folded.note.find(question.text) != std::string::npos;
  }
}

std::set<std::int64_t> read_through(const Truth& truth, const std::string& words) {
  const Question question = search::parse_question(words);
  std::set<std::int64_t> found;
  if (question.empty()) return found;
  for (const auto& [topic, folded] : truth) {
    if (holds(folded, question)) found.insert(topic);
  }
  return found;
}

std::set<std::int64_t> asked(search::Index& index, const std::string& words) {
  const auto answer = index.ask({.words = words, .reader = {.ceiling = 3}, .limit = 1'000'000});
  const auto topics = testing_tools::topics_of(answer.hits);
  EXPECT_EQ(answer.total, static_cast<std::int64_t>(topics.size()));
  return {topics.begin(), topics.end()};
}

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  /// Few different letters, so that many texts share many pairs.
  std::string text(std::size_t longest) {
    static const std::u32string letters =
        U"ああああいいうカキｶﾞー-～対対対策策情報漏漏えaaabbcCＡ１12 "
        U"\u3000・。、【】()\"☆①㌔é\u3099\u200b🛡한글я\n\t";
    std::string out;
    for (auto n = number(longest + 1); n > 0; --n) base::append_point(out, letters[number(letters.size())]);
    return out;
  }

  /// Mostly parts of texts that are there, joined by operators.
  std::string question(const std::vector<Entry>& texts) {
    std::string out;
    for (auto n = 1 + number(3); n > 0; --n) {
      if (!out.empty()) out += std::vector<std::string>{" ", " OR ", " AND ", "\u3000"}[number(4)];
      if (number(6) == 0) out += "-";
      out += word(texts);
    }
    return out;
  }

  std::size_t number(std::size_t below) { return random_() % below; }

 private:
  std::string word(const std::vector<Entry>& texts) {
    std::string from = number(5) == 0 ? text(3) : texts[number(texts.size())].text;
    const auto points = base::length(from);
    std::string_view part = from;
    if (points > 0) part.remove_prefix(base::first(part, number(points)).size());
    std::string out;
    base::for_each_point(base::first(part, 1 + number(5)), [&](char32_t c) {
      if (std::u32string_view{U"()（）\"＂“”"}.find(c) == std::u32string_view::npos) base::append_point(out, c);
    });
    return number(3) == 0 ? "\"" + out + "\"" : number(5) == 0 ? "(" + out + ")" : out;
  }

  std::mt19937 random_;
};

void expect_equal_answers(search::Index& index, const Truth& truth, Writer& writer, const std::vector<Entry>& texts,
                          int questions) {
  int answered = 0;
  for (int n = 0; n < questions; ++n) {
    const auto words = writer.question(texts);
    const auto found = asked(index, words);
    ASSERT_EQ(found, read_through(truth, words)) << testing::PrintToString(words);
    answered += found.empty() || found.size() == truth.size() ? 0 : 1;
  }
  EXPECT_GT(answered, questions / 3) << "most questions found nothing or everything and prove little";
}

TEST(Recall, is_exact_for_random_texts_through_puts_changes_and_removals) {
  Writer writer{20261122};
  testing_tools::ScratchIndex index;
  Truth truth;
  std::vector<Entry> texts;
  for (int round = 0; round < 30 && !HasFatalFailure(); ++round) {
    texts.clear();
    for (auto n = 1 + writer.number(round % 7 == 0 ? 600 : 80); n > 0; --n) {
      texts.push_back({.topic = static_cast<std::int64_t>(writer.number(1500)),
                       .document = static_cast<std::int64_t>(writer.number(9)),
                       .text = writer.text(40),
                       .note = writer.number(4) == 0 ? writer.text(60) : ""});
      truth[texts.back().topic] = {base::fold(texts.back().text), base::fold(texts.back().note)};
    }
    index->put(texts);
    std::vector<std::int64_t> gone;
    for (auto n = writer.number(20); n > 0; --n) gone.push_back(static_cast<std::int64_t>(writer.number(1500)));
    index->remove(gone);
    for (const auto topic : gone) truth.erase(topic);
    if (round % 5 == 4) index->set_position(round);
    if (round % 10 == 9) index.reopen();
    ASSERT_EQ(index->size(), static_cast<std::int64_t>(truth.size()));
    expect_equal_answers(*index, truth, writer, texts, 150);
  }
}

TEST(Recall, is_exact_for_every_part_of_some_texts) {
  Writer writer{7};
  testing_tools::ScratchIndex index;
  Truth truth;
  std::vector<Entry> texts;
  for (std::int64_t topic = 1; topic <= 300; ++topic) {
    texts.push_back({.topic = topic, .text = writer.text(25)});
    truth[topic] = {base::fold(texts.back().text), {}};
  }
  index->put(texts);
  for (std::size_t n = 0; n < 20; ++n) {
    const auto key = truth[static_cast<std::int64_t>(n) + 1].text;
    for (std::size_t begin = 0; begin < key.size(); base::next_point(key, begin)) {
      for (std::size_t end = begin; end < key.size();) {
        base::next_point(key, end);
        const auto part = key.substr(begin, end - begin);
        if (base::fold(part) != part) continue;  // a part with white space at its end
        std::vector<std::int64_t> holders;
        for (const auto& [topic, folded] : truth) {
          if (folded.text.find(part) != std::string::npos) holders.push_back(topic);
        }
        ASSERT_EQ(index->holders(part), holders) << testing::PrintToString(part);
      }
    }
  }
}

TEST(Recall, is_exact_over_the_shared_corpus) {
  const auto titles = testing_tools::corpus_titles();
  if (titles.empty()) GTEST_SKIP() << "no corpus beside the tree";
  testing_tools::ScratchIndex index;
  Truth truth;
  std::vector<Entry> texts;
  for (const auto& title : titles) {
    texts.push_back({.topic = static_cast<std::int64_t>(texts.size()) + 1, .text = title});
    truth[texts.back().topic] = {base::fold(title), {}};
  }
  const auto half = static_cast<std::ptrdiff_t>(texts.size() / 2);
  index->put({texts.begin(), texts.begin() + half});  // built at once
  index->set_position(1);
  for (auto at = half; at < std::ssize(texts); at += 200) {  // put one by one
    index->put(std::span{texts}.subspan(
        static_cast<std::size_t>(at), static_cast<std::size_t>(std::min(std::ssize(texts) - at, std::ptrdiff_t{200}))));
  }
  for (const char* words :
       {"被害", "対策", "ランサムウェア", "ﾗﾝｻﾑｳｪｱ", "らんさむうぇあ", "ビジネスメール詐欺", "情報漏えい",
        "\"標的型\" AND 攻撃", "CSIRT", "2018", "の", "e", "ー", "セキュリティ -対策", "（被害 OR 害）"}) {
    const auto found = asked(*index, words);
    ASSERT_EQ(found, read_through(truth, words)) << words;
    ASSERT_FALSE(found.empty()) << words;
  }
  Writer writer{11};
  expect_equal_answers(*index, truth, writer, texts, 60);
}

}  // namespace
