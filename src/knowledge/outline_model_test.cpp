#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "testing/number_from.hpp"
#include "testing/outline_model.hpp"
#include "testing/written_documents.hpp"

// Random edits of three people who each see an older state, against the model: the same tree, the same open questions,
// and no word lost that nobody had seen. FUMIKURA_MODEL_RUNS: how many stories (CI 1,000, make soak 100,000);
// FUMIKURA_SEED: which ones (make test: always the same; make soak: others each time, and says which).
namespace knowledge {
namespace {

using testing_tools::number_from;
using testing_tools::OutlineModel;
using Kind = OutlineEdit::Kind;
using Words = OutlineModel::Words;

constexpr int kPeople = 3;
constexpr int kSaves = 12;

class OutlineModelTest : public testing_tools::WrittenDocuments {
 protected:
  using Random = std::mt19937;

  /// A document, three people, and their saves in turn.
  void story(unsigned seed) {
    random_.seed(seed);
    model_ = {};
    told_.str("");
    document_ = document("根 の 項目");
    model_.root = root(document_);
    newest_ = at(model_.root).since;
    model_.now[model_.root] = {0, {"根", "の", "項目"}, newest_};
    model_.last = model_.now;
    model_.after[newest_] = model_.now;
    first_ = newest_;
    std::array<Id, kPeople> seen{};
    seen.fill(newest_);
    for (int step = 0; step < kSaves && !HasFailure(); ++step) {
      auto& mine = seen.at(random_() % kPeople);
      if (random_() % 3 == 0) mine = newest_;
      if (random_() % 6 == 0)
        undo_one();
      else
        save_some(mine);
      compare();
    }
  }

  unsigned pick(std::size_t count) { return static_cast<unsigned>(random_() % count); }
  std::string word() { return "w" + std::to_string(++words_); }

  Id any_of(const OutlineModel::Tree& tree) { return std::next(tree.begin(), pick(tree.size()))->first; }

  OutlineModel::Edit invented(const OutlineModel::Tree& seen, Id added) {
    const auto what = pick(10);
    if (what < 4) return {Kind::add, added, any_of(seen), {word(), word(), word()}};
    OutlineModel::Edit edit{what < 7   ? Kind::write
                            : what < 9 ? Kind::move
                                       : Kind::remove,
                            any_of(seen),
                            any_of(seen),
                            {}};
    edit.words = seen.at(edit.topic).words;
    for (auto& one : edit.words)
      if (pick(2) == 0) one = word();
    return edit;
  }

  void save_some(Id seen) {
    const auto tree = model_.seen_at(seen);
    std::vector<OutlineModel::Edit> wishes;
    std::vector<OutlineEdit> edits;
    for (auto count = 1 + pick(3); count > 0; --count) {
      wishes.push_back(invented(tree, -static_cast<Id>(count)));
      const auto& wish = wishes.back();
      edits.push_back({.kind = wish.kind, .topic = wish.topic, .parent = wish.parent, .text = {}, .note = {}});
      if (wish.kind == Kind::add || wish.kind == Kind::write) edits.back().text = OutlineModel::text(wish.words);
      told_ << " " << static_cast<int>(wish.kind) << ":" << wish.topic << ">" << wish.parent;
    }
    const auto saved = write([&](db::Transaction& tx) { return edit_outline(tx, editor(), document_, seen, edits); });
    told_ << " seen " << seen << " saved " << saved.changeset << "\n";
    model_.begin(seen);
    for (std::size_t i = 0; i < wishes.size(); ++i) {
      if (wishes[i].topic < 0) wishes[i].topic = saved.topics[i];
      if (wishes[i].topic == 0) continue;  // nothing to add it to
      EXPECT_EQ(name(model_.run(wishes[i])), name(saved.results[i])) << "edit " << i << " of\n" << told_.str();
    }
    adopt_order(saved.changeset);
    EXPECT_TRUE(saved.changeset != 0 || !model_.differs()) << told_.str();
    if (saved.changeset != 0) model_.commit(newest_ = saved.changeset);
    nothing_unseen_is_lost(tree);
  }

