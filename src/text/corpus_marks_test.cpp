#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "text/recognise.hpp"

/// A door for tools/measure_recognise: reads topics from the file named by FUMIKURA_TEXTS (document, parent, markers,
/// text; tab separated, escaped) and writes their marks to FUMIKURA_MARKS. Skipped without these.
namespace {

std::string unescaped(std::string_view written) {
  std::string out;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] != '\\' || at + 1 == written.size()) {
      out.push_back(written[at]);
      continue;
    }
    const char c = written[++at];
    out.push_back(c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c);
  }
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += "\\n";
    if (c == '\r') out += "\\r";
    if (c == '\t') out += "\\t";
    if (c == '\\') out += "\\\\";
    if (c != '\n' && c != '\r' && c != '\t' && c != '\\') out.push_back(c);
  }
  return out;
}

std::vector<std::string> cut(const std::string& line, char by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = line.find(by); at != std::string::npos; at = line.find(by, from)) {
    parts.push_back(line.substr(from, at - from));
    from = at + 1;
  }
  parts.push_back(line.substr(from));
  return parts;
}

struct Topic {
  std::size_t parent;
  std::vector<std::string> markers;
  std::string text;
};

void write(std::ofstream& out, const std::string& document, const std::vector<Topic>& topics) {
  std::vector<text::Line> lines;
  for (const auto& topic : topics) lines.push_back({topic.parent, topic.text, topic.markers});
  const auto all = text::recognise(lines);
  for (std::size_t n = 0; n < all.size(); ++n) {
    for (const auto& mark : all[n]) {
      out << document << '\t' << n << '\t' << mark.kind << '\t' << escaped(mark.value) << '\t' << mark.begin << '\t'
          << mark.end;
      for (const auto& [name, value] : mark.fields) out << '\t' << name << '=' << escaped(value);
      out << '\n';
    }
  }
}

TEST(corpus_marks, are_written_for_the_measurement) {
  const char* texts = std::getenv("FUMIKURA_TEXTS");
  const char* marks = std::getenv("FUMIKURA_MARKS");
  if (texts == nullptr || marks == nullptr) GTEST_SKIP() << "FUMIKURA_TEXTS and FUMIKURA_MARKS are not set";
  std::ifstream in{texts};
  std::ofstream out{marks};
  std::vector<Topic> topics;
  std::string document;
  for (std::string line; std::getline(in, line);) {
    const auto parts = cut(line, '\t');
    ASSERT_EQ(parts.size(), 4U) << line;
    if (parts[0] != document) {
      write(out, document, topics);
      topics.clear();
      document = parts[0];
    }
    const auto parent = parts[1].empty() ? std::string::npos : std::stoul(parts[1]);
    topics.push_back({parent, cut(parts[2], ','), unescaped(parts[3])});
  }
  write(out, document, topics);
  ASSERT_TRUE(out.flush());
}

}  // namespace
