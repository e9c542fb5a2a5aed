#include "web/suggestions/suggestions.hpp"

namespace web {

void mount_suggestions(Router& router, Desk& desk) {
  router.get("/suggestions/topics", staff(desk, suggest_topics));
  router.get("/suggestions/people", staff(desk, suggest_people));
}

}  // namespace web
