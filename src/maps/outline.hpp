#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What a mind-map file holds, in one value for all formats. Parsers make it from bytes; writers make bytes from it.
namespace maps {

inline constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

/// How a topic hangs on its parent.
enum class Branch : std::uint8_t { topic, floating, callout, summary };

struct Link {
  std::string href;   ///< as the file writes it: a URL, "#ID", a path, percent-encoded or not
  std::string title;  ///< may be empty
  /// True for what MindManager's and XMind's own statistics leave out of their links, and so does count(): a link
  /// inside a note's text of a .mmap or .xmind, MindManager's further hyperlinks of a topic and its attached files.
  bool aside = false;
  std::size_t file =
      kNone;  ///< an attached file: which of Outline::files has the bytes; href is its name in the archive
};

struct Image {
  std::string source;        ///< the name in the file: "images/x.png" beside a .mm, "bin/….bin" in a .mmap
  std::size_t file = kNone;  ///< which of Outline::files has the bytes; kNone: it lies beside the file, or is missing
  int width = 0;             ///< pixels as shown; 0: not said
  int height = 0;
  std::string alternative;
};

/// A line from the topic that holds it to another one.
struct Relation {
  std::size_t to = kNone;  ///< index in Outline::topics; kNone: the file names a topic that it does not have
  std::string to_key;      ///< the other topic's id in the file
  std::string title;
};

/// A frame around children first..last of the topic that holds it, or (kNone) around that topic and all below it.
/// "Children" here and in Summary are those with Branch::topic, in document order, counted from 0;
/// parsers give only ranges that are there.
struct Boundary {
  std::size_t first = kNone;
  std::size_t last = kNone;
  std::string title;
};

/// A bracket over children first..last of the topic that holds it; `topic` is the child (Branch::summary) that sums up.
struct Summary {
  std::size_t first = kNone;
  std::size_t last = kNone;
  std::size_t topic = kNone;
};

struct Topic {
  std::size_t parent = kNone;  ///< index in Outline::topics, always smaller than the topic's own; kNone: a sheet's root
  Branch branch = Branch::topic;
  std::string key;                   ///< the file's own node id; empty where it has none
  std::string text;                  ///< as written; lines parted by \n
  std::string details;               ///< Freeplane's text below the node's text
  std::string note;                  ///< plain text; lines parted by \n
  std::vector<std::string> markers;  ///< the program's own names: "full-1", "urn:mindjet:PadlockLocked", "priority-2"
  std::vector<std::string> labels;
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<Relation> relations;
  std::vector<Boundary> boundaries;
  std::vector<Summary> summaries;
  std::vector<std::pair<std::string, std::string>> attributes;  ///< what the author gave as name and value
  bool folded = false;
};

struct Sheet {
  std::string title;
  std::vector<std::size_t> roots;  ///< one central topic, or the top-level items of an outline without one
};

struct File {
  std::string name;  ///< as in the archive
  std::string type;  ///< media type by its first bytes: "image/png" …; "application/octet-stream" if unknown
  std::string bytes;
};

/// Something mended while reading (repair) or something the file has that cannot be held (loss).
struct Finding {
  std::string what;  ///< a stable word: "invalid-character", "font", "cloud" … (texts in locales: "repair.…", "loss.…")
  std::int64_t count = 0;
  std::string where;  ///< the first place: a topic's text, an element, a line
};
using Findings = std::vector<Finding>;
/// Adds to the finding of that word, or begins it.
void add_finding(Findings& findings, const std::string& what, const std::string& where, std::int64_t count = 1);

struct Outline {
  std::string title;  ///< the file's own title where it has one (OPML head/title)
  std::vector<Sheet> sheets;
  std::vector<Topic> topics;  ///< in document order, parents before children
  std::vector<File> files;
  Findings repairs;
  Findings losses;
};

/// The counting rules of design §5: nodes are topics, pieces of text are titles, details, notes, labels, boundary and
/// relation titles; `characters` are code points after white-space collapse.
struct Counts {
  std::int64_t topics = 0, links = 0, notes = 0, markers = 0, images = 0, relations = 0, boundaries = 0, summaries = 0;
  std::int64_t floating = 0, callouts = 0, labels = 0, folded = 0, sheets = 0, characters = 0;
  bool operator==(const Counts&) const = default;
};
Counts count(const Outline& outline);

/// What one file may cost. Every limit is named in the error that it causes ("error.limit.…", with the figure).
struct Limits {
  std::size_t file_bytes = 64U << 20U;
  std::size_t unpacked_bytes = 512U << 20U;
  std::size_t topics = 500'000;
  std::size_t depth = 500;
  std::size_t text_bytes = 1U << 20U;
};

enum class Format { freemind, mindmanager, xmind, opml, markdown };
/// "mm", "mmap", "xmind", "opml", "md".
const char* name(Format format);
/// The inverse.
std::optional<Format> format_named(std::string_view word);

}  // namespace maps
