#include "knowledge/edit_images.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/media_type.hpp"
#include "knowledge/edit_place.hpp"
#include "knowledge/files.hpp"

namespace knowledge {
namespace {

using base::Error;
using base::Fault;

auto at(std::vector<Image>& images, std::size_t place) {
  if (place >= images.size()) throw Error{Fault::conflict, "error.topic_changed"};
  return images.begin() + static_cast<std::ptrdiff_t>(place);
}

std::string checked_type(std::string_view bytes) {
  if (bytes.size() > kLargestImage)
    throw Error{Fault::too_large, "error.limit.image_bytes", {{"limit", std::to_string(kLargestImage >> 20U)}}};
  std::string type = base::media_type(bytes);
  if (!is_shown_image(type)) throw Error{Fault::bad_input, "error.image_type"};
  return type;
}

}  // namespace

bool is_shown_image(std::string_view media_type) {
  constexpr std::array<std::string_view, 5> kShown{"image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"};
  return std::ranges::find(kShown, media_type) != kShown.end();
}

Saved add_image(db::Transaction& tx, const Editor& editor, std::int64_t id, const NewImage& image) {
  check_text(image.alternative);
  const auto type = checked_type(image.bytes);
  auto here = place(tx, editor, id);
  auto& images = here.topic.extras.images;
  if (images.size() >= kMostImages)
    throw Error{Fault::too_large, "error.limit.images", {{"limit", std::to_string(kMostImages)}}};
  images.push_back({.file = put_file(tx, type, image.bytes),
                    .source = image.name,
                    .alternative = image.alternative,
                    .width = std::clamp(image.width, 0, kWidestImage),
                    .height = std::clamp(image.height, 0, kWidestImage)});
  return save_topic(tx, editor, here);
}

Saved describe_image(db::Transaction& tx, const Editor& editor, std::int64_t id, std::size_t place_in_list,
                     std::string_view alternative) {
  check_text(alternative);
  auto here = place(tx, editor, id);
  const auto image = at(here.topic.extras.images, place_in_list);
  if (image->alternative == alternative) return {0, here.document.id, id};
  image->alternative = alternative;
  return save_topic(tx, editor, here);
}

Saved remove_image(db::Transaction& tx, const Editor& editor, std::int64_t id, std::size_t place_in_list) {
  auto here = place(tx, editor, id);
  here.topic.extras.images.erase(at(here.topic.extras.images, place_in_list));
  return save_topic(tx, editor, here);
}

}  // namespace knowledge
