#include "web/plain_page.hpp"

#include "web/page.hpp"

namespace web {

PlainPage::PlainPage(const Desk& desk, const Request& request, std::string_view template_path, std::string_view title)
    : language_(request.language), page_(&frame_.include("PAGE", template_path)) {
  frame_.set_everywhere("CSRF", request.csrf_token());
  frame_.set("LANG", language_).set("TITLE", title).set("ASSET_CSS", desk.assets.address("app.css"));
  // A one-time link must not travel on in a form, and the address of a form is no page to come back to.
  const std::string back = request.method == "GET" || request.method == "HEAD" ? here(request) : "/";
  frame_.set("BACK", request.path.starts_with("/sign-in") ? "/sign-in" : back);
}

std::string PlainPage::html() { return render::render("templates/plain.tpl", frame_, language_); }

}  // namespace web
