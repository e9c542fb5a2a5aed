// Every map of the corpus beside the project (FUMIKURA_CORPUS elsewhere) against the counts of an independent parser.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "base/unicode.hpp"
#include "maps/parse.hpp"

namespace maps {
namespace {

namespace fs = std::filesystem;
using Row = std::map<std::string, std::string>;

fs::path corpus() {
  const char* elsewhere = std::getenv("FUMIKURA_CORPUS");  // NOLINT(concurrency-mt-unsafe): one thread here
  return elsewhere != nullptr ? fs::path{elsewhere} : fs::path{FUMIKURA_SOURCE_DIR} / ".." / "shared" / "corpus";
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> list;
  std::istringstream stream{line};
  for (std::string cell; std::getline(stream, cell, '\t');) list.push_back(cell);
  return list;
}

std::vector<Row> rows(const std::string& format) {
  std::ifstream file{corpus() / "manifest.tsv"};
  std::string line;
  std::getline(file, line);
  const auto columns = cells(line);
  std::vector<Row> list;
  while (std::getline(file, line)) {
    Row row;
    const auto values = cells(line);
    for (std::size_t i = 0; i < values.size(); ++i) row[columns[i]] = values[i];
    if (row["format"] == format) list.push_back(row);
  }
  return list;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::int64_t repaired(const Outline& outline, const std::string& what) {
  const auto found = std::ranges::find(outline.repairs, what, &Finding::what);
  return found == outline.repairs.end() ? 0 : found->count;
}

std::int64_t length(std::string_view text) {
  return static_cast<std::int64_t>(base::length(base::collapse_space(text)));
}

/// The columns that count() does not give.
struct Further {
  std::int64_t title_chars = 0, note_chars = 0, nospace = 0, with_text = 0, deepest = 0, roots = 0;
};

Further further(const Outline& outline) {
  Further sums;
  std::vector<std::int64_t> depths;
  for (const auto& topic : outline.topics) {
    const auto words = base::without_space(topic.text);
    sums.title_chars += length(topic.text);
    sums.note_chars += length(topic.note);
    sums.with_text += words.empty() ? 0 : 1;
    depths.push_back(topic.parent == kNone ? 1 : depths[topic.parent] + 1);
    sums.roots += topic.parent == kNone ? 1 : 0;
    sums.deepest = std::max(sums.deepest, depths.back());
  }
  return sums;
}

void expect_counts(const Outline& outline, Row& row) {
  const auto counts = count(outline);
  const std::map<std::string, std::int64_t> ours{
      {"nodes", counts.topics},          {"links", counts.links},          {"notes", counts.notes},
      {"icons", counts.markers},         {"images", counts.images},        {"relations", counts.relations},
      {"boundaries", counts.boundaries}, {"summaries", counts.summaries},  {"floating", counts.floating},
      {"callouts", counts.callouts},     {"folded", counts.folded},        {"labels", counts.labels},
      {"sheets", counts.sheets},         {"text_chars", counts.characters}};
  for (const auto& [column, value] : ours) EXPECT_EQ(std::to_string(value), row[column]) << column;
}

void expect_further(const Outline& outline, Row& row) {
  const auto sums = further(outline);
  EXPECT_EQ(std::to_string(sums.title_chars), row["title_chars"]) << "title_chars";
  EXPECT_EQ(std::to_string(sums.note_chars), row["note_chars"]) << "note_chars";
  EXPECT_EQ(std::to_string(sums.with_text), row["nodes_with_text"]) << "nodes_with_text";
  EXPECT_EQ(std::to_string(sums.deepest), row["max_depth"]) << "max_depth";
  EXPECT_EQ(std::to_string(sums.roots), row["roots"]) << "roots";
  EXPECT_EQ(std::to_string(repaired(outline, "invalid-character")), row["invalid_xml_chars"]);
  EXPECT_EQ(repaired(outline, "encoding") > 0 ? "cp932" : "utf-8", row["encoding"]);
}

void expect_sound(const Outline& outline) {
  for (std::size_t i = 0; i < outline.topics.size(); ++i) {
    const auto& topic = outline.topics[i];
    EXPECT_TRUE(topic.parent == kNone || topic.parent < i);
    EXPECT_TRUE(base::valid_utf8(topic.text));
    for (const auto& image : topic.images) EXPECT_TRUE(image.file == kNone || image.file < outline.files.size());
    for (const auto& relation : topic.relations)
      EXPECT_TRUE(relation.to == kNone || relation.to < outline.topics.size());
  }
}

class CorpusTest : public testing::TestWithParam<Format> {};

TEST_P(CorpusTest, every_file_gives_the_counts_of_the_manifest) {
  auto list = rows(name(GetParam()));
  if (list.empty()) GTEST_SKIP() << "no corpus at " << corpus();
  for (auto& row : list) {
    SCOPED_TRACE(row["path"]);
    const auto bytes = bytes_of(corpus() / row["path"]);
    ASSERT_FALSE(bytes.empty());
    EXPECT_EQ(recognise_format(row["path"], bytes), GetParam());
    const auto outline = parse(GetParam(), bytes);
    expect_sound(outline);
    if (GetParam() == Format::markdown) {
      EXPECT_EQ(std::to_string(outline.topics.size()), row["nodes"]);
    } else {
      expect_counts(outline, row);
      expect_further(outline, row);
    }
  }
}

TEST_P(CorpusTest, every_picture_inside_a_file_is_taken) {
  auto list = rows(name(GetParam()));
  if (list.empty()) GTEST_SKIP() << "no corpus at " << corpus();
  if (GetParam() != Format::mindmanager && GetParam() != Format::xmind) GTEST_SKIP() << "pictures lie beside the file";
  for (auto& row : list) {
    SCOPED_TRACE(row["path"]);
    const auto outline = parse(GetParam(), bytes_of(corpus() / row["path"]));
    for (const auto& topic : outline.topics)
      for (const auto& image : topic.images) {
        ASSERT_NE(image.file, kNone) << image.source;
        EXPECT_TRUE(outline.files[image.file].type.starts_with("image/")) << image.source;
      }
  }
}

INSTANTIATE_TEST_SUITE_P(formats, CorpusTest,
                         testing::Values(Format::freemind, Format::mindmanager, Format::xmind, Format::opml,
                                         Format::markdown),
                         [](const auto& format) { return name(format.param); });

}  // namespace
}  // namespace maps
