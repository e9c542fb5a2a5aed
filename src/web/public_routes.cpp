#include "web/public_routes.hpp"

#include "base/locale.hpp"
#include "web/plain_page.hpp"

namespace web {
namespace {

Response show_soon(const Desk& desk, const Request& request) {
  PlainPage page{desk, request, "templates/public/soon.tpl", base::text(request.language, "public.title")};
  return Response::html(page.html());
}

}  // namespace

void mount_public(Router& router, Desk& desk) {
  desk.assets.mount(router);
  router.get("/", [&desk](const Request& request) { return show_soon(desk, request); });
}

}  // namespace web
