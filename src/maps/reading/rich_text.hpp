#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "maps/outline.hpp"
#include "maps/reading/xml.hpp"

namespace maps::reading {

/// (X)HTML, element by element, to plain text with its links and images. White space collapses as browsers do it (not
/// U+00A0 and not U+3000); blocks and <br> part lines; heads, styles and scripts are left out. What plain text cannot
/// hold is noted as a loss: "text-style", "list", "table".
class RichText {
 public:
  /// `text_bytes`: the most that the plain text may have (error.limit.text_bytes).
  explicit RichText(std::size_t text_bytes) : limit_(text_bytes) {}

  void open(std::string_view tag, const Element& element);
  void close(std::string_view tag);
  void text(std::string_view piece);

  /// The text so far, without white space at its ends; empties this.
  std::string take();

  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<const char*> losses;  ///< each word once

 private:
  void part_line();
  void add_image(const Element& element);
  void lose(const char* what);

  std::size_t limit_;
  std::string out_;
  bool space_ = false;        ///< white space seen, not yet written
  bool line_ = false;         ///< a block begins or ends here
  std::size_t hidden_ = 0;    ///< open elements whose content is not text
  std::size_t verbatim_ = 0;  ///< open <pre>
  bool in_link_ = false;
  std::size_t link_begin_ = 0;
};

/// HTML as people and programs write it (no error, whatever the bytes) into a RichText.
void read_html(std::string_view html, RichText& out);

/// True if a mind-map program shows the text as HTML: "<html>" at the beginning, white space before it allowed.
bool looks_like_html(std::string_view text);

}  // namespace maps::reading
