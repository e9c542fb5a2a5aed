#include "web/documents/row.hpp"

#include <algorithm>

#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "knowledge/named.hpp"
#include "text/inline_markdown.hpp"
#include "text/percent.hpp"
#include "web/documents/attachment.hpp"
#include "web/documents/markers.hpp"
#include "web/documents/note.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr int kLargestShown = 480;  ///< pixels; larger images are shown smaller, and whole when opened

bool is_web_address(std::string_view href) { return href.starts_with("http://") || href.starts_with("https://"); }

void add_markers(render::Data& row, const Visit& visit, const knowledge::Topic& topic) {
  for (const auto& marker : topic.extras.markers) {
    const auto look = marker_look(marker);
    const auto* label = base::find_text(visit.language, look.label);
    auto& data = row.section("MARKERS").set("SHAPE", look.shape).set("TONE", look.tone);
    data.set("SYMBOL_TEXT", look.text).set("LABEL", label != nullptr ? *label : look.label);
    if (!look.icon.empty()) data.section("WITH_ICON").set("ICON", look.icon);
  }
}

void add_marks(render::Data& row, const Visit& visit, const knowledge::Topic& topic) {
  for (const auto& mark : knowledge::effective(topic.marks)) {
    if (mark.kind == knowledge::kNamedMark || mark.kind == "disclosure" || mark.kind == "code" ||
        mark.kind == "history-heading")
      continue;
    const auto text = mark_text(mark, visit.language);
    if (text.empty()) continue;
    row.section("MARKS")
        .set("KIND", mark_class(mark))
        .set("KIND_TEXT", base::text(visit.language, "mark." + mark.kind))
        .set("TEXT", text);
  }
}

void add_branch(render::Data& row, knowledge::Branch branch) {
  row.show_if(branch == knowledge::Branch::floating, "FLOATING");
  row.show_if(branch == knowledge::Branch::callout, "CALLOUT");
  row.show_if(branch == knowledge::Branch::summary, "SUMMARY");
}

void add_attachment(render::Data& row, const knowledge::Topic& topic, const knowledge::Link& link) {
  row.section("LINKS")
      .set("HREF", attachment_address(topic, link))
      .set("LABEL", short_text(attachment_name(link), 80))
      .show("UNSAID")
      .show("ATTACHMENT");
}

/// `said`: the text has the words of the label already.
void add_link(render::Data& data, std::int64_t topic, std::string_view href, std::string_view label, bool said) {
  const bool external = is_web_address(href);
  // What leads into another file of the author's computer, or into this map, is found through /topics/…/link.
  const auto leads = external ? std::string{href}
                              : address("/topics/" + std::to_string(topic) + "/link", {{"href", std::string{href}}});
  auto& entry = data.section("LINKS").set("HREF", leads).set("LABEL", short_text(label, 80));
  entry.show(said ? "SAID" : "UNSAID").show(external ? "EXTERNAL" : "INTERNAL");
}

/// A row is a link itself: those in its text follow it.
void add_links(render::Data& data, const knowledge::Topic& topic) {
  for (const auto& piece : text::inline_pieces(topic.text))
    if (!piece.href.empty()) add_link(data, topic.id, piece.href, piece.words, true);
  for (const auto& link : topic.extras.links) {
    if (!link.file.empty()) {
      add_attachment(data, topic, link);
      continue;
    }
    const bool said = !link.title.empty() && topic.text.find(link.title) != std::string::npos;
    add_link(data, topic.id, link.href, link.title.empty() ? text::percent_decoded(link.href) : link.title, said);
  }
}

/// The picture is a link, so it has a name in any case.
std::string name_of(const knowledge::Topic& topic, const knowledge::Image& image, std::string_view language) {
  if (!image.alternative.empty()) return image.alternative;
  const auto text = short_text(topic.text);
  return text.empty() ? base::text(language, "image.unnamed") : text;
}

}  // namespace

void add_images(render::Data& data, const knowledge::Topic& topic, std::string_view language) {
  if (topic.extras.images.empty()) return;
  auto& with = data.section("WITH_IMAGES");
  for (const auto& image : topic.extras.images) {
    if (image.file.empty()) {
      with.section("MISSING_IMAGES").set("NAME", image.source);
      continue;
    }
    const double scale = std::min(1.0, image.width > 0 ? static_cast<double>(kLargestShown) / image.width : 1.0);
    const auto size = [&](int pixels) { return pixels > 0 ? std::to_string(static_cast<int>(pixels * scale)) : ""; };
    with.section("IMAGES")
        .set("IMAGE_URL", "/files/" + image.file)
        .set("WIDTH", size(image.width))
        .set("HEIGHT", size(image.height))
        .set("ALTERNATIVE", name_of(topic, image, language));
  }
}

void fill_text(render::Data& data, std::string_view text) {
  using Kind = text::InlinePiece::Kind;
  if (base::without_space(text).empty()) {
    data.show("WITHOUT_TEXT");
  } else if (!text::has_inline_markdown(text)) {
    data.section("WITH_TEXT").set("TEXT", text);
  } else {
    auto& marked = data.section("WITH_MARKDOWN").set("RAW", text);
    for (const auto& piece : text::inline_pieces(text)) {
      const auto* kind = piece.kind == Kind::strong ? "STRONG" : piece.kind == Kind::code ? "CODE" : "PLAIN";
      marked.section("PIECES").section(kind).set("WORDS", piece.words);
    }
  }
}

void fill_row(render::Data& row, const Visit& visit, const knowledge::Topic& topic, people::Level above) {
  row.set("ID", topic.id);
  fill_text(row, topic.text);
  add_branch(row, topic.branch);
  add_markers(row, visit, topic);
  add_links(row, topic);
  add_marks(row, visit, topic);
  if (topic.effective_level > above) set_level(row.section("LEVEL_MARK"), topic.effective_level, visit.language);
  for (const auto& label : topic.extras.labels) row.section("LABELS").set("TEXT", label);
  if (!topic.extras.details.empty()) row.section("DETAILS").set("DETAILS_TEXT", topic.extras.details);
  if (!topic.note.empty()) fill_row_note(row.section("NOTE"), visit, topic);
  add_images(row, topic, visit.language);
}

}  // namespace web
