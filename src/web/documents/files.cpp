#include <algorithm>

#include "knowledge/edit_images.hpp"
#include "knowledge/files.hpp"
#include "knowledge/read.hpp"
#include "web/documents/attachment.hpp"
#include "web/documents/show.hpp"

namespace web {

Response show_file(const Visit& visit) {
  const auto hash = visit.request.parameters.at("hash");
  const auto file =
      visit.desk.database.reading([&](db::Transaction& tx) { return knowledge::get_file(tx, visit.reader, hash); });
  if (!file) Response::not_found();
  // Only pictures are shown in a page; anything else is offered as a download and never interpreted.
  if (!knowledge::is_shown_image(file->type))
    return Response::download(hash.substr(0, 12), "application/octet-stream", file->bytes);
  Response response;
  response.type = file->type;
  response.body = file->bytes;
  return std::move(response).header("Cache-Control", "private, no-cache");
}

Response download_attachment(const Visit& visit) {
  const auto id = number(visit.request, "id");
  const auto& hash = visit.request.parameters.at("hash");
  std::optional<Response> answer;
  visit.desk.database.read([&](db::Transaction& tx) {
    const auto topic = knowledge::topic(tx, visit.reader, id);
    const auto link = std::ranges::find(topic.extras.links, hash, &knowledge::Link::file);
    auto file = knowledge::get_file(tx, visit.reader, hash);
    if (link == topic.extras.links.end() || !file) Response::not_found();
    answer = Response::download(attachment_name(*link), "application/octet-stream", std::move(file->bytes));
  });
  return std::move(*answer);
}

}  // namespace web
