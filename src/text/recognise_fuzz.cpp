#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "text/cited_line.hpp"
#include "text/document_code.hpp"
#include "text/recognise.hpp"

/// Bytes as topics parted by zero bytes, each hanging on an earlier one. Marks must lie inside their text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all{reinterpret_cast<const char*>(data), size};
  std::vector<text::Line> lines;
  for (std::size_t from = 0; from <= all.size();) {
    const auto end = std::min(all.find('\0', from), all.size());
    const auto parent = lines.empty() || end % 5 == 0 ? std::string::npos : end % lines.size();
    lines.push_back({parent, all.substr(from, end - from), {}});
    from = end + 1;
  }
  const auto marks = text::recognise(lines);
  for (std::size_t n = 0; n < lines.size(); ++n)
    for (const auto& mark : marks[n])
      if (mark.begin > mark.end || mark.end > lines[n].text.size()) std::abort();
  for (const auto& line : lines) {
    const auto source = text::read_cited_line(line.text);
    if (source.title.size() + source.issuer.size() > 4 * line.text.size() + 16) std::abort();
  }
  static_cast<void>(text::code_of_name(all));
  return 0;
}
