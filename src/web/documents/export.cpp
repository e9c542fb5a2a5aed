#include "maps/export.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/files.hpp"
#include "knowledge/read.hpp"
#include "people/audit.hpp"
#include "web/documents/show.hpp"

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

Response export_document(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto target = maps::target_named(visit.request.field("to"));
  if (!target)
    throw base::Error{base::Fault::bad_input, "error.export_format", {{"format", visit.request.field("to")}}};
  knowledge::Document document;
  maps::Exported exported;
  visit.desk.database.read([&](db::Transaction& tx) {
    document = knowledge::document(tx, visit.reader, id);
    exported = maps::export_document(tx, visit.reader, id, *target);
  });
  visit.desk.database.write([&](db::Transaction& tx) {
    people::audit(tx, visit.person.id, "document.export",
                  fmt::format("document {} up to {}", id, people::name(visit.reader.ceiling)));
  });
  const auto name = document.title;
  return Response::download(name + "." + visit.request.field("to"), media_type_of(*target), std::move(exported.bytes));
}

Response show_file(const Visit& visit) {
  const auto hash = visit.request.parameters.at("hash");
  const auto file =
      visit.desk.database.reading([&](db::Transaction& tx) { return knowledge::get_file(tx, visit.reader, hash); });
  if (!file) Response::not_found();
  // Only pictures are shown in the page; anything else is offered as a download and never interpreted.
  const bool picture = file->type == "image/png" || file->type == "image/jpeg" || file->type == "image/gif" ||
                       file->type == "image/webp" || file->type == "image/bmp";
  if (!picture) return Response::download(hash.substr(0, 12), "application/octet-stream", file->bytes);
  Response response;
  response.type = file->type;
  response.body = file->bytes;
  return std::move(response).header("Cache-Control", "private, no-cache");
}

}  // namespace web
