#include <optional>

#include "maps/write.hpp"
#include "maps/writing/addresses.hpp"
#include "maps/writing/clean.hpp"
#include "maps/writing/escape.hpp"
#include "maps/writing/excerpt.hpp"
#include "maps/writing/html_style.hpp"
#include "maps/writing/html_topic.hpp"
#include "maps/writing/title.hpp"

namespace maps {
namespace {

using namespace writing;

/// The topics of the first three levels are headings h1 to h3, the others lists.
constexpr std::size_t kHeadings = 3;

class HtmlWriter {
 public:
  HtmlWriter(const Outline& outline, Findings& losses)
      : outline_{outline},
        losses_{losses},
        tree_{outline},
        keys_{outline},
        pictures_{outline},
        topic_{outline, tree_, keys_, pictures_, losses} {}

  std::string run() {
    head();
    const auto roots = tree_.roots();
    const auto& sheets = tree_.sheets();
    if (roots.size() == 1 && sheets.size() == 1) {
      lose_title(outline_, tree_, losses_);
      lose_sheets(outline_, tree_, losses_);
      branch(roots.front(), 0);
    } else {
      many(sheets);
    }
    out_ += "</main>\n</body>\n</html>\n";
    pictures_.lose_unused(losses_);
    return std::move(out_);
  }

 private:
  void head() {
    // The policy is a second wall: even if markup slipped through, nothing would run or be fetched.
    out_ =
        "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
        "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
    const std::string title = excerpt(title_of(outline_, tree_));
    escape_text(out_, title.empty() ? "無題" : title);
    out_ += "</title>\n<style>";
    out_ += kHtmlStyle;
    out_ += "</style>\n</head>\n<body>\n<main>\n";
  }

  /// Several sheets or top-level items: a heading that we add above them, and one above each sheet that has a title.
  void many(const std::vector<Tree::Sheet>& sheets) {
    const std::string title = title_of(outline_, tree_);
    added_heading(0, title.empty() ? "無題" : title);
    for (const auto& sheet : sheets) {
      const bool named = title_adds(outline_, sheet) && sheet.title != title;
      if (named) {
        out_ += "<section>\n";
        added_heading(1, sheet.title);
      }
      for (const std::size_t root : sheet.roots) branch(root, named ? 2 : 1);
      if (named) out_ += "</section>\n";
    }
  }

  void added_heading(std::size_t depth, std::string_view text) {
    const std::string name = "h" + std::to_string(depth + 1);
    out_ += "<" + name + ">";
    escape_text(out_, text);
    out_ += "</" + name + ">\n";
  }

  void branch(std::size_t root, std::size_t above) {
    walk(
        tree_, root,
        [&](std::size_t topic, std::size_t depth) {
          above + depth < kHeadings ? begin_section(topic, above + depth) : begin_item(topic);
          if (above + depth == 0) contents(topic);
        },
        [&](std::size_t topic, std::size_t depth) {
          above + depth < kHeadings ? end_section(topic, above + depth) : end_item(topic);
        });
  }

  /// The central topic cannot be folded: a page that shows nothing at first helps nobody.
  bool folded(std::size_t topic, std::size_t depth) const { return depth > 0 && outline_.topics[topic].folded; }

  void begin_section(std::size_t topic, std::size_t depth) {
    const bool shut = folded(topic, depth);
    out_ += shut ? "<details" : "<section";
    attribute(out_, "id", keys_.id(topic));
    out_ += shut ? "><summary>" : ">";
    const std::string name = "h" + std::to_string(depth + 1);
    out_ += "<" + name + ">";
    topic_.line(out_, topic, true);
    out_ += "</" + name + (shut ? "></summary>\n" : ">\n");
    topic_.body(out_, topic);
  }

  void end_section(std::size_t topic, std::size_t depth) {
    out_ += folded(topic, depth) ? "</details>\n" : "</section>\n";
  }

  /// Siblings are all headings or all items, so the first opens the list and the last closes it.
  void begin_item(std::size_t topic) {
    if (siblings(topic).front() == topic) out_ += "<ul>\n";
    out_ += "<li";
    attribute(out_, "id", keys_.id(topic));
    out_ += outline_.topics[topic].folded ? "><details><summary>" : ">";
    topic_.line(out_, topic, outline_.topics[topic].folded);
    if (outline_.topics[topic].folded) out_ += "</summary>";
    out_ += '\n';
    topic_.body(out_, topic);
  }

  void end_item(std::size_t topic) {
    out_ += outline_.topics[topic].folded ? "</details></li>\n" : "</li>\n";
    if (siblings(topic).back() == topic) out_ += "</ul>\n";
  }

  std::span<const std::size_t> siblings(std::size_t topic) const {
    return tree_.children(outline_.topics[topic].parent);
  }

  /// Ways to the main branches, where there is a choice.
  void contents(std::size_t root) {
    const auto children = tree_.children(root);
    if (children.size() < 2) return;
    out_ += "<nav aria-label=\"目次\">\n<h2>目次</h2>\n<ol>\n";
    for (const std::size_t child : children) {
      out_ += "<li><a";
      attribute(out_, "href", "#" + percent_encoded(keys_.id(child)));
      out_ += '>';
      const std::string text = excerpt(outline_.topics[child].text);
      escape_text(out_, text.empty() ? "（無題）" : text);
      out_ += "</a></li>\n";
    }
    out_ += "</ol>\n</nav>\n";
  }

  const Outline& outline_;
  Findings& losses_;
  Tree tree_;
  Keys keys_;
  Pictures pictures_;
  HtmlTopic topic_;
  std::string out_;
};

}  // namespace

std::string write_html(const Outline& outline, Findings& losses) {
  std::optional<Outline> room;
  return HtmlWriter{cleaned(outline, room, losses), losses}.run();
}

}  // namespace maps
