#include "web/topics/panel_sources.hpp"

#include <fmt/format.h>

#include <array>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "text/linkify.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;
using text::CitedSource;

struct Input {
  const char* name;
  std::string CitedSource::*part;
};
constexpr std::array kInputs{Input{"title", &CitedSource::title}, Input{"edition", &CitedSource::edition},
                             Input{"issuer", &CitedSource::issuer}, Input{"date", &CitedSource::date},
                             Input{"url", &CitedSource::url}};

CitedSource as_typed(const Request& request) {
  CitedSource out;
  for (const auto& [name, part] : kInputs) out.*part = base::collapse_space(request.field(name));
  return out;
}

/// One http or https address and nothing else.
bool is_address(const std::string& url) {
  const auto pieces = text::linkify(url);
  return pieces.size() == 1 && !pieces.front().href.empty();
}

/// Where an address leads, for a link's text: "www.example.go.jp".
std::string host_of(std::string_view url) {
  const auto from = url.find("://");
  url = from == url.npos ? url : url.substr(from + 3);
  return std::string{url.substr(0, url.find_first_of("/?#"))};
}

void fill_reading(render::Data& form, const Visit& visit, const CitedSource& source) {
  auto& read = form.section("READ");
  bool first = true;
  for (const auto& [name, part] : kInputs) {
    auto& field = read.section("FIELDS").set("NAME", name).set("VALUE", source.*part);
    field.set("LABEL", base::text(visit.language, std::string{"mark.field."} + name));
    field.show_if((source.*part).empty(), "MISSING").show_if(first, "FIRST");
    first = false;
  }
}

}  // namespace

void include_source_form(render::Data& panel, const Visit& visit, const knowledge::Topic& topic,
                         const std::string& open) {
  auto& form = panel.include("SOURCE", "templates/documents/source.tpl");
  const auto line = visit.request.field("source");
  const bool refused = visit.request.field("adding") == "source";
  form.set("OPEN", open).set("LINE", line).set("MOST", static_cast<std::int64_t>(kLongestSource));
  form.set("READ_URL", fmt::format("/topics/{}/sources/reading", topic.id));
  form.set("SAVE_URL", fmt::format("/topics/{}/sources", topic.id));
  if (refused)
    fill_reading(form, visit, as_typed(visit.request));
  else if (!line.empty())
    fill_reading(form, visit, text::read_cited_line(line));
  form.show_if(refused || !line.empty(), "GOING_ON");
}

void fill_cited(render::Data& row, const Visit& visit, const text::Mark& citation) {
  auto& cited = row.section("CITED").set("TITLE", text::field(citation, "title"));
  cited.set("EDITION", text::field(citation, "edition")).set("ISSUER", text::field(citation, "issuer"));
  if (const auto date = base::parse_date(text::field(citation, "date")))
    cited.set("DATE", base::date_text(*date, visit.language));
  const std::string url{text::field(citation, "url")};
  if (is_address(url)) cited.section("LINK").set("URL", url).set("HOST", host_of(url));
}

CitedSource source_of_form(const Request& request) {
  auto out = as_typed(request);
  if (out == CitedSource{}) throw Error{Fault::bad_input, "error.source_empty"};
  if (!out.date.empty()) {
    const auto date = text::read_cited_date(out.date);
    if (!date) throw Error{Fault::bad_input, "error.source_date"};
    out.date = *date;
  }
  if (!out.url.empty() && !is_address(out.url)) throw Error{Fault::bad_input, "error.source_url"};
  return out;
}

}  // namespace web
