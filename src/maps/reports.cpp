#include "maps/reports.hpp"

#include <array>

#include "base/locale.hpp"

namespace maps {
namespace {

using Json = nlohmann::ordered_json;

struct Figure {
  const char* name;
  std::int64_t Counts::*count;
};
constexpr std::array kFigures{Figure{"topics", &Counts::topics},         Figure{"links", &Counts::links},
                              Figure{"notes", &Counts::notes},           Figure{"markers", &Counts::markers},
                              Figure{"images", &Counts::images},         Figure{"relations", &Counts::relations},
                              Figure{"boundaries", &Counts::boundaries}, Figure{"summaries", &Counts::summaries},
                              Figure{"floating", &Counts::floating},     Figure{"callouts", &Counts::callouts},
                              Figure{"labels", &Counts::labels},         Figure{"folded", &Counts::folded},
                              Figure{"sheets", &Counts::sheets},         Figure{"characters", &Counts::characters}};

/// All but the error.
Json without_error(const FileReport& report) {
  Json out{{"file", report.file},
           {"format", report.format},
           {"status", report.status},
           {"document", report.document == 0 ? Json{} : Json(report.document)}};
  for (const auto& figure : kFigures) out[figure.name] = report.counts.*figure.count;
  out["repairs"] = to_json(report.repairs);
  out["losses"] = to_json(report.losses);
  if (report.changeset != 0) out["changeset"] = report.changeset;
  if (!report.kept.empty()) out["kept"] = report.kept;
  return out;
}

Findings read_findings(const Json& stored, const char* name) {
  Findings out;
  for (const auto& finding : stored.value(name, Json::array()))
    out.push_back({finding.value("what", ""), finding.value("count", std::int64_t{0}), finding.value("where", "")});
  return out;
}

std::optional<base::Error> read_error(const Json& stored) {
  if (!stored.contains("error_key")) return std::nullopt;
  base::Arguments arguments;
  const auto stored_arguments = stored.value("error_arguments", Json::object());
  for (const auto& [name, value] : stored_arguments.items()) arguments.emplace_back(name, value.get<std::string>());
  return base::Error{base::Fault::bad_input, stored.value("error_key", ""), std::move(arguments)};
}

}  // namespace

Json to_json(const Findings& findings) {
  Json out = Json::array();
  for (const auto& finding : findings)
    out.push_back({{"what", finding.what}, {"count", finding.count}, {"where", finding.where}});
  return out;
}

Json to_json(const FileReport& report, std::string_view language) {
  auto out = without_error(report);
  if (report.error) {
    out["error"] = base::text(language, report.error->key, report.error->arguments);
    out["error_key"] = report.error->key;
  }
  return out;
}

std::string stored_report(const FileReport& report) {
  auto out = without_error(report);
  if (report.error) {
    out["error_key"] = report.error->key;
    out["error_arguments"] = Json::object();
    for (const auto& [name, value] : report.error->arguments) out["error_arguments"][name] = value;
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

FileReport read_report(std::string_view stored) {
  const auto in = Json::parse(stored);
  FileReport out{.file = in.value("file", ""), .format = in.value("format", ""), .status = in.value("status", "")};
  if (const auto hit = in.find("document"); hit != in.end() && hit->is_number())
    out.document = hit->get<std::int64_t>();
  out.changeset = in.value("changeset", std::int64_t{0});
  for (const auto& figure : kFigures) out.counts.*figure.count = in.value(figure.name, std::int64_t{0});
  out.repairs = read_findings(in, "repairs");
  out.losses = read_findings(in, "losses");
  out.kept = in.value("kept", std::vector<std::string>{});
  out.error = read_error(in);
  return out;
}

}  // namespace maps
