#include <optional>

#include "maps/write.hpp"
#include "maps/writing/addresses.hpp"
#include "maps/writing/clean.hpp"
#include "maps/writing/excerpt.hpp"
#include "maps/writing/keys.hpp"
#include "maps/writing/markdown.hpp"
#include "maps/writing/pictures.hpp"
#include "maps/writing/title.hpp"

namespace maps {
namespace {

using namespace writing;

/// The topics of the first three levels are headings, the others list items.
constexpr std::size_t kHeadings = 3;

/// A blank that is not dropped.
const std::string kNothing = "&#32;";

class MdWriter {
 public:
  MdWriter(const Outline& outline, Findings& losses)
      : outline_{outline}, losses_{losses}, tree_{outline}, keys_{outline}, pictures_{outline} {}

  std::string run() {
    lose_title(outline_, tree_, losses_);
    lose_sheets(outline_, tree_, losses_);
    for (const auto& sheet : tree_.sheets()) {
      const bool named = tree_.sheets().size() > 1 && title_adds(outline_, sheet);
      if (named) heading(0, markdown_heading(sheet.title));
      for (const std::size_t root : sheet.roots)
        walk(
            tree_, root, [&](std::size_t topic, std::size_t depth) { begin(topic, depth + (named ? 1 : 0)); },
            [](std::size_t, std::size_t) {});
    }
    pictures_.lose_unused(losses_);
    return std::move(out_);
  }

 private:
  void begin(std::size_t index, std::size_t depth) {
    const Topic& topic = outline_.topics[index];
    if (depth < kHeadings) {
      heading(depth, title(topic, ""));
      blocks(topic, "");
    } else {
      const std::string indent((depth - kHeadings) * 2, ' ');
      if (!in_list_ && !out_.empty()) blank_line();
      in_list_ = true;
      out_ += indent + "- " + title(topic, indent + "  ") + "\n";
      blocks(topic, indent + "  ");
    }
    lose_rest(topic);
  }

  void heading(std::size_t depth, const std::string& text) {
    blank_line();
    in_list_ = false;
    out_ += std::string(depth + 1, '#') + " " + (text.empty() ? kNothing : text) + "\n";
  }

  void blank_line() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  /// The topic's first line: its text, laid upon its first link; its image if it has no text. Never empty in a list,
  /// for a bare "-" below a line of text would make a heading of that.
  std::string title(const Topic& topic, const std::string& indent) {
    std::string text = indent.empty() ? markdown_heading(topic.text) : markdown_lines(topic.text, indent);
    if (topic.text.empty() && !topic.images.empty()) text = image(topic.images.front());
    const Link* link = first_link(topic);
    if (link != nullptr) {
      if (text.empty()) text = markdown_heading(link->href);
      text = linked(text, *link, topic.text);
    }
    return text.empty() ? kNothing : text;
  }

  bool safe(const Link& link) const {
    return pictures_.attached(link) || address(link.href).kind != Address::Kind::unsafe;
  }

  /// Markdown has no places to lead to inside the file.
  bool outward(const Link& link) const { return safe(link) && !keys_.target(link.href); }

  const Link* first_link(const Topic& topic) const {
    for (const Link& link : topic.links)
      if (!link.aside && outward(link)) return &link;
    return nullptr;
  }

  std::string linked(const std::string& text, const Link& link, std::string_view said) const {
    const auto attachment = pictures_.attached(link);
    std::string out = "[" + text + "](" + markdown_address(attachment ? pictures_.place(*attachment) : link.href);
    if (!link.title.empty() && link.title != said && link.title.find('\n') == std::string::npos)
      out += " \"" + quoted(link.title) + "\"";
    return out + ")";
  }

  static std::string quoted(std::string_view title) {
    std::string out;
    for (const char c : markdown_line(title)) {
      if (c == '"') out += '\\';
      out += c;
    }
    return out;
  }

  std::string image(const Image& image) const {
    return "![" + markdown_heading(image.alternative) + "](" + markdown_address(pictures_.place(image)) + ")";
  }

  /// What stands below the first line, each a paragraph.
  void blocks(const Topic& topic, const std::string& indent) {
    const std::size_t before = out_.size();
    paragraphs(topic.details, indent);
    paragraphs(topic.note, indent);
    links(topic, indent);
    const bool in_title = topic.text.empty() && !topic.images.empty();
    for (std::size_t i = in_title ? 1 : 0; i < topic.images.size(); ++i) block(image(topic.images[i]), indent);
    for (const auto& [name, value] : topic.attributes) paragraphs(name + ": " + value, indent);
    for (const std::string& label : topic.labels) paragraphs(label, indent);
    if (out_.size() > before) out_ += '\n';
  }

  void block(const std::string& text, const std::string& indent) {
    if (!out_.ends_with("\n\n")) out_ += '\n';
    out_ += indent + text + "\n";
  }

  /// An empty line parts paragraphs, as it does in Markdown.
  void paragraphs(std::string_view text, const std::string& indent) {
    while (!text.empty()) {
      const auto end = text.find("\n\n");
      const auto paragraph = text.substr(0, end);
      if (paragraph.find_first_not_of("\n \t\r") != std::string_view::npos)
        block(markdown_lines(paragraph, indent), indent);
      text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
    }
  }

  void links(const Topic& topic, const std::string& indent) {
    const Link* in_title = first_link(topic);
    for (const Link& link : topic.links) {
      if (&link == in_title) continue;
      if (outward(link)) {
        block(linked(markdown_lines(link.title.empty() ? link.href : link.title, indent), link, link.title), indent);
      } else if (safe(link)) {
        block("→ " + markdown_lines(outline_.topics[*keys_.target(link.href)].text, indent), indent);
        lose(losses_, "link", topic);
      } else {
        block(markdown_lines(link.title.empty() ? link.href : link.title + " " + link.href, indent), indent);
        lose(losses_, "unsafe-link", topic);
      }
    }
  }

  void lose_rest(const Topic& topic) {
    if (!topic.details.empty()) lose(losses_, "details", topic);
    lose(losses_, "attribute", topic, topic.attributes.size());
    lose(losses_, "label", topic, topic.labels.size());
    lose(losses_, "marker", topic, topic.markers.size());
    lose(losses_, "relation", topic, topic.relations.size());
    lose(losses_, "boundary", topic, topic.boundaries.size());
    lose(losses_, "summary", topic, topic.summaries.size());
    if (topic.branch == Branch::floating) lose(losses_, "floating", topic);
    if (topic.branch == Branch::callout) lose(losses_, "callout", topic);
    if (topic.folded) lose(losses_, "folded", topic);
    for (const Image& image : topic.images)
      if (pictures_.file(image) != nullptr) lose(losses_, "image-file", topic);
    for (const Link& link : topic.links)
      if (pictures_.attached(link)) lose(losses_, "attachment-file", topic);
  }

  const Outline& outline_;
  Findings& losses_;
  Tree tree_;
  Keys keys_;
  Pictures pictures_;
  bool in_list_ = false;
  std::string out_;
};

}  // namespace

std::string write_md(const Outline& outline, Findings& losses) {
  std::optional<Outline> room;
  return MdWriter{cleaned(outline, room, losses), losses}.run();
}

}  // namespace maps
