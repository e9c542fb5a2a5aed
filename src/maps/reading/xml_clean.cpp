#include "maps/reading/xml_clean.hpp"

#include <algorithm>
#include <array>

#include "base/unicode.hpp"
#include "maps/reading/entities.hpp"
#include "maps/reading/limits.hpp"

namespace maps::reading {
namespace {

/// Bytes that need a look: control characters, "&", "<", and the lead byte of U+FFFE and U+FFFF.
constexpr std::array<bool, 256> kNeedsLook = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table.at(c) = c != '\t' && c != '\n' && c != '\r';
  table['&'] = table['<'] = table[0xEF] = true;
  return table;
}();

constexpr std::size_t kTagWorthCounting = 4096;
constexpr std::size_t kAttributes = 500;
constexpr std::size_t kPlaceBytes = 90;
constexpr std::size_t kGrowth = 1U << 20U;

bool high_surrogate(char32_t point) { return point >= 0xD800 && point <= 0xDBFF; }
bool low_surrogate(char32_t point) { return point >= 0xDC00 && point <= 0xDFFF; }

class Cleaner {
 public:
  Cleaner(std::string_view in, Findings& repairs) : in_(in), repairs_(repairs) {}

  void run() {
    while (at_ < in_.size()) {
      const auto c = static_cast<unsigned char>(in_[at_]);
      if (!kNeedsLook[c])
        ++at_;
      else if (c == '&')
        reference();
      else if (c == '<')
        markup();
      else
        control(c);
    }
  }

  bool changed() const { return kept_ > 0; }

  std::string take() {
    out_.append(in_.substr(kept_));
    return std::move(out_);
  }

 private:
  /// "line 12: …the words before". Some programs write the whole map in one line.
  std::string place() const {
    const auto line = 1 + std::count(in_.begin(), in_.begin() + static_cast<std::ptrdiff_t>(at_), '\n');
    auto before = in_.substr(0, at_);
    before.remove_prefix(before.size() - std::min(before.size(), kPlaceBytes));
    before.remove_prefix(std::min(before.find_last_of("\">\n") + 1, before.size()));
    while (!before.empty() && (static_cast<unsigned char>(before.front()) & 0xC0U) == 0x80) before.remove_prefix(1);
    return "line " + std::to_string(line) + (before.empty() ? "" : ": " + std::string{before});
  }

  void report(const char* what) {
    const auto known = std::ranges::find(repairs_, what, &Finding::what);
    if (known == repairs_.end())
      repairs_.push_back({what, 1, place()});
    else
      ++known->count;
  }

  void replace(std::size_t length, std::string_view with) {
    if (out_.empty()) out_.reserve(in_.size());
    out_.append(in_.substr(kept_, at_ - kept_)).append(with);
    at_ += length;
    kept_ = at_;
    // Five bytes for one: a text of ampersands alone is no map, and must not fill the memory.
    if (out_.size() > at_ * 2 + kGrowth) refuse("not_xml", place());
  }

  void replace(std::size_t length, char32_t point) {
    std::string with;
    base::append_point(with, point);
    replace(length, with == "<" ? "&lt;" : with == "&" ? "&amp;" : std::string_view{with});
  }

  void control(unsigned char c) {
    const bool noncharacter =
        c == 0xEF && (in_.substr(at_, 3) == "\xEF\xBF\xBE" || in_.substr(at_, 3) == "\xEF\xBF\xBF");
    if (c == 0xEF && !noncharacter) {
      ++at_;
      return;
    }
    report("invalid-character");
    replace(noncharacter ? 3 : 1, " ");
  }

  void reference() {
    const auto ref = read_reference(in_.substr(at_));
    switch (ref.kind) {
      case Reference::Kind::none:
        report("ampersand");
        return replace(1, "&amp;");
      case Reference::Kind::unknown:
        report("unknown-entity");
        return replace(1, "&amp;");
      case Reference::Kind::html:
        report("html-entity");
        return replace(ref.length, ref.point);
      case Reference::Kind::numeric:
        if (!allowed_in_xml(ref.point)) return forbidden(ref);
        [[fallthrough]];
      case Reference::Kind::xml:
        at_ += ref.length;
    }
  }

