#pragma once
#include "web/tasks/tasks.hpp"

namespace web {

/// Includes templates/tasks/head.tpl as HEAD: the page's head and its tabs with their counts. `list`: mine, all,
/// offered. `csv_address`: of the same list as a table, empty for none.
void include_task_head(render::Data& page, const Visit& visit, db::Transaction& tx, std::string_view list,
                       const std::string& csv_address);

}  // namespace web
