#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "maps/reports.hpp"
#include "web/imports/events.hpp"
#include "web/imports/show.hpp"
#include "web/imports/visible.hpp"

namespace web {
namespace {

using Json = nlohmann::ordered_json;

struct Report {
  maps::Batch batch;
  Json files = Json::array();
};

Report read(const Visit& visit) {
  return visit.desk.database.reading([&](db::Transaction& tx) {
    Report out{.batch = visible_import(tx, visit)};
    for (auto& file : maps::batch_files(tx, out.batch.id, "", 0, maps::kMostBatchFiles)) {
      const auto left_as_they_were = file.report.kept.size();
      hide_from(file.report, visit, out.batch, document_of(tx, visit, file).has_value());
      out.files.push_back(maps::to_json(file.report, visit.language));
      if (left_as_they_were > 0) out.files.back()["kept_count"] = left_as_they_were;
    }
    return out;
  });
}

/// RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::string cell(std::string text) {
  if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of("\",\r\n") == std::string::npos) return text;
  std::string out{"\""};
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string cell_of(const Json& value) {
  if (value.is_string()) return cell(value.get<std::string>());
  if (!value.is_array()) return value.is_null() ? "" : value.dump();
  std::string findings;
  for (const auto& finding : value)
    findings += fmt::format("{}{} x {}", findings.empty() ? "" : "; ", finding.value("what", ""),
                            finding.value("count", std::int64_t{0}));
  return cell(std::move(findings));
}

constexpr std::array kColumns{"file",    "format", "status",    "document", "topics", "links", "notes",
                              "markers", "images", "relations", "repairs",  "losses", "error", "kept_count"};

std::string csv(const Json& files) {
  std::string out{"\xEF\xBB\xBF"};  // or Excel takes it for Shift_JIS
  const auto row = [&](const auto& cell_in) {
    std::string line;
    for (const auto* column : kColumns) line += (line.empty() ? "" : ",") + cell_in(column);
    out += line + "\r\n";
  };
  row([](const char* column) { return std::string{column}; });
  for (const auto& file : files)
    row([&](const char* column) { return file.contains(column) ? cell_of(file[column]) : std::string{}; });
  return out;
}

std::string name(const Report& report, std::string_view ending) {
  return fmt::format("import-{}.{}", report.batch.id, ending);
}

}  // namespace

Response import_report_json(const Visit& visit) {
  const auto report = read(visit);
  const Json out{{"import", report.batch.id},
                 {"at", base::rfc3339(report.batch.at)},
                 {"state", report.batch.state},
                 {"files", report.files},
                 {"summary", Json::parse(import_summary(report.batch.sums))}};
  return Response::download(name(report, "json"), "application/json",
                            out.dump(2, ' ', false, Json::error_handler_t::replace));
}

Response import_report_csv(const Visit& visit) {
  const auto report = read(visit);
  return Response::download(name(report, "csv"), "text/csv; charset=utf-8", csv(report.files));
}

}  // namespace web
