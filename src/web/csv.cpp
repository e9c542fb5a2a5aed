#include "web/csv.hpp"

#include <string_view>

namespace web {

std::string csv_cell(std::string text) {
  if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string out{"\""};
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string csv_file(const std::vector<std::vector<std::string>>& rows) {
  std::string out{"\xEF\xBB\xBF"};
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + csv_cell(row[i]);
    out += "\r\n";
  }
  return out;
}

}  // namespace web
