#include "maps/reading/rich_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "maps/reading/limits.hpp"

namespace maps::reading {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is(std::string_view tag, Words words) { return std::ranges::find(words, tag) != words.end(); }

bool block(std::string_view tag) {
  return is(tag, {"p",     "div",  "li",      "ul",      "ol",      "dl",     "dt",     "dd",    "tr",
                  "table", "h1",   "h2",      "h3",      "h4",      "h5",     "h6",     "pre",   "blockquote",
                  "hr",    "body", "section", "article", "caption", "center", "header", "footer"});
}

bool hidden(std::string_view tag) { return is(tag, {"head", "style", "script", "title", "template", "object"}); }

/// The loss that an element is, or null.
const char* loss_of(std::string_view tag) {
  if (is(tag, {"b",   "strong", "i",  "em",   "u",  "s",  "strike", "del", "ins", "font", "big",        "small",
               "sub", "sup",    "tt", "code", "h1", "h2", "h3",     "h4",  "h5",  "h6",   "blockquote", "mark"}))
    return "text-style";
  if (is(tag, {"ul", "ol", "dl"})) return "list";
  if (tag == "table") return "table";
  return nullptr;
}

bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

int pixels(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return std::clamp(value, 0, 1'000'000);
}

}  // namespace

void RichText::lose(const char* what) {
  if (std::ranges::find(losses, what) == losses.end()) losses.push_back(what);
}

void RichText::part_line() {
  line_ = true;
  space_ = false;
}

void RichText::add_image(const Element& element) {
  const auto src = element.has("src") ? element["src"] : element["href"];  // XMind 8 writes xlink:href in notes
  images.push_back({.source = std::string{src},
                    .width = pixels(element["width"]),
                    .height = pixels(element["height"]),
                    .alternative = std::string{element["alt"]}});
}

void RichText::open(std::string_view tag, const Element& element) {
  if (tag == "body") hidden_ = 0;  // a head that nobody closed
  if (hidden(tag)) ++hidden_;
  if (hidden_ > 0) return;
  if (block(tag)) part_line();
  if (tag == "pre") ++verbatim_;
  if (tag == "td" || tag == "th") space_ = true;
  if (tag == "br") {
    if (line_ && !out_.empty()) out_.push_back('\n');
    part_line();
  }
  if (tag == "img") add_image(element);
  if (tag == "a" && element.has("href")) {
    links.push_back({.href = std::string{element["href"]}, .title = {}});
    in_link_ = true;
    link_begin_ = out_.size();
  }
  const char* loss = loss_of(tag);
  if (loss == nullptr && tag == "span" && !element.attributes.empty()) loss = "text-style";
  if (loss != nullptr) lose(loss);
}

void RichText::close(std::string_view tag) {
  if (hidden(tag) && hidden_ > 0) {
    --hidden_;
    return;
  }
  if (hidden_ > 0) return;
  if (tag == "pre" && verbatim_ > 0) --verbatim_;
  if (tag == "a" && in_link_) {
    in_link_ = false;
    const auto words = std::string_view{out_}.substr(std::min(link_begin_, out_.size()));
    const auto begin = std::min(words.find_first_not_of(" \n"), words.size());
    links.back().title = words.substr(begin);
  }
  if (block(tag)) part_line();
}

void RichText::text(std::string_view piece) {
  if (hidden_ > 0) return;
  for (const char c : piece) {
    if (space(c) && (verbatim_ == 0 || c == '\r')) {
      space_ = true;
      continue;
    }
    if (line_ && !out_.empty()) out_.push_back('\n');
    if (!line_ && space_ && !out_.empty()) out_.push_back(' ');
    line_ = space_ = false;
    out_.push_back(c);
  }
  hold("text_bytes", limit_, out_.size());
}

std::string RichText::take() {
  line_ = space_ = in_link_ = false;
  hidden_ = verbatim_ = 0;
  const auto last = out_.find_last_not_of(" \n\t");
  out_.resize(last == std::string::npos ? 0 : last + 1);
  return std::exchange(out_, {});
}

}  // namespace maps::reading
