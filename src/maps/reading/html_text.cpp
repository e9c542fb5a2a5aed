#include <algorithm>

#include "base/unicode.hpp"
#include "maps/reading/entities.hpp"
#include "maps/reading/rich_text.hpp"

namespace maps::reading {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string lowered(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      const auto ref = read_reference(text.substr(at));
      if (ref.length > 0 && ref.point != 0) {
        base::append_point(out, allowed_in_xml(ref.point) ? ref.point : U' ');
        at += ref.length;
        continue;
      }
    }
    out.push_back(text[at++]);
  }
  return out;
}

/// One tag: names and values are kept here while RichText looks at them.
struct Tag {
  std::string name;
  bool closing = false;
  bool empty = false;  ///< <br/>
  std::vector<std::pair<std::string, std::string>> attributes;
};

class Tokenizer {
 public:
  Tokenizer(std::string_view html, RichText& out) : in_(html), out_(out) {}

  void run() {
    while (at_ < in_.size()) {
      if (in_[at_] == '<' && begins_markup())
        markup();
      else
        words();
    }
  }

 private:
  bool begins_markup() const {
    const char next = at_ + 1 < in_.size() ? in_[at_ + 1] : ' ';
    return letter(next) || next == '/' || next == '!' || next == '?';
  }

  void words() {
    const auto end = std::min(in_.find('<', at_ + 1), in_.size());
    out_.text(decoded(in_.substr(at_, end - at_)));
    at_ = end;
  }

  void markup() {
    if (in_.substr(at_).starts_with("<!--")) return skip_past("-->");
    if (in_[at_ + 1] == '!' || in_[at_ + 1] == '?') return skip_past(">");
    const Tag tag = read_tag();
    std::vector<Attribute> views;
    for (const auto& [name, value] : tag.attributes) views.push_back({{}, name, value});
    if (!tag.closing) out_.open(tag.name, {{}, tag.name, views});
    if (!tag.closing && (tag.name == "script" || tag.name == "style")) skip_raw(tag.name);
    if (tag.closing || tag.empty) out_.close(tag.name);
  }

  void skip_past(std::string_view end) {
    const auto found = in_.find(end, at_);
    at_ = found == std::string_view::npos ? in_.size() : found + end.size();
  }

  void skip_raw(const std::string& name) {
    while (at_ < in_.size()) {
      at_ = std::min(in_.find("</", at_), in_.size());
      if (lowered(in_.substr(std::min(at_ + 2, in_.size()), name.size())) == name) return;
      at_ = std::min(at_ + 2, in_.size());
    }
  }

  void skip_space() {
    while (at_ < in_.size() && space(in_[at_])) ++at_;
  }

  std::string_view until(auto stop) {
    const auto begin = at_;
    while (at_ < in_.size() && !stop(in_[at_])) ++at_;
    return in_.substr(begin, at_ - begin);
  }

  Tag read_tag() {
    Tag tag;
    ++at_;
    tag.closing = in_[at_] == '/';
    at_ += tag.closing ? 1 : 0;
    tag.name = lowered(until([](char c) { return space(c) || c == '>' || c == '/'; }));
    if (const auto colon = tag.name.rfind(':'); colon != std::string::npos) tag.name.erase(0, colon + 1);
    for (skip_space(); at_ < in_.size() && in_[at_] != '>'; skip_space()) read_attribute(tag);
    at_ += at_ < in_.size() ? 1 : 0;
    return tag;
  }

  void read_attribute(Tag& tag) {
    if (in_[at_] == '/') {
      ++at_;
      tag.empty = at_ < in_.size() && in_[at_] == '>';
      return;
    }
    auto name = lowered(until([](char c) { return space(c) || c == '=' || c == '>' || c == '/'; }));
    skip_space();
    std::string value;
    if (at_ < in_.size() && in_[at_] == '=') {
      ++at_;
      skip_space();
      value = read_value();
    }
    tag.attributes.emplace_back(std::move(name), std::move(value));
  }

  std::string read_value() {
    if (at_ >= in_.size()) return {};
    const char quote = in_[at_];
    if (quote != '"' && quote != '\'') return decoded(until([](char c) { return space(c) || c == '>'; }));
    ++at_;
    auto value = decoded(until([quote](char c) { return c == quote; }));
    at_ += at_ < in_.size() ? 1 : 0;
    return value;
  }

  std::string_view in_;
  RichText& out_;
  std::size_t at_ = 0;
};

}  // namespace

void read_html(std::string_view html, RichText& out) { Tokenizer{html, out}.run(); }

bool looks_like_html(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const auto head = lowered(text.substr(begin, 6));
  return head.starts_with("<html") && (head.size() == 5 || head[5] == '>' || head[5] == '/' || space(head[5]));
}

}  // namespace maps::reading
