#include "base/unicode.hpp"
#include "knowledge/edit_marks.hpp"
#include "knowledge/read.hpp"
#include "web/documents/head.hpp"
#include "web/topics/edit.hpp"
#include "web/topics/panel_sources.hpp"

namespace web {

Response read_source(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto document =
      visit.desk.database.reading([&](db::Transaction& tx) { return knowledge::topic(tx, visit.reader, id).document; });
  const auto line = base::collapse_space(visit.request.field("source"));
  return Response::redirect(
      address(document_address(document), {{"topic", std::to_string(id)},
                                           {"open", visit.request.field("open")},
                                           {"source", std::string{base::first(line, kLongestSource)}}}));
}

Response add_source(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::add_mark(tx, editor, topic, text::citation_of(source_of_form(visit.request)));
  });
}

}  // namespace web
