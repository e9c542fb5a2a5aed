#include "web/desk.hpp"
#include "web/router.hpp"

namespace web {

void mount_staff(Router& router, Desk& desk) {
  desk.assets.mount(router);
  mount_sign_in(router, desk);
  mount_today(router, desk);
  mount_documents(router, desk);
  mount_topics(router, desk);
  mount_search(router, desk);
  mount_suggestions(router, desk);
  mount_imports(router, desk);
  mount_conflicts(router, desk);
  mount_merges(router, desk);
  mount_attention(router, desk);
  mount_tasks(router, desk);
  mount_schemes(router, desk);
  mount_comments(router, desk);
  mount_notifications(router, desk);
  mount_people(router, desk);
  mount_jobs(router, desk);
}

}  // namespace web
