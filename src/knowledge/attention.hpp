#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "db/database.hpp"
#include "people/disclosure.hpp"

/// What waits for a person's eyes (要確認). Everything passes the reader's filter: what a reader may not see is neither
/// listed nor counted.
namespace knowledge {

enum class AttentionList {
  /// Topics whose review date (mark review-by) lies before today in Tokyo. "2026-11" is over when December begins.
  overdue,
  /// References to a document's code that no document bears, or to a node of the same file that is not there.
  references,
  /// Documents that go out (guidebook, faq, article) and state something (a text longer than 40 characters), but name
  /// no source anywhere: no citation and no link to the web, as far as the reader sees. One row a document and not one
  /// a topic, since texts often share one source: a list of every sentence would be read by nobody.
  sources,
  /// Documents of which the last import could not keep something.
  losses
};
inline constexpr std::array kAttentionLists{AttentionList::overdue, AttentionList::references, AttentionList::sources,
                                            AttentionList::losses};
/// "overdue", "references", "sources", "losses".
std::string_view name(AttentionList list);
std::optional<AttentionList> attention_list_named(std::string_view word);

/// How many rows each list has for this reader.
struct AttentionCounts {
  std::int64_t overdue = 0, references = 0, sources = 0, losses = 0;
  std::int64_t of(AttentionList list) const;
  std::int64_t total() const { return overdue + references + sources + losses; }
};
/// Four counts over indexes; milliseconds, so the frame of every page may ask.
AttentionCounts attention_counts(db::Transaction& tx, const people::Reader& reader);

struct AttentionRow {
  std::int64_t document = 0;
  std::int64_t topic = 0;
  std::string text;               ///< of the topic
  std::string code, title;        ///< of the document
  std::vector<std::string> path;  ///< texts from the root down to the topic's parent
  /// overdue: the review date (ISO 8601). references: the code, or the link as written. sources: how many topics state
  /// something. losses: what the importer wrote, JSON.
  std::string what;
  std::vector<std::string> owners;
  base::Millis changed_at = 0;  ///< the topic; for losses the document
};
/// At most `limit` rows after `offset`, in a stable order; only those whose topic this owner has, if one is named.
std::vector<AttentionRow> attention_rows(db::Transaction& tx, const people::Reader& reader, AttentionList list,
                                         std::int64_t offset, std::int64_t limit, std::string_view owner = {});
/// How many rows of the list this owner has.
std::int64_t count_attention(db::Transaction& tx, const people::Reader& reader, AttentionList list,
                             std::string_view owner);

}  // namespace knowledge
