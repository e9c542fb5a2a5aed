#include "base/locale.hpp"
#include "people/accounts.hpp"
#include "people/audit.hpp"
#include "web/cookies.hpp"
#include "web/page.hpp"
#include "web/plain_page.hpp"
#include "web/sign_in/session.hpp"
#include "web/signed_in.hpp"

namespace web {
namespace {

constexpr const char* kTemplate = "templates/sign_in/show.tpl";
constexpr int kYear = 365 * 24 * 3600;

Response page(Desk& desk, const Request& request, const std::function<void(render::Data&)>& fill, int status = 200) {
  PlainPage page{desk, request, kTemplate, base::text(request.language, "sign_in.title")};
  fill(page.page());
  return Response::html(page.html(), status);
}

Response ask(Desk& desk, const Request& request) {
  if (signed_in(desk, request)) return Response::redirect("/");
  return page(desk, request, [](render::Data& data) { data.show("ASK"); });
}

/// Opening the link only asks: mail scanners and link previews open links, too.
Response confirm(Desk& desk, const Request& request) {
  const auto token = request.parameters.at("token");
  const auto person = desk.database.reading([&](db::Transaction& tx) { return people::link_owner(tx, token); });
  if (!person)
    return page(
        desk, request, [](render::Data& data) { data.show("EXPIRED"); }, 403);
  return page(desk, request, [&](render::Data& data) {
    data.section("CONFIRM").set("SIGN_IN_URL", "/sign-in").set("TOKEN", token).set("PERSON_NAME", person->name);
  });
}

Response create(Desk& desk, const Request& request) {
  const auto session = desk.database.writing([&](db::Transaction& tx) {
    auto secret = people::sign_in(tx, request.field("token"));
    if (secret) people::audit(tx, people::find_session(tx, *secret)->person.id, "session.create", "one-time link");
    return secret;
  });
  if (!session)
    return page(
        desk, request, [](render::Data& data) { data.show("EXPIRED"); }, 403);
  return Response::redirect("/").header("Set-Cookie", set_cookie(kSessionCookie, *session));
}

Response destroy(Desk& desk, const Request& request) {
  const auto secret = request.cookie(kSessionCookie);
  if (!secret.empty()) desk.database.write([&](db::Transaction& tx) { people::end_session(tx, secret); });
  return Response::redirect("/sign-in").header("Set-Cookie", set_cookie(kSessionCookie, "", {.max_age = -1}));
}

Response choose_language(const Request& request) {
  const auto language = request.field("language") == "en" ? "en" : "ja";
  return Response::redirect(back_or(request, "/"))
      .header("Set-Cookie", set_cookie("language", language, {.max_age = kYear, .same_site_lax = true}));
}

}  // namespace

void mount_sign_in(Router& router, Desk& desk) {
  router.get("/sign-in", [&desk](const Request& request) { return ask(desk, request); });
  router.get("/sign-in/:token", [&desk](const Request& request) { return confirm(desk, request); });
  router.post("/sign-in", [&desk](const Request& request) { return create(desk, request); });
  router.get("/session", [&desk](const Request& request) { return show_session(desk, request); });
  router.post("/session", [&desk](const Request& request) { return renew_session(desk, request); });
  router.post("/sign-out", [&desk](const Request& request) { return destroy(desk, request); });
  router.post("/language", choose_language);
}

}  // namespace web
