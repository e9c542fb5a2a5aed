#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The full-text index (Groonga, embedded). It is derived: it can be deleted and rebuilt from the database at any time,
/// and it is not trusted after an unclean stop. One process writes an index; any thread may ask, and so may another
/// process, which sees what the writer has put.
///
/// Errors of every function, as base::Error: "error.search.unavailable" (unavailable) where the index must be cleared
/// and refilled first; "error.disk_full" (unavailable) for a write that would fill the disk, after which all is as
/// before; "error.search.in_use" (conflict) for a write while another process writes this index;
/// "error.search.index" (internal) with Groonga's words for the log, after which the index is not usable.
namespace search {

/// One topic as the index holds it. Text columns are indexed by base::fold, so width, kana and dashes do not matter.
struct Entry {
  std::int64_t topic = 0;
  std::int64_t document = 0;
  std::string text;
  std::string note;                 ///< note, details and labels
  std::int64_t level = 0;           ///< effective disclosure, 0 (CLEAR) to 4 (RED)
  std::vector<std::int64_t> named;  ///< who may read it at RED
  std::int64_t shelf = 0;
  std::string kind;  ///< of the document: "handbook" …
  std::string code;  ///< of the document: "Sec01-08-2"
  std::vector<std::string> audiences;
  std::vector<std::string> issuers;
  std::vector<std::string> owners;
  std::int64_t source_date = 0;  ///< yyyymmdd of the newest citation; 0: none
};

/// Who asks. Nothing above the ceiling is found, counted or used for facets.
struct Reader {
  std::int64_t person = 0;
  std::int64_t ceiling = 0;
};

struct Ask {
  /// Words, "phrases", AND, OR, -not, (groups); all words must be found unless OR (question.hpp). Where there are none,
  /// every topic that passes the filters is found, and nothing if no filter is stated either.
  std::string words;
  Reader reader;
  std::optional<std::int64_t> document, shelf, source_from, source_to;
  std::string kind, code_prefix, audience, issuer, owner;
  /// Folded word → folded words that mean the same (both ways as listed).
  const std::map<std::string, std::vector<std::string>>* synonyms = nullptr;
  std::size_t offset = 0;
  std::size_t limit = 50;
};

struct Hit {
  std::int64_t topic = 0;
  std::int64_t document = 0;
  double score = 0;
};

struct Answer {
  std::int64_t total = 0;                                      ///< topics found that the reader may see
  std::vector<Hit> hits;                                       ///< best first
  std::vector<std::string> terms;                              ///< folded words and phrases to mark in snippets
  std::vector<std::string> synonyms;                           ///< those of `terms` that nobody typed
  std::unordered_map<std::int64_t, std::int64_t> in_document;  ///< how many of `total` lie in each document
};

class Index {
 public:
  /// Opens or makes the index in `folder`. `usable` is false where the last stop was unclean or the layout is of
  /// another version: the caller then clears and refills it. Where another process has it open, this one can only ask.
  static std::unique_ptr<Index> open(const std::filesystem::path& folder);
  virtual ~Index() = default;

  virtual bool usable() const = 0;
  /// False where another process writes this index.
  virtual bool writable() const = 0;
  /// Empties it and makes it usable again.
  virtual void clear() = 0;
  /// Found by the next ask(). Many at once (256 and more, at least half of what is there) are the quickest: their index
  /// is built in one go by the next ask() or set_position().
  virtual void put(std::span<const Entry> entries) = 0;
  virtual void remove(std::span<const std::int64_t> topics) = 0;
  /// The changeset up to which the index follows the database, set together with what was put before: both are there
  /// after a kill -9. Both are flushed to disk when the index is closed, and by set_position() at most every five
  /// seconds; after a power failure before that the index is not usable.
  virtual std::int64_t position() const = 0;
  virtual void set_position(std::int64_t changeset) = 0;

  /// Throws base::Error "error.search.syntax" for words that make no question (unclosed bracket),
  /// "error.search.too_long", "error.search.too_many_words" and "error.search.too_deep" with {limit} for too large a
  /// question.
  virtual Answer ask(const Ask& ask) const = 0;
  /// Topics whose texts share the rarest words with this text, best first, without `except`.
  virtual std::vector<Hit> similar(std::string_view text, const Reader& reader, std::int64_t except,
                                   std::size_t limit) const = 0;
  /// All topic numbers whose folded text or note holds the folded word, unfiltered: for `fumikura check` only.
  virtual std::vector<std::int64_t> holders(std::string_view word) const = 0;
  virtual std::int64_t size() const = 0;
};

/// A piece of text for showing: pieces that matched are marked.
struct Piece {
  std::string text;
  bool hit = false;
};
/// About `points` code points of `text` around the first hit, with "…" where it was cut. Terms are folded.
std::vector<Piece> snippet(std::string_view text, std::span<const std::string> terms, std::size_t points);

}  // namespace search
