#include <fmt/format.h>

#include "base/error.hpp"
#include "knowledge/edit_images.hpp"
#include "web/topics/edit.hpp"

namespace web {
namespace {

std::size_t place_in(const Visit& visit) { return static_cast<std::size_t>(number(visit.request, "place")); }

int pixels(const Visit& visit, const char* name) {
  return static_cast<int>(std::clamp<std::int64_t>(number_field(visit.request, name).value_or(0), 0, 1'000'000));
}

knowledge::NewImage image_of(const Visit& visit) {
  if (visit.request.files.empty()) throw base::Error{base::Fault::bad_input, "error.image_missing"};
  const auto& file = visit.request.files.front();
  return {.bytes = file.bytes,
          .name = file.name,
          .alternative = visit.request.field("alternative"),
          .width = pixels(visit, "width"),
          .height = pixels(visit, "height")};
}

/// The outline asks for the changes by itself.
Response add_for_script(const Visit& visit) {
  const auto saved = visit.desk.database.writing([&](db::Transaction& tx) {
    return knowledge::add_image(tx, {visit.person.id, visit.reader, "", std::nullopt}, number(visit.request, "id"),
                                image_of(visit));
  });
  visit.desk.written();
  return Response::json(fmt::format(R"({{"changeset":{}}})", saved.changeset));
}

}  // namespace

Response add_topic_image(const Visit& visit) {
  if (visit.request.wants_json()) return add_for_script(visit);
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::add_image(tx, editor, topic, image_of(visit));
  });
}

Response describe_topic_image(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::describe_image(tx, editor, topic, place_in(visit), visit.request.field("alternative"));
  });
}

Response remove_topic_image(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::remove_image(tx, editor, topic, place_in(visit));
  });
}

}  // namespace web
