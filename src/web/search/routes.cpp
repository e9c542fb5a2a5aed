#include "web/search/show.hpp"

namespace web {

void mount_search(Router& router, Desk& desk) {
  router.get("/search", staff(desk, show_search));
  router.get("/search/results", staff(desk, show_results));
  router.get("/search/synonyms", staff(desk, show_synonyms));
  router.post("/search/synonyms", writer(desk, add_synonyms));
  router.post("/search/synonyms/:place", writer(desk, change_synonyms));
  router.post("/search/synonyms/:place/removal", writer(desk, remove_synonyms));
}

}  // namespace web
