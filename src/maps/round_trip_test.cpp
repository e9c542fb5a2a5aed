#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "maps/parse.hpp"
#include "maps/testing/sample_outline.hpp"
#include "maps/write.hpp"

namespace maps {
namespace {

std::filesystem::path corpus() {
  const char* given = std::getenv("FUMIKURA_CORPUS");
  return given != nullptr ? given : std::filesystem::path{FUMIKURA_SOURCE_DIR} / ".." / "shared" / "corpus";
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

Outline there_and_back(const Outline& outline, Target target, Format format) {
  Findings losses;
  return parse(format, write(target, outline, losses));
}

/// In the order of the file; a topic that had no key may have got one.
void expect_equal_topics(const Outline& back, const Outline& outline) {
  ASSERT_EQ(back.topics.size(), outline.topics.size());
  for (std::size_t i = 0; i < back.topics.size(); ++i) {
    const std::string& key = outline.topics[i].key;
    EXPECT_EQ(back.topics[i].text, outline.topics[i].text);
    EXPECT_TRUE(key.empty() || back.topics[i].key == key) << key;
  }
}

std::map<std::string, std::string> by_key(const Outline& outline) {
  std::map<std::string, std::string> texts;
  for (const Topic& topic : outline.topics) texts[topic.key] = topic.text;
  return texts;
}

void expect_equal_counts(const Counts& back, const Counts& counts) {
  EXPECT_EQ(back.topics, counts.topics);
  EXPECT_EQ(back.links, counts.links);
  EXPECT_EQ(back.notes, counts.notes);
  EXPECT_EQ(back.markers, counts.markers);
  EXPECT_EQ(back.images, counts.images);
  EXPECT_EQ(back.relations, counts.relations);
  EXPECT_EQ(back.boundaries, counts.boundaries);
  EXPECT_EQ(back.folded, counts.folded);
  EXPECT_EQ(back.characters, counts.characters);
}

TEST(RoundTrip, every_freeplane_map_of_the_corpus_comes_back_the_same) {
  if (!std::filesystem::exists(corpus() / "mm")) GTEST_SKIP() << "no corpus";
  int maps = 0;
  for (const auto& entry : std::filesystem::directory_iterator{corpus() / "mm"}) {
    if (entry.path().extension() != ".mm") continue;
    SCOPED_TRACE(entry.path().filename().string());
    const Outline outline = parse(Format::freemind, bytes_of(entry.path()));
    const Outline back = there_and_back(outline, Target::mm, Format::freemind);
    expect_equal_topics(back, outline);
    expect_equal_counts(count(back), count(outline));
    ++maps;
  }
  EXPECT_GT(maps, 50);
}

TEST(RoundTrip, everything_comes_back_from_xmind) {
  const Outline outline = testing::everything();
  const Outline read = there_and_back(outline, Target::xmind, Format::xmind);
  EXPECT_EQ(by_key(read), by_key(outline));
  const auto counts = count(outline);
  const auto back = count(read);
  EXPECT_EQ(back.topics, counts.topics);
  EXPECT_EQ(back.markers, counts.markers);
  EXPECT_EQ(back.labels, counts.labels);
  EXPECT_EQ(back.images, counts.images);
  EXPECT_EQ(back.relations, counts.relations);
  EXPECT_EQ(back.boundaries, counts.boundaries);
  EXPECT_EQ(back.summaries, counts.summaries);
  EXPECT_EQ(back.floating, counts.floating);
  EXPECT_EQ(back.callouts, counts.callouts);
  EXPECT_EQ(back.folded, counts.folded);
}

}  // namespace
}  // namespace maps
