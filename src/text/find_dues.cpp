#include "text/finders.hpp"
#include "text/written_date.hpp"

namespace text {
namespace {

using namespace std::string_view_literals;

/// What stands behind 期限： or 締切：; npos of any other bracket.
std::string_view day_in(std::string_view content) {
  for (const auto word : {"期限:"sv, "期限 :"sv, "締切:"sv, "締切 :"sv})
    if (content.starts_with(word)) return trimmed(content.substr(word.size()));
  return {};
}

}  // namespace

void find_dues(const Sight& sight, std::vector<Mark>& marks) {
  for (const auto& bracket : sight.brackets) {
    const auto written = day_in(bracket.content.text);
    const auto day = written.empty() ? std::nullopt : leading_date(written);
    if (day && day->date.day > 0) marks.push_back({"due", iso_or_empty(day->date), {}, bracket.begin, bracket.end});
  }
}

}  // namespace text
