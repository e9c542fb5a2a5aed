#include "cli/reports.hpp"

#include "base/locale.hpp"

namespace cli {

using Json = nlohmann::ordered_json;

Json to_json(const maps::Findings& findings) {
  Json out = Json::array();
  for (const auto& finding : findings)
    out.push_back({{"what", finding.what}, {"count", finding.count}, {"where", finding.where}});
  return out;
}

Json to_json(const maps::FileReport& report, std::string_view language) {
  const auto& c = report.counts;
  Json out{{"file", report.file},
           {"format", report.format},
           {"status", report.status},
           {"document", report.document == 0 ? Json{} : Json(report.document)},
           {"topics", c.topics},
           {"links", c.links},
           {"notes", c.notes},
           {"markers", c.markers},
           {"images", c.images},
           {"relations", c.relations},
           {"boundaries", c.boundaries},
           {"summaries", c.summaries},
           {"floating", c.floating},
           {"callouts", c.callouts},
           {"labels", c.labels},
           {"folded", c.folded},
           {"sheets", c.sheets},
           {"characters", c.characters},
           {"repairs", to_json(report.repairs)},
           {"losses", to_json(report.losses)}};
  if (!report.kept.empty()) out["kept"] = report.kept;
  if (report.error) {
    out["error"] = base::text(language, report.error->key, report.error->arguments);
    out["error_key"] = report.error->key;
  }
  return out;
}

}  // namespace cli
