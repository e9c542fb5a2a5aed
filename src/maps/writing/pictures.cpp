#include "maps/writing/pictures.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace maps::writing {
namespace {

struct Type {
  std::string_view media;
  std::string_view ending;
};
constexpr std::array kTypes = {
    Type{"image/png", "png"}, Type{"image/jpeg", "jpg"},    Type{"image/gif", "gif"},   Type{"image/webp", "webp"},
    Type{"image/bmp", "bmp"}, Type{"image/svg+xml", "svg"}, Type{"image/avif", "avif"}, Type{"image/tiff", "tif"},
    Type{"image/emf", "emf"}, Type{"image/wmf", "wmf"},
};

std::string_view ending_of(std::string_view type) {
  const auto* found = std::find_if(kTypes.begin(), kTypes.end(), [&](const Type& each) { return each.media == type; });
  return found == kTypes.end() ? "bin" : found->ending;
}

std::string_view base_name(std::string_view path) {
  const auto slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// Letters of all languages, digits, "-", "_" and inner dots; the rest becomes "-".
std::string plain_stem(std::string_view name) {
  if (const auto dot = name.find_last_of('.'); dot != std::string_view::npos) name = name.substr(0, dot);
  std::string stem;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool keep = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '-' || c == '_' || (c == '.' && !stem.empty());
    stem += keep ? c : '-';
  }
  return stem.empty() ? "image" : stem;
}

std::string ending_for(std::string_view type, std::string_view name) {
  const auto by_type = ending_of(type);
  const auto dot = name.find_last_of('.');
  std::string own{dot == std::string_view::npos ? "" : name.substr(dot + 1)};
  if (by_type == "jpg" && own == "jpeg") return own;
  if (by_type != "bin" || own.empty()) return std::string{by_type};
  const bool plain = own.size() <= 5 && std::all_of(own.begin(), own.end(), [](char c) {
                       return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                     });
  return plain ? own : "bin";
}

std::string unique_name(std::string_view type, std::string_view said, std::unordered_set<std::string>& taken) {
  const std::string stem = plain_stem(base_name(said));
  const std::string ending = "." + ending_for(type, said);
  std::string name = stem + ending;
  for (int n = 2; !taken.insert(name).second; ++n) name = stem + "-" + std::to_string(n) + ending;
  return name;
}

/// The names that people know: of an attached file its link's title if that is a file name, else the one in the
/// archive.
std::vector<std::string_view> said_names(const Outline& outline) {
  std::vector<std::string_view> names;
  for (const File& each : outline.files) names.emplace_back(each.name);
  for (const Topic& topic : outline.topics)
    for (const Link& link : topic.links)
      if (link.file < names.size() && link.title.find('.') != std::string::npos) names[link.file] = link.title;
  return names;
}

}  // namespace

Pictures::Pictures(const Outline& outline) : outline_{outline} {
  std::unordered_set<std::string> taken;
  const auto said = said_names(outline);
  for (std::size_t i = 0; i < said.size(); ++i) names_.push_back(unique_name(outline.files[i].type, said[i], taken));
  std::vector<bool> shown(outline.files.size(), false), linked(outline.files.size(), false);
  for (const Topic& topic : outline.topics) {
    for (const Image& image : topic.images)
      if (file(image) != nullptr) shown[image.file] = true;
    for (const Link& link : topic.links)
      if (const auto attachment = attached(link)) linked[*attachment] = true;
  }
  for (std::size_t i = 0; i < outline.files.size(); ++i) {
    if (shown[i]) beside_.emplace_back("images/" + names_[i], i);
    if (linked[i]) beside_.emplace_back(place(i), i);
    if (shown[i] || linked[i]) used_.push_back(i);
  }
}

std::optional<std::size_t> Pictures::attached(const Link& link) const {
  return link.file < outline_.files.size() ? std::optional{link.file} : std::nullopt;
}

const File* Pictures::file(const Image& image) const {
  return image.file < outline_.files.size() ? &outline_.files[image.file] : nullptr;
}

std::string Pictures::place(const Image& image) const {
  return file(image) == nullptr ? image.source : "images/" + name(image);
}

void Pictures::lose_unused(Findings& losses) const {
  for (std::size_t i = 0; i < outline_.files.size(); ++i)
    if (!std::binary_search(used_.begin(), used_.end(), i)) add_finding(losses, "file", outline_.files[i].name);
}

bool safe_image_type(std::string_view type) {
  constexpr std::array<std::string_view, 7> kShown = {"image/png", "image/jpeg",    "image/gif", "image/webp",
                                                      "image/bmp", "image/svg+xml", "image/avif"};
  return std::find(kShown.begin(), kShown.end(), type) != kShown.end();
}

}  // namespace maps::writing
