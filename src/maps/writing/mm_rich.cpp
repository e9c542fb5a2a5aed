#include "maps/writing/mm_rich.hpp"

#include "maps/writing/escape.hpp"

namespace maps::writing {
namespace {

void begin_anchor(std::string& out, const std::string& address) {
  out += "<a";
  attribute(out, "href", address, Letters::ascii);
  out += '>';
}

/// Text from `at` to `end`, a paragraph for each line.
void append_piece(std::string& out, std::string_view text) {
  for (std::size_t begin = 0;;) {
    const auto line_end = text.find('\n', begin);
    escape_text(out, text.substr(begin, line_end - begin), Letters::ascii);
    if (line_end == std::string_view::npos) return;
    out += "</p>\n<p>";
    begin = line_end + 1;
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
    append_piece(out, text.substr(at, anchor.begin - at));
    begin_anchor(out, href(*anchor.link));
    append_piece(out, text.substr(anchor.begin, anchor.size));
    out += "</a>";
    at = anchor.begin + anchor.size;
  }
  append_piece(out, text.substr(at));
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
