#include "web/failure_page.hpp"

#include "base/json.hpp"
#include "base/locale.hpp"
#include "render/render.hpp"

namespace web {
namespace {

render::Data filled(const Failure& failure) {
  render::Data data;
  data.set("TITLE", failure.title);
  data.set("TEXT", failure.text);
  data.set("REQUEST", failure.request);
  data.set("LANGUAGE", failure.language);
  return data;
}

}  // namespace

std::string failure_title(std::string_view language, int status) {
  if (const auto* own = base::find_text(language, "error.title_" + std::to_string(status))) return *own;
  return base::text(language, status >= 500 ? "error.title_500" : "error.title_400");
}

std::string failure_page(const Failure& failure) {
  return render::render("templates/error/bare.tpl", filled(failure), failure.language);
}

std::string failure_fragment(const Failure& failure) {
  return render::render("templates/error/fragment.tpl", filled(failure), failure.language);
}

std::string failure_json(const Failure& failure) {
  std::string out = R"({"error":)";
  base::append_json_string(out, failure.key);
  out += R"(,"text":)";
  base::append_json_string(out, failure.text);
  out += R"(,"request":)";
  base::append_json_string(out, failure.request);
  return out + "}";
}

}  // namespace web
