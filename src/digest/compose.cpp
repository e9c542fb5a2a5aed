#include "digest/compose.hpp"

#include <algorithm>

#include "base/locale.hpp"

namespace digest {
namespace {

std::string words(const Sheet& sheet, std::string_view key, const base::Arguments& arguments = {}) {
  return base::text(sheet.language, key, arguments);
}

std::string entry(const Sheet& sheet, const Line& line) {
  std::string out = "■ " + (line.sentence.empty() ? words(sheet, "digest.on_page") : line.sentence) + "\n";
  if (!line.sentence.empty() && !line.place.empty()) out += "  " + line.place + "\n";
  return out + "  " + line.link + "\n\n";
}

}  // namespace

std::string subject_of(const Sheet& sheet) {
  return words(sheet, "digest.subject", {{"count", std::to_string(sheet.lines.size())}});
}

std::string text_of(const Sheet& sheet) {
  const auto count = sheet.lines.size();
  std::string out = words(sheet, "digest.greeting", {{"name", sheet.name}}) + "\n\n";
  out += words(sheet, "digest.lead", {{"count", std::to_string(count)}}) + "\n\n";
  const auto shown = std::min(count, kMostLines);
  for (std::size_t i = 0; i < shown; ++i) out += entry(sheet, sheet.lines[i]);
  if (shown < count) out += words(sheet, "digest.more", {{"count", std::to_string(count - shown)}}) + "\n\n";
  out += "-- \n" + words(sheet, "digest.why") + "\n" + sheet.links + "/notifications\n";
  return out;
}

}  // namespace digest
