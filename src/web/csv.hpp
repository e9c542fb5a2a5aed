#pragma once
#include <string>
#include <vector>

/// Tables for spreadsheets.
namespace web {

/// One cell (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::string csv_cell(std::string text);

/// A whole file: UTF-8 with its mark (or Excel takes it for Shift_JIS), cells as csv_cell() makes them, lines end in
/// CR LF.
std::string csv_file(const std::vector<std::vector<std::string>>& rows);

inline constexpr const char* kCsvType = "text/csv; charset=utf-8";

}  // namespace web
