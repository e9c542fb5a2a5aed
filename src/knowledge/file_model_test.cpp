#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "knowledge/conflicts.hpp"
#include "knowledge/outline_edit.hpp"
#include "knowledge/store.hpp"
#include "testing/number_from.hpp"
#include "testing/written_documents.hpp"

// A file that is edited outside while its document is edited here, and comes in again and again: no word of either side
// is lost unless its own side took it away, the tree stays a tree, and undoing a merge leaves what was before. Every
// word is invented once, so it can be followed. FUMIKURA_MODEL_RUNS: how many stories (CI 1,000, make soak 100,000);
// FUMIKURA_SEED: which ones.
namespace knowledge {
namespace {

using testing_tools::number_from;

constexpr int kRounds = 3;

std::set<std::string> words_of(const std::string& text) {
  std::istringstream in{text};
  std::set<std::string> out;
  for (std::string one; in >> one;) out.insert(one);
  return out;
}

/// The file, as its own program keeps it.
struct File {
  struct Line {
    std::size_t depth = 0;
    std::string key, text;
  };
  std::vector<Line> lines;

  std::string bytes() const {
    std::string out;
    for (const auto& [depth, key, text] : lines) out += std::to_string(depth) + " " + key + " " + text + "\n";
    return out;
  }
  std::set<std::string> words() const {
    std::set<std::string> out;
    for (const auto& line : lines) out.merge(words_of(line.text));
    return out;
  }
  /// Behind the last line below this one.
  std::size_t end_of(std::size_t at) const {
    auto end = at + 1;
    while (end < lines.size() && lines[end].depth > lines[at].depth) ++end;
    return end;
  }
};

class FileModelTest : public testing_tools::WrittenDocuments {
 protected:
  void story(unsigned seed) {
    random_.seed(seed);
    file_ = {{{0, "r", "根"}}};
    for (int i = 0; i < 6; ++i) add_line(file_);
    key_ = "model-" + std::to_string(++stories_) + ".map";
    document_ = import(file_.bytes(), key_).document;
    for (int round = 0; round < kRounds && !HasFailure(); ++round) {
      for (auto count = pick(4); count > 0; --count) edit_here();
      auto file = file_;
      for (auto count = 1 + pick(4); count > 0; --count) edit_file(file);
      come_again(file);
      if (pick(3) == 0) decide_one();
    }
  }

  unsigned pick(std::size_t count) { return static_cast<unsigned>(random_() % count); }
  std::string word() { return "w" + std::to_string(++words_); }
  std::string three_words() { return word() + " " + word() + " " + word(); }
  std::string with_another_word(const std::string& text) {
    auto words = words_of(text);
    std::string out;
    const auto changed = pick(std::max<std::size_t>(1, words.size()));
    unsigned at = 0;
    for (const auto& one : words) out += (out.empty() ? "" : " ") + (at++ == changed ? word() : one);
    return out.empty() ? word() : out;
  }

  void add_line(File& file) {
    const auto after = pick(file.lines.size());
    const auto deepest = file.lines[after].depth + 1;
    const std::size_t depth =
        after + 1 < file.lines.size() ? std::max<std::size_t>(1, file.lines[after + 1].depth) : deepest;
    file.lines.insert(file.lines.begin() + after + 1,
                      {std::min(depth, deepest), "k" + std::to_string(++keys_), three_words()});
  }

  void edit_file(File& file) {
    const auto what = pick(10);
    if (what < 3 || file.lines.size() < 3) return add_line(file);
    const auto at = 1 + pick(file.lines.size() - 1);
    const auto begin = file.lines.begin() + at;
    if (what < 7) {
      begin->text = with_another_word(begin->text);
      return;
    }
    const std::vector<File::Line> branch(begin, file.lines.begin() + static_cast<std::ptrdiff_t>(file.end_of(at)));
    file.lines.erase(begin, begin + std::ssize(branch));
    if (what == 9) return;
    const auto below = pick(file.lines.size());
    auto place = file.lines.begin() + static_cast<std::ptrdiff_t>(file.end_of(below));
    const auto depth = file.lines[below].depth + 1;
    for (auto line : branch) {
      line.depth = line.depth - branch.front().depth + depth;
      place = std::next(file.lines.insert(place, line));
    }
  }

  void edit_here() {
    const auto all = shape();
    const auto any = [&] { return std::next(all.begin(), pick(all.size())); };
    OutlineEdit edit{.topic = any()->first, .parent = any()->first, .text = {}, .note = {}};
    const auto what = pick(10);
    if (what < 3) {
      edit.kind = OutlineEdit::Kind::add;
      edit.topic = -5;
      edit.text = three_words();
    } else if (what < 7) {
      edit.text = with_another_word(all.at(edit.topic).second);
    } else {
      edit.kind = what < 9 ? OutlineEdit::Kind::move : OutlineEdit::Kind::remove;
    }
    told_ << " here " << static_cast<int>(edit.kind) << ":" << edit.topic << ">" << edit.parent << " "
          << edit.text.value_or("") << "\n";
    write([&](db::Transaction& tx) {
      return edit_outline(tx, editor(), document_, newest_changeset(tx), std::span{&edit, 1});
    });
  }

