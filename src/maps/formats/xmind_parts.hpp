#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "maps/reading/builder.hpp"
#include "maps/reading/zip.hpp"

/// What XMind 8 (content.xml) and XMind Zen (content.json) have in common.
namespace maps::xmind {

/// "attached", "detached" …; nothing for a word that neither program uses.
std::optional<Branch> branch_named(std::string_view type);

/// "(2,5)" → {2, 5}; {kNone, kNone} for "master", for nothing and for what is no range.
std::pair<std::size_t, std::size_t> read_range(std::string_view range);

/// The name in the archive of "xap:resources/x.png"; empty for what lies elsewhere.
std::string_view inside(std::string_view address);

/// Summaries name their topic by its id, which may come later in the file.
class Summaries {
 public:
  void add(std::size_t holder, std::string_view range, std::string_view topic_id);
  /// Gives every summary to its topic. One whose topic is not there is a loss "summary-topic".
  void resolve(reading::Builder& build) const;

 private:
  struct Pending {
    std::size_t holder;
    std::string range;
    std::string topic_id;
  };
  std::vector<Pending> pending_;
};

/// Takes the files that images and links point to.
void take_files(reading::Builder& build, reading::Zip& zip);

/// Puts the words of comments.xml (XMind 7 and 8) on their topics, as attributes "comment".
void take_comments(reading::Builder& build, reading::Zip& zip);

/// Throws error.map.encrypted where the archive says that its members are.
void refuse_encrypted(reading::Zip& zip);

Outline read_classic(reading::Zip& zip, const reading::Zip::Member& content, const Limits& limits);
Outline read_zen(reading::Zip& zip, const reading::Zip::Member& content, const Limits& limits);

}  // namespace maps::xmind
