#include "web/failure_frame.hpp"

#include <algorithm>
#include <array>

#include "base/locale.hpp"
#include "web/plain_page.hpp"

namespace web {
namespace {

/// Fields that people write in, and the texts that name them; the others go along unseen.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kWritten{
    {{"text", "topic.text"}, {"note", "topic.note"}, {"reason", "reason"}, {"owner", "document.owner"}}};

void add_field(render::Data& form, const Request& request, const std::string& name, const std::string& value) {
  const auto* const written = std::ranges::find(kWritten, name, [](const auto& one) { return one.first; });
  if (written == kWritten.end() || value.empty()) {
    form.section("HIDDEN").set("NAME", name).set("VALUE", value);
    return;
  }
  const auto label = base::text(request.language, written->second);
  form.section("FIELDS").set("NAME", name).set("LABEL", label).set("VALUE", value);
}

/// In the order sent, as the form had them; those of the address go along.
void fill_form(render::Data& form, const Request& request) {
  form.set("SEND_URL", request.path);
  for (const auto& [name, value] : request.fields)
    if (name != "csrf") add_field(form, request, name, value);
}

}  // namespace

std::function<std::string(const Request&, const Failure&)> failure_frame(const Desk& desk) {
  return [&desk](const Request& request, const Failure& failure) {
    PlainPage page{desk, request, "templates/error/show.tpl", failure.title};
    auto& data = page.page();
    data.set("HEADING", failure.title).set("MESSAGE", failure.text).set("REQUEST_ID", failure.request);
    const bool later = failure.status >= 500;
    if (later && request.method == "GET") data.section("RETRY").set("RETRY_URL", request.path);
    if (later && !request.form.empty() && request.files.empty()) fill_form(data.section("TYPED"), request);
    data.section("HOME").set("HOME_URL", "/");
    return page.html();
  };
}

}  // namespace web
