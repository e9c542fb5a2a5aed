#include <optional>

#include "maps/markers.hpp"
#include "maps/write.hpp"
#include "maps/writing/clean.hpp"
#include "maps/writing/escape.hpp"
#include "maps/writing/excerpt.hpp"
#include "maps/writing/keys.hpp"
#include "maps/writing/mm_groups.hpp"
#include "maps/writing/mm_rich.hpp"
#include "maps/writing/title.hpp"

namespace maps {
namespace {

using namespace writing;

/// Freeplane before Java 18 read maps in the computer's own character set (cp932 in Japan), so it writes, as we do, all
/// beyond ASCII as character references.
constexpr auto kAscii = Letters::ascii;

class MmWriter {
 public:
  MmWriter(const Outline& outline, Findings& losses)
      : outline_{outline},
        losses_{losses},
        tree_{outline},
        keys_{outline},
        pictures_{outline},
        groups_{group(outline, tree_, losses)},
        left_(outline.topics.size(), false) {}

  std::string run() {
    out_ = "<map version=\"freeplane 1.9.0\">\n";
    const auto roots = tree_.roots();
    if (roots.size() == 1 && tree_.sheets().size() == 1)
      central_topic(roots.front());
    else
      added_root();
    out_ += "</map>\n";
    lose_sheets(outline_, tree_, losses_);
    pictures_.lose_unused(losses_);
    return std::move(out_);
  }

 private:
  void central_topic(std::size_t root) {
    lose_title(outline_, tree_, losses_);
    choose_sides(root);
    branch(root, 0);
  }

  /// A map has one root; several sheets or top-level items hang under one that we add.
  void added_root() {
    begin_added(title_of(outline_, tree_), "ID_root", 0);
    for (std::size_t i = 0; i < tree_.sheets().size(); ++i) {
      const auto& sheet = tree_.sheets()[i];
      const bool named = tree_.sheets().size() > 1 && title_adds(outline_, sheet);
      if (named) begin_added(sheet.title, "ID_sheet_" + std::to_string(i + 1), 1);
      for (const std::size_t root : sheet.roots) branch(root, named ? 2 : 1);
      if (named) out_ += "</node>\n";
    }
    out_ += "</node>\n";
  }

  void begin_added(std::string_view text, std::string_view id, std::size_t depth) {
    out_ += "<node";
    attribute(out_, "TEXT", text, kAscii);
    if (depth == 1) attribute(out_, "POSITION", "right");
    attribute(out_, "ID", keys_.fresh(id), kAscii);
    out_ += ">\n";
  }

  void branch(std::size_t root, std::size_t depth) {
    walk(
        tree_, root, [&](std::size_t topic, std::size_t below) { begin_node(topic, depth + below); },
        [&](std::size_t, std::size_t) { out_ += "</node>\n"; });
  }

  /// The first half of all topics to the right, the rest to the left, in whole branches; all to the right where there
  /// are groups, for these must not be torn apart.
  void choose_sides(std::size_t root) {
    std::vector<std::size_t> size(outline_.topics.size(), 1);
    for (std::size_t i = outline_.topics.size(); i-- > root + 1;)
      if (outline_.topics[i].parent < i) size[outline_.topics[i].parent] += size[i];
    std::size_t placed = 0;
    for (const std::size_t child : tree_.children(root)) {
      if (groups_.summary[child]) return left_.assign(left_.size(), false);
      left_[child] = 2 * placed >= size[root];
      placed += size[child];
    }
  }

  void begin_node(std::size_t index, std::size_t depth) {
    const Topic& topic = outline_.topics[index];
    const bool can_be_rich = survives_html(topic.text) || looks_like_html(topic.text);
    const LinkPlan plan = plan_links(topic, can_be_rich);
    const bool rich = looks_like_html(topic.text) || (can_be_rich && (!topic.images.empty() || !plan.in_text.empty()));
    out_ += "<node";
    if (!rich) attribute(out_, "TEXT", topic.text, kAscii);
    if (topic.folded) attribute(out_, "FOLDED", "true");
    if (depth == 1) attribute(out_, "POSITION", left_[index] ? "left" : "right");
    attribute(out_, "ID", keys_.id(index), kAscii);
    tags(topic);
    if (plan.node != nullptr) attribute(out_, "LINK", href(*plan.node), kAscii);
    out_ += ">\n";
    rich_texts(topic, plan, rich);
    elements(index);
    lose_link_title(topic, plan);
  }