  /// The model knows no order: whether a topic got another place among the same siblings is taken from what is stored.
  void adopt_order(Id changeset) {
    for (const auto id : model_.reordered)
      if (model_.now.contains(id) && was_saved_by(id, changeset)) model_.touch(id);
  }
  bool was_saved_by(Id topic, Id changeset) { return changeset != 0 && at(topic).since == changeset; }

  /// A word that is gone was seen by who took it away, or is asked about.
  void nothing_unseen_is_lost(const OutlineModel::Tree& seen) {
    std::set<std::string> kept;
    for (const OutlineModel::Tree* tree : {&seen, &std::as_const(model_.now)})
      for (const auto& [id, node] : *tree) kept.insert(node.words.begin(), node.words.end());
    for (const auto& [topic, part, theirs] : model_.open()) {
      std::istringstream words{theirs};
      for (std::string one; words >> one;) kept.insert(one);
    }
    for (const auto& [id, node] : before_)
      for (const auto& one : node.words) EXPECT_TRUE(kept.contains(one)) << one << " is lost\n" << told_.str();
    before_ = model_.now;
  }

  void undo_one() {
    const auto target = std::next(model_.after.begin(), pick(model_.after.size()))->first;
    if (target == first_) return;
    Id changeset = 0;
    try {
      changeset = undo(target).changeset;
    } catch (const base::Error&) {
      changeset = 0;
    }
    told_ << " undo " << target << " saved " << changeset << "\n";
    const bool expected = model_.undo(target, newest_ + 1, [&](Id id) { return was_saved_by(id, changeset); });
    EXPECT_EQ(expected, changeset != 0) << told_.str();
    if (changeset != 0) newest_ = changeset;
    before_ = model_.now;
  }

  void compare() {
    OutlineModel::Tree stored;
    std::map<Id, std::string> texts;
    for (const auto& topic : read([&](db::Transaction& tx) { return whole(tx, Reader::everything(), document_); })) {
      stored[topic.id] = {topic.parent, {}, topic.since};
      texts[topic.id] = topic.text;
    }
    ASSERT_EQ(stored.size(), model_.now.size()) << told_.str();
    for (const auto& [id, node] : model_.now) {
      ASSERT_EQ(stored[id].parent, node.parent) << id << "\n" << told_.str();
      ASSERT_EQ(texts[id], OutlineModel::text(node.words)) << id << "\n" << told_.str();
      ASSERT_EQ(stored[id].since, node.since) << id << "\n" << told_.str();
    }
    compare_questions();
  }

  template <class Questions>
  static std::string listed(const Questions& questions) {
    std::ostringstream out;
    for (const auto& [topic, part, theirs] : questions)
      out << " asked " << topic << " " << part << " " << theirs << "\n";
    return out.str();
  }
  void compare_questions() {
    std::multiset<std::tuple<Id, std::string, std::string>> open;
    for (const auto& one :
         read([&](db::Transaction& tx) { return open_conflicts(tx, Reader::everything(), document_, 1000); }))
      open.emplace(one.topic.id, std::string{name(one.part)}, one.theirs);
    auto expected = model_.open();
    EXPECT_EQ(open.size(), expected.size()) << told_.str() << listed(open) << "expected\n" << listed(expected);
    for (const auto& [topic, part, theirs] : expected)
      EXPECT_TRUE(part == "place" || open.contains({topic, part, theirs})) << topic << part << theirs << "\n"
                                                                           << told_.str();
  }

  Random random_;
  OutlineModel model_;
  OutlineModel::Tree before_;
  std::ostringstream told_;
  Id document_ = 0, newest_ = 0, first_ = 0;
  std::int64_t words_ = 0;
};

TEST_P(OutlineModelTest, what_is_saved_is_what_the_model_says_and_no_word_is_lost) {
  const auto runs = number_from("FUMIKURA_MODEL_RUNS", 1000);
  const auto seed = number_from("FUMIKURA_SEED", 1);
  std::printf("FUMIKURA_SEED=%u\n", seed);
  for (unsigned run = 0; run < runs && !HasFailure(); ++run) {
    SCOPED_TRACE("story " + std::to_string(run));
    before_.clear();
    story(seed + run);
  }
}

INSTANTIATE_TEST_SUITE_P(both, OutlineModelTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
