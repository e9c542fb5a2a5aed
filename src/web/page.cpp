#include "web/page.hpp"

#include <fmt/format.h>

#include "base/clock.hpp"
#include "base/locale.hpp"
#include "web/words.hpp"

namespace web {
namespace {

bool is_ours(std::string_view address) {
  return address.starts_with("/") && !address.starts_with("//") && !address.starts_with("/\\") &&
         address.find_first_of("\r\n\t") == std::string_view::npos;
}

/// As much as the narrow rail and the bar have room for.
std::string at_most_999(std::int64_t count) { return count > 999 ? "999+" : std::to_string(count); }

}  // namespace

Page::Page(const Visit& visit, std::string_view template_path, std::string_view at, std::string_view title)
    : visit_(visit), page_(&frame_.include("PAGE", template_path)) {
  const auto& assets = visit.desk.assets;
  const auto csrf = visit.request.csrf_token();
  frame_.set_everywhere("CSRF", csrf);
  frame_.set("LANG", visit.language).set("TITLE", title);
  frame_.set("ASSET_CSS", assets.address("app.css")).set("ASSET_JS", assets.address("app.js"));
  frame_.set("BACK", here(visit.request)).set("Q", visit.request.field("q"));
  frame_.set("PERSON_ID", visit.person.id).set("PERSON_NAME", visit.person.name);
  frame_.section("SESSION").set("SESSION_ENDS", base::rfc3339(visit.session_ends));
  if (!at.empty()) frame_.show(at);
  if (people::may(visit.person, people::Right::administer)) frame_.show("MAY_ADMIN");
  if (visit.attention > 0) frame_.section("ATTENTION").set("ATTENTION_COUNT", at_most_999(visit.attention));
  if (visit.tasks > 0) frame_.section("TASKS_OWED").set("TASKS_OWED_COUNT", at_most_999(visit.tasks));
  if (visit.unread > 0) frame_.section("UNREAD").set("UNREAD_COUNT", at_most_999(visit.unread));
  if (const auto saved = number_field(visit.request, "saved"))
    toast(base::text(visit.language, "toast.saved"), *saved > 0 ? saved : std::nullopt);
}

void Page::toast(std::string_view text, std::optional<std::int64_t> changeset) {
  toast_undone_by(text, changeset ? fmt::format("/changesets/{}/undo", *changeset) : std::string{});
}

void Page::toast_undone_by(std::string_view text, const std::string& undo_url) {
  auto& toast = frame_.section("TOAST").set("TOAST_TEXT", text);
  if (!undo_url.empty()) toast.section("UNDO").set("UNDO_URL", undo_url).set("UNDO_BACK", here(visit_.request));
}

Response Page::answer(int status) {
  return Response::html(render::render("templates/shell.tpl", frame_, visit_.language), status);
}

Response fragment(const Visit& visit, std::string_view template_path, render::Data& data) {
  data.set_everywhere("CSRF", visit.request.csrf_token());
  return Response::html(render::render(template_path, data, visit.language));
}

std::string here(const Request& request) {
  std::vector<std::pair<std::string, std::string>> query;
  for (const auto& [name, value] : request.query)
    if (name != "saved") query.emplace_back(name, value);
  return address(request.path, query);
}

std::string back_or(const Request& request, std::string otherwise) {
  auto back = request.field("back");
  return is_ours(back) ? std::move(back) : std::move(otherwise);
}

}  // namespace web