  void come_again(const File& file) {
    const auto before = shape();
    told_ << before_text(before) << file.bytes();
    const auto known = file_.words();
    const auto merged = import(file.bytes(), key_);
    const auto after = shape();
    stays_a_tree(after);
    const auto there = words_in(after);
    for (const auto& one : words_in(before))
      EXPECT_TRUE(known.contains(one) || there.contains(one)) << one << ", written here, is lost\n" << told_.str();
    const auto asked = questions();
    for (const auto& one : file.words())
      EXPECT_TRUE(known.contains(one) || there.contains(one) || asked.contains(one))
          << one << ", of the file, is lost\n"
          << told_.str();
    file_ = file;
    if (merged.changeset == 0 || pick(2) == 0) return;
    undo(merged.changeset);
    EXPECT_EQ(shape(), before) << "undone\n" << told_.str();
    EXPECT_EQ(import(file.bytes(), key_).status, merged.status) << told_.str();
    EXPECT_EQ(before_text(shape(), false), before_text(after, false)) << "again\n" << told_.str();
  }

  void decide_one() {
    const auto open =
        read([&](db::Transaction& tx) { return open_conflicts(tx, Reader::everything(), document_, 100); });
    if (open.empty()) return;
    const auto& one = open[pick(open.size())];
    const auto choice = pick(2) == 0 ? Choice::ours : Choice::theirs;
    told_ << " decided " << one.topic.id << " " << name(one.part) << " " << static_cast<int>(choice) << "\n";
    try {
      edit([&](auto& tx, const auto& by) { return decide_conflict(tx, by, one.id, choice); });
    } catch (const base::Error& error) {
      // Where it was to hang is gone, or hangs below it by now: the person is told.
      EXPECT_TRUE(error.key == "error.move_below_itself" || error.key == "error.move_target")
          << error.key << told_.str();
    }
  }

  /// Topic → parent and text.
  using Shape = std::map<Id, std::pair<Id, std::string>>;
  Shape shape() {
    Shape out;
    for (const auto& topic : read([&](db::Transaction& tx) { return whole(tx, Reader::everything(), document_); }))
      out[topic.id] = {topic.parent, topic.text};
    return out;
  }
  static std::string before_text(const Shape& all, bool numbers = true) {
    std::vector<std::string> lines;
    for (const auto& [id, topic] : all) {
      const auto parent = all.find(topic.first);
      const auto above = parent == all.end() ? std::string{} : parent->second.second;
      lines.push_back((numbers ? std::to_string(id) + " " : "") + topic.second + " < " + above + "\n");
    }
    if (!numbers) std::ranges::sort(lines);
    std::string out;
    for (const auto& line : lines) out += line;
    return out;
  }
  static std::set<std::string> words_in(const Shape& all) {
    std::set<std::string> out;
    for (const auto& [id, topic] : all) out.merge(words_of(topic.second));
    return out;
  }
  std::set<std::string> questions() {
    std::set<std::string> out;
    for (const auto& one :
         read([&](db::Transaction& tx) { return open_conflicts(tx, Reader::everything(), document_, 1000); }))
      out.merge(words_of(one.theirs));
    return out;
  }
  /// whole() gives what can be reached from the root, and the document has no more.
  void stays_a_tree(const Shape& all) {
    const auto stored =
        read([&](db::Transaction& tx) { return store::count_topics(tx, Reader::everything(), document_); });
    EXPECT_EQ(std::ssize(all), stored) << told_.str();
  }

  std::mt19937 random_;
  File file_;
  std::string key_;
  std::ostringstream told_;
  Id document_ = 0;
  std::int64_t words_ = 0, keys_ = 0, stories_ = 0;
};

TEST_P(FileModelTest, a_file_that_comes_again_and_again_takes_no_word_away_and_is_undone) {
  const auto runs = number_from("FUMIKURA_MODEL_RUNS", 1000);
  const auto seed = number_from("FUMIKURA_SEED", 1);
  std::printf("FUMIKURA_SEED=%u\n", seed);
  for (unsigned run = 0; run < runs && !HasFailure(); ++run) {
    SCOPED_TRACE("story " + std::to_string(run));
    told_.str("");
    story(seed + run);
  }
}

INSTANTIATE_TEST_SUITE_P(both, FileModelTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
