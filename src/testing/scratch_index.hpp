#pragma once
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "base/unicode.hpp"
#include "search/index.hpp"

/// A search index in a folder of its own, which goes with it.
namespace testing_tools {

class ScratchIndex {
 public:
  ScratchIndex() : folder_(std::filesystem::temp_directory_path() / ("fumikura-index-" + unique())) {
    std::filesystem::create_directories(folder_);
    open();
  }
  ~ScratchIndex() {
    index_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  ScratchIndex(const ScratchIndex&) = delete;
  ScratchIndex& operator=(const ScratchIndex&) = delete;

  search::Index* operator->() { return index_.get(); }
  search::Index& operator*() { return *index_; }
  const std::filesystem::path& folder() const { return folder_; }
  void close() { index_.reset(); }
  void open() { index_ = search::Index::open(folder_); }
  void reopen() {
    close();
    open();
  }

 private:
  static std::string unique() {
    static int count = 0;
    return std::to_string(getpid()) + "_" + std::to_string(count++);
  }

  std::filesystem::path folder_;
  std::unique_ptr<search::Index> index_;
};

/// Topic numbers of hits in their order.
inline std::vector<std::int64_t> topics_of(const std::vector<search::Hit>& hits) {
  std::vector<std::int64_t> topics(hits.size());
  std::ranges::transform(hits, topics.begin(), &search::Hit::topic);
  return topics;
}

/// Decimal and hexadecimal character references and the five names of XML 1.0 (4.6) as what they stand for.
inline std::string without_references(const std::string& xml) {
  std::string out;
  for (std::size_t at = 0; at < xml.size();) {
    const auto end = xml[at] == '&' ? xml.find(';', at) : std::string::npos;
    if (end == std::string::npos) {
      out.push_back(xml[at++]);
      continue;
    }
    const auto name = xml.substr(at + 1, end - at - 1);
    if (name.starts_with("#")) {
      const bool hex = name.starts_with("#x");
      base::append_point(out, static_cast<char32_t>(std::stoul(name.substr(hex ? 2 : 1), nullptr, hex ? 16 : 10)));
    } else {
      out += name == "lt" ? "<" : name == "gt" ? ">" : name == "quot" ? "\"" : name == "apos" ? "'" : "&";
    }
    at = end + 1;
  }
  return out;
}

/// The topic titles of the .mm files of the shared corpus (FUMIKURA_CORPUS, else ../shared/corpus beside the tree), as
/// written; none where it is not there. Good enough for search: the maps' own reader is maps/parse.hpp.
inline std::vector<std::string> corpus_titles() {
  const char* named = std::getenv("FUMIKURA_CORPUS");
  const std::filesystem::path corpus = named != nullptr ? named : FUMIKURA_SOURCE_DIR "/../shared/corpus";
  std::vector<std::string> titles;
  if (!std::filesystem::is_directory(corpus / "mm")) return titles;
  for (const auto& entry : std::filesystem::directory_iterator{corpus / "mm"}) {
    if (entry.path().extension() != ".mm") continue;
    std::ifstream file{entry.path(), std::ios::binary};
    const std::string xml{std::istreambuf_iterator<char>{file}, {}};
    constexpr std::string_view kMark = " TEXT=\"";
    for (auto at = xml.find(kMark); at != std::string::npos; at = xml.find(kMark, at)) {
      at += kMark.size();
      titles.push_back(without_references(xml.substr(at, xml.find('"', at) - at)));
    }
  }
  return titles;
}

}  // namespace testing_tools
