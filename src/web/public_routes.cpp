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

std::function<std::string(const Request&, const Failure&)> staff_failure_page(const Desk& desk) {
  return [&desk](const Request& request, const Failure& failure) {
    PlainPage page{desk, request, "templates/error/show.tpl", failure.title};
    auto& data = page.page();
    data.set("HEADING", failure.title).set("MESSAGE", failure.text).set("REQUEST_ID", failure.request);
    if (failure.status >= 500) data.section("RETRY").set("RETRY_URL", request.path);
    data.section("HOME").set("HOME_URL", "/");
    return page.html();
  };
}

}  // namespace web
