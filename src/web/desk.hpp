#pragma once
#include <functional>
#include <string>

#include "db/database.hpp"
#include "maps/outline.hpp"
#include "search/index.hpp"
#include "web/attention/mark.hpp"
#include "web/static_files.hpp"

namespace web {

/// What the staff pages work with; made by the command `serve`. Outlives the listener. Any thread.
struct Desk {
  db::Database& database;
  const search::Index& index;
  StaticFiles assets;
  maps::Limits limits;
  /// Tells the search follower and the worker that something was written.
  std::function<void()> written;
  AttentionMark attention{};
  bool mails = false;  ///< whether mail is configured
};

class Router;
/// Every route of the staff listener, feature by feature.
void mount_staff(Router& router, Desk& desk);

// Each feature mounts its own routes (web/<feature>/routes.cpp).
void mount_sign_in(Router& router, Desk& desk);
void mount_today(Router& router, Desk& desk);
void mount_documents(Router& router, Desk& desk);
void mount_topics(Router& router, Desk& desk);
void mount_search(Router& router, Desk& desk);
void mount_suggestions(Router& router, Desk& desk);
void mount_imports(Router& router, Desk& desk);
void mount_conflicts(Router& router, Desk& desk);
void mount_merges(Router& router, Desk& desk);
void mount_attention(Router& router, Desk& desk);
void mount_tasks(Router& router, Desk& desk);
void mount_schemes(Router& router, Desk& desk);
void mount_comments(Router& router, Desk& desk);
void mount_notifications(Router& router, Desk& desk);
void mount_people(Router& router, Desk& desk);
void mount_jobs(Router& router, Desk& desk);

}  // namespace web