  void forbidden(const Reference& ref) {
    if (high_surrogate(ref.point) && in_.substr(at_ + ref.length).starts_with('&')) {
      const auto second = read_reference(in_.substr(at_ + ref.length));
      if (second.kind == Reference::Kind::numeric && low_surrogate(second.point)) {
        report("surrogate-pair");
        return replace(ref.length + second.length, 0x10000 + ((ref.point - 0xD800) << 10U) + (second.point - 0xDC00));
      }
    }
    report("invalid-character");
    replace(ref.length, " ");
  }

  void markup() {
    const auto rest = in_.substr(at_);
    if (rest.starts_with("<![CDATA["))
      verbatim(9, "]]>");
    else if (rest.starts_with("<!--"))
      verbatim(4, "-->");
    else if (rest.starts_with("<?"))
      verbatim(2, "?>");
    else if (rest.starts_with("<!DOCTYPE"))
      drop_doctype();
    else
      tag();
  }

  /// libxml2 compares each attribute of a tag with all before it: a tag made of very many would keep it busy for hours.
  void tag() {
    const auto next = std::min(in_.find('<', at_ + 1), in_.size());
    if (next - at_ > kTagWorthCounting) hold("attributes", kAttributes, attributes_in(in_.substr(at_, next - at_)));
    ++at_;
  }

  static std::size_t attributes_in(std::string_view tag) {
    std::size_t values = 0;
    for (std::size_t at = 0; at < tag.size() && tag[at] != '>'; ++at) {
      if (tag[at] != '"' && tag[at] != '\'') continue;
      ++values;
      at = tag.find(tag[at], at + 1);
      if (at == std::string_view::npos) break;
    }
    return values;
  }

  /// From an opening of `length` bytes up to `end`; only forbidden characters are mended there.
  void verbatim(std::size_t length, std::string_view end) {
    const auto found = in_.find(end, at_ + length);
    const auto stop = found == std::string_view::npos ? in_.size() : found + end.size();
    while (at_ < stop) {
      const auto c = static_cast<unsigned char>(in_[at_]);
      if (!kNeedsLook[c] || c == '&' || c == '<')
        ++at_;
      else
        control(c);
    }
  }

  /// Quoted strings, comments and one internal subset may hold ">".
  void drop_doctype() {
    std::size_t depth = 0;
    for (std::size_t at = at_ + 2; at < in_.size(); ++at) {
      const char c = in_[at];
      if (c == '"' || c == '\'') {
        at = std::min(in_.find(c, at + 1), in_.size() - 1);
      } else if (in_.substr(at, 4) == "<!--") {
        at = std::min(in_.find("-->", at + 4), in_.size() - 1);
      } else if (c == '[') {
        ++depth;
      } else if (c == ']') {
        depth -= depth > 0 ? 1 : 0;
      } else if (c == '>' && depth == 0) {
        return replace(at + 1 - at_, line_breaks(at));
      }
    }
    at_ = in_.size();
  }

  /// As many line ends as the DOCTYPE had, so that lines keep their numbers.
  std::string line_breaks(std::size_t end) const {
    const auto part = in_.substr(at_, end - at_);
    return std::string(static_cast<std::size_t>(std::ranges::count(part, '\n')), '\n');
  }

  std::string_view in_;
  Findings& repairs_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t kept_ = 0;  ///< everything before is in out_
};

/// libxml2 must not see an encoding that is no longer true.
std::size_t declaration_length(std::string_view text) {
  if (!text.starts_with("<?xml") || text.size() < 6 || text[5] == '-') return 0;
  const auto end = text.find("?>");
  return end == std::string_view::npos ? 0 : end + 2;
}

}  // namespace

int clean_xml(Text& text, Findings& repairs) {
  auto body = text.view;
  const auto begin = std::min(body.find_first_not_of(" \t\r\n"), body.size());
  const auto skipped = begin + declaration_length(body.substr(begin));
  const auto lines = std::ranges::count(body.substr(0, skipped), '\n');
  body.remove_prefix(skipped);
  Cleaner cleaner{body, repairs};
  cleaner.run();
  if (cleaner.changed())
    text.own(cleaner.take());
  else
    text.view = body;
  return static_cast<int>(lines);
}

}  // namespace maps::reading