  /// Labels are Freeplane's tags (1.12 and later show them), parted by line feeds.
  void tags(const Topic& topic) {
    std::string lines;
    for (const std::string& label : topic.labels) {
      if (label.empty() || label.find('\n') != std::string::npos) lose(losses_, "label", topic);
      lines += (lines.empty() ? "" : "\n") + label;
    }
    if (!lines.empty()) attribute(out_, "TAGS", lines, kAscii);
  }

  std::string href(const Link& link) const {
    if (const auto target = keys_.target(link.href)) return "#" + keys_.id(*target);
    const auto attachment = pictures_.attached(link);
    return attachment ? pictures_.place(*attachment) : link.href;
  }

  void rich_texts(const Topic& topic, const LinkPlan& plan, bool rich) {
    const HrefOf href_of = [this](const Link& link) { return href(link); };
    std::string body;
    if (rich) {
      append_lines(body, topic.text, plan.in_text, href_of);
      append_images(body, topic, plan, pictures_, href_of);
      append_richcontent(out_, "NODE", body);
    }
    body.clear();
    append_lines(body, topic.details, plan.in_details, href_of);
    if (!rich) append_images(body, topic, plan, pictures_, href_of);
    append_link_lines(body, plan, href_of);
    append_richcontent(out_, "DETAILS", body);
    body.clear();
    append_lines(body, topic.note, plan.in_note, href_of);
    append_richcontent(out_, "NOTE", body);
    for (const Image& image : topic.images)
      if (pictures_.file(image) != nullptr) lose(losses_, "image-file", topic);
    for (const Link& link : topic.links)
      if (pictures_.attached(link)) lose(losses_, "attachment-file", topic);
  }

  /// The words of a link's title are lost only where the topic does not say them anyway.
  void lose_link_title(const Topic& topic, const LinkPlan& plan) {
    if (plan.node == nullptr || plan.node->title.empty() || plan.node->title == plan.node->href) return;
    const auto& title = plan.node->title;
    for (const auto* text : {&topic.text, &topic.details, &topic.note})
      if (text->find(title) != std::string::npos) return;
    lose(losses_, "link-title", topic);
  }

  void elements(std::size_t index) {
    const Topic& topic = outline_.topics[index];
    for (const Relation& relation : topic.relations) arrow(topic, relation);
    for (const std::string& marker : topic.markers) element("icon", "BUILTIN", marker_name(Program::freeplane, marker));
    if (groups_.cloud[index]) out_ += "<cloud/>\n";
    if (topic.branch == Branch::floating) element("hook", "NAME", "FreeNode");
    if (groups_.first[index]) element("hook", "NAME", "FirstGroupNode");
    if (groups_.summary[index]) element("hook", "NAME", "SummaryNode");
    for (const auto& [name, value] : topic.attributes) pair(name, value);
    if (topic.branch == Branch::callout) lose(losses_, "callout", topic);
  }

  void arrow(const Topic& topic, const Relation& relation) {
    const bool known = relation.to < outline_.topics.size();
    if (!known && relation.to_key.empty()) return lose(losses_, "relation", topic);
    out_ += "<arrowlink";
    attribute(out_, "DESTINATION", known ? keys_.id(relation.to) : relation.to_key, kAscii);
    if (!relation.title.empty()) attribute(out_, "MIDDLE_LABEL", relation.title, kAscii);
    out_ += " STARTARROW=\"NONE\" ENDARROW=\"DEFAULT\"/>\n";
  }

  void element(std::string_view name, std::string_view attribute_name, std::string_view value) {
    out_ += '<';
    out_ += name;
    attribute(out_, attribute_name, value, kAscii);
    out_ += "/>\n";
  }

  void pair(std::string_view name, std::string_view value) {
    out_ += "<attribute";
    attribute(out_, "NAME", name, kAscii);
    attribute(out_, "VALUE", value, kAscii);
    out_ += "/>\n";
  }

  const Outline& outline_;
  Findings& losses_;
  Tree tree_;
  Keys keys_;
  Pictures pictures_;
  MmGroups groups_;
  std::vector<bool> left_;  ///< by topic: on the left of the root
  std::string out_;
};

}  // namespace

std::string write_mm(const Outline& outline, Findings& losses) {
  std::optional<Outline> room;
  return MmWriter{cleaned(outline, room, losses), losses}.run();
}

}  // namespace maps
