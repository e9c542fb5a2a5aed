#include <algorithm>
#include <optional>

#include "maps/write.hpp"
#include "maps/writing/aside.hpp"
#include "maps/writing/clean.hpp"
#include "maps/writing/escape.hpp"
#include "maps/writing/excerpt.hpp"
#include "maps/writing/keys.hpp"
#include "maps/writing/pictures.hpp"
#include "maps/writing/title.hpp"

namespace maps {
namespace {

using namespace writing;

/// OPML's category is a list parted by commas, with slashes for levels: a label with either would come back as another.
bool fits_category(const std::string& label) {
  return !label.empty() && label.find_first_of(",/") == std::string::npos && label.front() != ' ' &&
         label.back() != ' ';
}

class OpmlWriter {
 public:
  OpmlWriter(const Outline& outline, Findings& losses)
      : outline_{outline}, losses_{losses}, tree_{outline}, keys_{outline} {}

  std::string run() {
    head();
    for (const std::size_t root : tree_.roots())
      walk(
          tree_, root, [this](std::size_t topic, std::size_t) { begin_outline(topic); },
          [this](std::size_t topic, std::size_t) { end_outline(topic); });
    out_ += "</body>\n</opml>\n";
    lose_sheets(outline_, tree_, losses_);
    Pictures{outline_}.lose_unused(losses_);
    return std::move(out_);
  }

 private:
  void head() {
    // Ids go out as MindManager writes them; OPML has none of its own but lets other namespaces in (OPML 2.0,
    // "Extending").
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<opml version=\"2.0\" xmlns:sx=\"http://www.microsoft.com/schemas/rss/sse\">\n<head>\n<title>";
    escape_text(out_, title_of(outline_, tree_));
    out_ += "</title>\n</head>\n<body>\n";
  }

  void begin_outline(std::size_t index) {
    const Topic& topic = outline_.topics[index];
    out_ += "<outline";
    attribute(out_, "text", topic.text);
    const Link* placed = main_link(topic);
    if (placed != nullptr) link(topic, *placed);
    const auto awkward = categories(topic);
    const std::string note = note_with_asides(topic, placed, false, awkward, losses_).text;
    if (!note.empty()) attribute(out_, "_note", note);
    lose_rest(topic);
    if (!is_leaf(index)) out_ += ">\n";
  }

  bool is_leaf(std::size_t index) const { return tree_.children(index).empty() && !keys_.own(index); }

  void end_outline(std::size_t index) {
    if (is_leaf(index)) {
      out_ += "/>\n";
      return;
    }
    if (keys_.own(index)) {
      out_ += "<sx:sync version=\"1\"";
      attribute(out_, "id", keys_.id(index));
      out_ += "/>\n";
    }
    out_ += "</outline>\n";
  }

  void link(const Topic& topic, const Link& first) {
    const auto target = keys_.target(first.href);
    attribute(out_, "type", "link");
    attribute(out_, "url", target ? "#" + keys_.id(*target) : first.href);
    if (!first.title.empty() && topic.text.find(first.title) == std::string::npos) lose(losses_, "link-title", topic);
  }

  /// Writes those labels that fit and gives back the others.
  std::vector<std::string> categories(const Topic& topic) {
    std::string list;
    std::vector<std::string> awkward;
    for (const std::string& label : topic.labels)
      if (fits_category(label))
        list += (list.empty() ? "" : ",") + label;
      else
        awkward.push_back(label);
    if (!list.empty()) attribute(out_, "category", list);
    return awkward;
  }

  void lose_rest(const Topic& topic) {
    lose(losses_, "marker", topic, topic.markers.size());
    lose(losses_, "image", topic, topic.images.size());
    lose(losses_, "relation", topic, topic.relations.size());
    lose(losses_, "boundary", topic, topic.boundaries.size());
    lose(losses_, "summary", topic, topic.summaries.size());
    if (topic.branch == Branch::floating) lose(losses_, "floating", topic);
    if (topic.branch == Branch::callout) lose(losses_, "callout", topic);
    if (topic.folded) lose(losses_, "folded", topic);
  }

  const Outline& outline_;
  Findings& losses_;
  Tree tree_;
  Keys keys_;
  std::string out_;
};

}  // namespace

std::string write_opml(const Outline& outline, Findings& losses) {
  std::optional<Outline> room;
  return OpmlWriter{cleaned(outline, room, losses), losses}.run();
}

}  // namespace maps
