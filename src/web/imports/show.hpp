#pragma once
#include <memory>

#include "web/imports/watch.hpp"
#include "web/signed_in.hpp"

namespace web {

Response show_imports(const Visit& visit);        ///< GET /imports
Response new_import(const Visit& visit);          ///< GET /imports/new
Response create_import(const Visit& visit);       ///< POST /imports
Response add_import_file(const Visit& visit);     ///< POST /imports/:id/files
Response start_import(const Visit& visit);        ///< POST /imports/:id/start
Response retry_import(const Visit& visit);        ///< POST /imports/:id/retry
Response show_import(const Visit& visit);         ///< GET /imports/:id
Response import_report_json(const Visit& visit);  ///< GET /imports/:id/report.json
Response import_report_csv(const Visit& visit);   ///< GET /imports/:id/report.csv
/// GET /imports/:id/events
Response import_events(const Visit& visit, const std::shared_ptr<ImportWatch>& watch);

}  // namespace web
