#include "maps/writing/mm_rich.hpp"

#include <algorithm>

#include "maps/writing/escape.hpp"

namespace maps::writing {
namespace {

void begin_anchor(std::string& out, const std::string& address) {
  out += "<a";
  attribute(out, "href", address, Letters::ascii);
  out += '>';
}

bool blank(char c) { return c == ' ' || c == '\t'; }

bool begins_line(std::string_view text, std::size_t at) { return at == 0 || text[at - 1] == '\n'; }
bool ends_line(std::string_view text, std::size_t at) { return at == text.size() || text[at] == '\n'; }

/// Part of one line. Blanks that HTML would drop or run together become no-break spaces, which Freeplane shows and
/// which count as the same white space; a tab is four.
void append_part(std::string& out, std::string_view text, std::size_t from, std::size_t to) {
  constexpr std::string_view kNoBreak = "\u00A0";
  std::string kept;
  for (std::size_t i = from; i < to; ++i) {
    const bool shown = !blank(text[i]) || !(begins_line(text, i) || ends_line(text, i + 1) || blank(text[i - 1]));
    if (text[i] == '\t')
      for (int n = 0; n < 4; ++n) kept += kNoBreak;
    else if (shown)
      kept += text[i];
    else
      kept += kNoBreak;
  }
  escape_text(out, kept, Letters::ascii);
}

/// The text from `from` to `to`, which may lie inside lines; a paragraph for each line. An empty paragraph would not be
/// shown, so an empty line is a <br>.
void append_range(std::string& out, std::string_view text, std::size_t from, std::size_t to) {
  for (;;) {
    const auto end = std::min(text.find('\n', from), to);
    if (from == end && begins_line(text, from) && ends_line(text, from)) out += "<br/>";
    append_part(out, text, from, end);
    if (end == to) return;
    out += "</p>\n<p>";
    from = end + 1;
  }
}

void append_image(std::string& out, const Image& image, const Pictures& pictures) {
  out += "<img";
  attribute(out, "src", pictures.place(image), Letters::ascii);
  if (!image.alternative.empty()) attribute(out, "alt", image.alternative, Letters::ascii);
  if (image.width > 0) attribute(out, "width", std::to_string(image.width));
  if (image.height > 0) attribute(out, "height", std::to_string(image.height));
  out += "/>";
}

}  // namespace

void append_lines(std::string& out, std::string_view text, const std::vector<Anchor>& anchors, const HrefOf& href) {
  if (text.empty()) return;
  out += "<p>";
  std::size_t at = 0;
  for (const Anchor& anchor : anchors) {
    append_range(out, text, at, anchor.begin);
    begin_anchor(out, href(*anchor.link));
    at = anchor.begin + anchor.size;
    append_range(out, text, anchor.begin, at);
    out += "</a>";
  }
  append_range(out, text, at, text.size());
  out += "</p>\n";
}

void append_images(std::string& out, const Topic& topic, const LinkPlan& plan, const Pictures& pictures,
                   const HrefOf& href) {
  for (std::size_t i = 0; i < topic.images.size(); ++i) {
    out += "<p>";
    const bool linked = i < plan.on_images.size();
    if (linked) begin_anchor(out, href(*plan.on_images[i]));
    append_image(out, topic.images[i], pictures);
    out += linked ? "</a></p>\n" : "</p>\n";
  }
}

void append_link_lines(std::string& out, const LinkPlan& plan, const HrefOf& href) {
  for (const Link* link : plan.lines) {
    out += "<p>";
    begin_anchor(out, href(*link));
    escape_text(out, link->title.empty() ? link->href : link->title, Letters::ascii);
    out += "</a></p>\n";
  }
}

void append_richcontent(std::string& out, std::string_view type, const std::string& body) {
  if (body.empty()) return;
  out += "<richcontent TYPE=\"";
  out += type;
  out += "\">\n<html>\n  <head>\n  </head>\n  <body>\n";
  out += body;
  out += "  </body>\n</html>\n</richcontent>\n";
}

}  // namespace maps::writing
