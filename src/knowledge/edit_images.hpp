#pragma once
#include <string>
#include <string_view>

#include "knowledge/edit.hpp"

/// A topic's pictures, changed by a person. As with the verbs of edit.hpp each is one changeset; the bytes of a picture
/// that was taken away stay for history and undo.
namespace knowledge {

inline constexpr std::size_t kLargestImage = std::size_t{16} << 20U;  ///< bytes
inline constexpr std::size_t kMostImages = 100;                       ///< of one topic
inline constexpr int kWidestImage = 20'000;                           ///< pixels, either way

struct NewImage {
  std::string_view bytes;
  std::string name;  ///< of the file, may be empty
  std::string alternative;
  int width = 0;  ///< pixels as shown; 0: not said
  int height = 0;
};

/// Puts it behind the topic's other pictures. base::Error bad_input "error.image_type" for what is no picture that a
/// browser shows (PNG, JPEG, GIF, WebP, BMP, by its first bytes), too_large "error.limit.image_bytes",
/// "error.limit.images".
Saved add_image(db::Transaction& tx, const Editor& editor, std::int64_t topic, const NewImage& image);
/// What is said instead of the picture at this place (Extras::images). base::Error conflict "error.topic_changed"
/// where there is none.
Saved describe_image(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::size_t place,
                     std::string_view alternative);
Saved remove_image(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::size_t place);

/// PNG, JPEG, GIF, WebP, BMP: a page shows these and no others.
bool is_shown_image(std::string_view media_type);

}  // namespace knowledge
