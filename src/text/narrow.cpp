#include "text/narrow.hpp"

#include "base/unicode.hpp"

namespace text {

char32_t narrow_point(char32_t point) {
  if (point < 0x80 && point > 0x20) return point;
  if (point >= 0xFF01 && point <= 0xFF5E) point -= 0xFEE0;
  if (base::is_space(point)) return U' ';
  if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212) return U'-';
  if (point == 0x301C || point == 0x223C) return U'~';
  return point;
}

Narrow narrow(std::string_view written) {
  Narrow out;
  out.text.reserve(written.size());
  out.origin.reserve(written.size() + 1);
  std::size_t gap = std::string_view::npos;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t from = at;
    const char32_t point = narrow_point(base::next_point(written, at));
    if (point == U' ') {
      if (gap == std::string_view::npos) gap = from;
      continue;
    }
    if (gap != std::string_view::npos && !out.text.empty()) {
      out.text.push_back(' ');
      out.origin.push_back(gap);
    }
    gap = std::string_view::npos;
    base::append_point(out.text, point);
    out.origin.resize(out.text.size(), from);
  }
  out.origin.push_back(gap == std::string_view::npos ? written.size() : gap);
  return out;
}

std::string tight(std::string_view written) {
  std::string out;
  out.reserve(written.size());
  for (std::size_t at = 0; at < written.size();) {
    const char32_t point = narrow_point(base::next_point(written, at));
    if (point != U' ') base::append_point(out, point);
  }
  return out;
}

std::vector<std::string_view> listed(std::string_view tight) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; at < tight.size();) {
    const std::size_t begin = at;
    const char32_t point = base::next_point(tight, at);
    if (point != U'・' && point != U'、' && point != U',' && point != U'/' && point != U'･' && point != U'&') continue;
    parts.push_back(tight.substr(from, begin - from));
    from = at;
  }
  parts.push_back(tight.substr(from));
  return parts;
}

std::string_view trimmed(std::string_view written) {
  std::size_t begin = written.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t from = at;
    if (base::is_space(base::next_point(written, at))) continue;
    if (begin > from) begin = from;
    end = at;
  }
  return begin < end ? written.substr(begin, end - begin) : written.substr(0, 0);
}

}  // namespace text
