#include "knowledge/references.hpp"

#include <charconv>
#include <unordered_set>

#include "base/error.hpp"
#include "text/inline_markdown.hpp"
#include "text/markdown.hpp"
#include "text/percent.hpp"
#include "text/recognise.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;

bool is_web_address(std::string_view href) {
  return href.starts_with("http://") || href.starts_with("https://") || href.starts_with("mailto:");
}

/// The node id behind an internal link, or "" if the link leads elsewhere.
std::string internal_key(std::string_view href) {
  constexpr std::string_view kPointer = "#xpointer(//*[@OId='";
  if (href.starts_with(kPointer)) {
    const auto id = href.substr(kPointer.size());
    return std::string{id.substr(0, id.find('\''))};
  }
  if (href.starts_with("xmind:#")) href.remove_prefix(6);
  return href.starts_with("#") ? std::string{href.substr(1)} : std::string{};
}

Id number_after(std::string_view href, std::string_view word) {
  const auto at = href.find(word);
  if (at == href.npos) return 0;
  Id out = 0;
  href.remove_prefix(at + word.size());
  std::from_chars(href.data(), href.data() + href.size(), out);
  return out;
}

/// The topic that an address of our own pages shows: "/documents/3?topic=12", "/topics/12"; else 0.
Id shown_topic(std::string_view href) {
  if (href.starts_with("/topics/")) return number_after(href, "/topics/");
  const auto query = href.find('?');
  return href.starts_with("/documents/") && query != href.npos ? number_after(href.substr(query), "topic=") : 0;
}

/// The name of the file behind a path, undone from %xx, so that its code can be read.
std::string file_name(std::string_view href) {
  auto path = text::percent_decoded(href.substr(0, href.find('#')));
  return path.substr(path.find_last_of("/\\") + 1);
}

Reference from_link(const Link& link) {
  Reference reference{.kind = "link", .href = link.href};
  if (is_web_address(link.href)) return reference;
  reference.to_topic = shown_topic(link.href);
  if (reference.to_topic != 0) return reference;
  reference.to_key = internal_key(link.href);
  if (reference.to_key.empty()) reference.to_code = text::code_of_name(file_name(link.href)).value_or("");
  return reference;
}

constexpr std::size_t kMostWritten = 1'000;  ///< links within the words of one topic that are followed

/// Links within words, those that lead to a page of ours, each once.
class WrittenLinks {
 public:
  explicit WrittenLinks(std::vector<Reference>& out) : out_(out) {
    for (const auto& reference : out) known_.insert(reference.href);
  }
  void add(std::string_view href) {
    Reference reference{.kind = "link", .to_topic = shown_topic(href), .href = std::string{href}};
    if (reference.to_topic == 0 || count_ == kMostWritten || !known_.insert(reference.href).second) return;
    count_ += 1;
    out_.push_back(std::move(reference));
  }

 private:
  std::vector<Reference>& out_;
  std::unordered_set<std::string> known_;
  std::size_t count_ = 0;
};

void add_from_note(WrittenLinks& links, std::string_view note) {
  if (note.find("](/") == note.npos) return;
  try {
    for (const auto& href : text::markdown_addresses(note)) links.add(href);
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::too_large) throw;  // such a note is shown as it is written, without links
  }
}

}  // namespace

std::vector<Reference> references_of(const Topic& topic) {
  std::vector<Reference> out;
  for (const auto& link : topic.extras.links)
    if (link.file.empty()) out.push_back(from_link(link));
  WrittenLinks written{out};
  for (const auto& piece : text::inline_pieces(topic.text)) written.add(piece.href);
  add_from_note(written, topic.note);
  for (const auto& relation : topic.extras.relations) out.push_back({.kind = "relation", .to_topic = relation.to});
  std::unordered_set<std::string> codes;
  for (const auto& mark : effective(topic.marks, "reference"))
    if (codes.insert(mark.value).second) out.push_back({.kind = "mention", .to_code = mark.value});
  return out;
}

}  // namespace knowledge
