#include <fmt/format.h>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "web/boundary.hpp"
#include "web/imports/new_page.hpp"
#include "web/imports/show.hpp"
#include "web/imports/visible.hpp"

namespace web {
namespace {

using base::Error;
using base::Fault;

maps::BatchWish wish_of(const Visit& visit) {
  maps::BatchWish wish{.person = visit.person.id, .shelf = visit.request.field("shelf")};
  if (auto kind = visit.request.field("kind"); !kind.empty()) wish.kind = std::move(kind);
  if (const auto word = visit.request.field("disclosure"); !word.empty()) {
    const auto level = people::level_named(word);
    if (!level) throw Error{Fault::bad_input, "error.level_unknown"};
    wish.level = *level;
  }
  return wish;
}

std::string_view path_of(const UploadedFile& file) { return file.path.empty() ? file.name : file.path; }

/// The form without script: everything in one request, so all of it or nothing.
std::int64_t create_whole(const Visit& visit) {
  return visit.desk.database.writing([&](db::Transaction& tx) {
    const auto id = maps::begin_batch(tx, wish_of(visit));
    for (const auto& file : visit.request.files) maps::add_file(tx, id, path_of(file), file.bytes, visit.desk.limits);
    maps::start_batch(tx, id);
    return id;
  });
}

Response create_for_script(const Visit& visit) {
  const auto id =
      visit.desk.database.writing([&](db::Transaction& tx) { return maps::begin_batch(tx, wish_of(visit)); });
  return Response::json(fmt::format(R"({{"id":{},"url":"{}"}})", id, import_address(id)));
}

/// Scripts go on by themselves; a form is led to the import.
Response to_import(const Visit& visit, std::int64_t id) {
  return visit.request.wants_json() ? Response::nothing() : Response::redirect(import_address(id));
}

}  // namespace

Response create_import(const Visit& visit) {
  if (visit.request.wants_json()) return create_for_script(visit);
  try {
    const auto id = create_whole(visit);
    visit.desk.written();
    return Response::redirect(import_address(id));
  } catch (const Error& error) {
    if (error.fault != Fault::bad_input && error.fault != Fault::too_large) throw;
    return new_import_page(visit, base::text(visit.language, error.key, error.arguments), status_of(error.fault));
  }
}

Response add_import_file(const Visit& visit) {
  if (visit.request.files.empty()) throw Error{Fault::bad_input, "error.import_no_file"};
  const auto& file = visit.request.files.front();
  const auto given = visit.request.field("path");
  const auto id = visit.desk.database.writing([&](db::Transaction& tx) {
    const auto batch = own_import(tx, visit);
    maps::add_file(tx, batch.id, given.empty() ? path_of(file) : std::string_view{given}, file.bytes,
                   visit.desk.limits);
    return batch.id;
  });
  return to_import(visit, id);
}

Response start_import(const Visit& visit) {
  const auto id = visit.desk.database.writing([&](db::Transaction& tx) {
    const auto batch = own_import(tx, visit);
    maps::start_batch(tx, batch.id);
    return batch.id;
  });
  visit.desk.written();
  return to_import(visit, id);
}

Response retry_import(const Visit& visit) {
  const auto id = visit.desk.database.writing([&](db::Transaction& tx) {
    const auto batch = visible_import(tx, visit);
    maps::retry_batch(tx, batch.id);
    return batch.id;
  });
  visit.desk.written();
  return to_import(visit, id);
}

}  // namespace web
