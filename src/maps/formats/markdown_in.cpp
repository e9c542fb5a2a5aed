// Markdown as an outline. A topic is a line that begins with "#", "-", "*", "+" or "1." and white space, wherever it
// stands (also in a YAML head or a code block: the rule is by lines); other lines are notes. See docs/formats.md.
#include <algorithm>

#include "maps/parse.hpp"
#include "maps/reading/builder.hpp"
#include "maps/reading/encoding.hpp"
#include "maps/reading/markdown_inline.hpp"

namespace maps {
namespace {

using namespace reading;
using Sv = std::string_view;

constexpr std::size_t kTab = 4;
constexpr std::size_t kItemIndent = 2;  // an item this much further in than another belongs to it
constexpr std::size_t kHeadings = 6;

bool space(char c) { return c == ' ' || c == '\t'; }

struct Line {
  enum class Kind { blank, heading, item, words };
  Kind kind = Kind::words;
  std::size_t indent = 0;  ///< in columns
  std::size_t level = 0;   ///< of a heading
  Sv words;                ///< without what makes it a heading or an item
};

Sv trimmed(Sv text) {
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

/// The length of what makes the line a heading or an item, with one white space; 0 if it is neither.
std::size_t mark_length(Sv text, bool heading) {
  std::size_t length = 0;
  if (heading) {
    length = std::min(text.find_first_not_of('#'), text.size());
    if (length > kHeadings) return 0;
  } else if (text.starts_with('-') || text.starts_with('*') || text.starts_with('+')) {
    length = 1;
  } else {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    length = digits > 0 && digits < text.size() && text[digits] == '.' ? digits + 1 : 0;
  }
  return length > 0 && length < text.size() && space(text[length]) ? length + 1 : 0;
}

Line read_line(Sv text) {
  Line line;
  for (; !text.empty() && space(text.front()); text.remove_prefix(1))
    line.indent += text.front() == '\t' ? kTab - line.indent % kTab : 1;
  line.words = text;
  if (text.empty()) line.kind = Line::Kind::blank;
  if (text.empty()) return line;
  const bool heading = text.front() == '#';
  const auto mark = mark_length(text, heading);
  if (mark == 0) return line;
  line.kind = heading ? Line::Kind::heading : Line::Kind::item;
  line.level = heading ? mark - 1 : 0;
  line.words = trimmed(text.substr(mark));
  return line;
}

/// "## Title ##": the closing mark is not part of the title (CommonMark §4.2).
Sv without_closing_mark(Sv title) {
  const auto end = title.find_last_not_of('#');
  if (end == Sv::npos || end + 1 == title.size() || !space(title[end])) return title;
  return trimmed(title.substr(0, end));
}

class MarkdownReader {
 public:
  MarkdownReader(const Limits& limits, Findings repairs) : build_(limits, std::move(repairs)) { build_.add_sheet({}); }

  Outline read(Sv text) {
    bool head = text.starts_with("---\n") || text.starts_with("---\r\n");
    for (bool first = true; !text.empty(); first = false) {
      const auto end = std::min(text.find('\n'), text.size());
      auto line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (head && line == "---") {
        head = first;
        continue;
      }
      take(line, head);
    }
    for (std::size_t topic = 0; topic < build_.outline().topics.size(); ++topic) tidy(topic);
    return build_.finish();
  }

 private:
  struct Open {
    std::size_t topic;
    std::size_t indent;
  };

  void take(Sv written, bool head) {
    hold("text_bytes", build_.limits().text_bytes, written.size());
    const auto line = read_line(written);
    switch (line.kind) {
      case Line::Kind::blank:
        blank_ = true;
        return;
      case Line::Kind::heading:
        heading(line);
        break;
      case Line::Kind::item:
        item(line);
        break;
      case Line::Kind::words:
        if (!head || !title(line.words)) words(line, written);
        break;
    }
    blank_ = false;
  }

  /// The YAML head's "title: …".
  bool title(Sv line) {
    if (!line.starts_with("title:") || !build_.outline().title.empty()) return false;
    auto value = trimmed(line.substr(6));
    if (value.size() > 1 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    build_.outline().title = build_.text(value, kNone);
    return true;
  }

  void heading(const Line& line) {
    while (!headings_.empty() && headings_.back().indent >= line.level) headings_.pop_back();
    items_.clear();
    const auto topic = add(headings_.empty() ? kNone : headings_.back().topic, without_closing_mark(line.words));
    headings_.push_back({topic, line.level});
  }

  void item(const Line& line) {
    while (!items_.empty() && items_.back().indent + kItemIndent > line.indent) items_.pop_back();
    const auto above = !items_.empty() ? items_.back().topic : headings_.empty() ? kNone : headings_.back().topic;
    items_.push_back({add(above, line.words), line.indent});
  }

  std::size_t add(std::size_t parent, Sv words) {
    const auto topic = build_.add_topic(parent, Branch::topic);
    auto& made = build_.topic(topic);
    set_words(made.text, words, topic);
    made.note = std::move(before_);
    before_.clear();
    return topic;
  }

  void set_words(std::string& text, Sv words, std::size_t topic) {
    auto read = read_inline(words);
    hard_break_ = read.words.ends_with('\\') && (words.size() - words.find_last_not_of('\\') - 1) % 2 == 1;
    build_.append(text, build_.text(read.words, topic));
    keep(read, topic);
  }

  void keep(Inline& read, std::size_t topic) {
    elements_ += read.links.size() + read.images.size();
    hold("elements", most_elements(build_.limits()), elements_);
    auto& made = build_.topic(topic);
    std::ranges::move(read.links, std::back_inserter(made.links));
    std::ranges::move(read.images, std::back_inserter(made.images));
  }

  /// A line that is no topic goes on with an item's text where it follows at once and further in; else it is a note.
  void words(const Line& line, Sv written) {
    if (build_.empty()) return add_note(before_, written, kNone);
    const auto topic = build_.outline().topics.size() - 1;
    auto& made = build_.topic(topic);
    if (!blank_ && !items_.empty() && made.note.empty() && line.indent > items_.back().indent) {
      if (hard_break_) made.text.pop_back();
      made.text.push_back('\n');
      return set_words(made.text, trimmed(line.words), topic);
    }
    auto read = read_inline(line.words);
    const bool only_images = !read.images.empty() && trimmed(read.words).empty() && read.links.empty();
    keep(read, topic);
    if (!only_images) add_note(made.note, written, topic);
  }

  /// Notes stay Markdown, as written.
  void add_note(std::string& note, Sv written, std::size_t topic) {
    if (!note.empty()) build_.append(note, blank_ ? "\n\n" : "\n");
    build_.append(note, build_.text(written, topic));
  }

  void tidy(std::size_t topic) {
    auto& note = build_.topic(topic).note;
    note.resize(std::min(note.find_last_not_of(" \t\n") + 1, note.size()));
  }

  Builder build_;
  std::vector<Open> headings_;  ///< `indent` is the level
  std::vector<Open> items_;
  std::string before_;  ///< lines before the first topic, which become its note
  bool blank_ = false;
  bool hard_break_ = false;  ///< the text so far ends with a backslash that breaks the line (CommonMark §6.7)
  std::size_t elements_ = 0;
};

}  // namespace

Outline parse_markdown(std::string_view bytes, const Limits& limits) {
  hold("file_bytes", limits.file_bytes, bytes.size());
  if (bytes.empty()) refuse("empty", "");
  Findings repairs;
  Text text;
  to_utf8(bytes, text, repairs);
  return MarkdownReader{limits, std::move(repairs)}.read(text.view);
}

}  // namespace maps
