#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "maps/reports.hpp"
#include "web/csv.hpp"
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

std::string cell_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.is_null() ? "" : value.dump();
  std::string findings;
  for (const auto& finding : value)
    findings += fmt::format("{}{} x {}", findings.empty() ? "" : "; ", finding.value("what", ""),
                            finding.value("count", std::int64_t{0}));
  return findings;
}

constexpr std::array kColumns{"file",    "format", "status",    "document", "topics", "links", "notes",
                              "markers", "images", "relations", "repairs",  "losses", "error", "kept_count"};

std::string csv(const Json& files) {
  std::vector<std::vector<std::string>> rows{{kColumns.begin(), kColumns.end()}};
  for (const auto& file : files) {
    auto& row = rows.emplace_back();
    for (const auto* column : kColumns) row.push_back(file.contains(column) ? cell_of(file[column]) : std::string{});
  }
  return csv_file(rows);
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
