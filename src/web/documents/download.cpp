#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/read.hpp"
#include "knowledge/taken_out.hpp"
#include "people/audit.hpp"
#include "web/documents/show.hpp"
#include "web/documents/taking_out.hpp"

namespace web {
namespace {

std::string media_type_of(maps::Target target) {
  switch (target) {
    case maps::Target::mm:
      return "application/x-freemind";
    case maps::Target::opml:
      return "text/x-opml";
    case maps::Target::xmind:
      return "application/vnd.xmind.workbook";
    case maps::Target::md:
      return "text/markdown; charset=utf-8";
    case maps::Target::html:
      return "text/html; charset=utf-8";
    case maps::Target::json:
      return "application/json";
  }
  return "application/octet-stream";
}

}  // namespace

Response download_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto wish = taking_out_of(visit.request);
  knowledge::Document document;
  std::optional<maps::Exported> exported;
  visit.desk.database.read([&](db::Transaction& tx) {
    document = knowledge::document(tx, visit.reader, id);
    exported = taken_out(visit, tx, document, wish);
  });
  if (!exported) throw base::Error{base::Fault::not_found, "error.export_nothing"};
  visit.desk.database.write([&](db::Transaction& tx) {
    people::audit(tx, visit.person.id, "document.export",
                  fmt::format("document {} up to {}", id, people::name(wish.ceiling)));
    knowledge::note_taken_out(
        tx, {id, document.changeset, visit.request.field("to"), visit.reader.lowered_to(wish.ceiling)});
  });
  const auto name = document.title + "." + visit.request.field("to");
  if (!exported->beside.empty())
    return Response::download(document.title + ".zip", "application/zip", maps::zipped(*exported, name));
  return Response::download(name, media_type_of(wish.target), std::move(exported->bytes));
}

}  // namespace web
