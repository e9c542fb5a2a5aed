#pragma once
#include <string>
#include <vector>

#include "maps/outline.hpp"

namespace maps::writing {

/// The pictures of an outline: which have bytes, and the names under which they go into or beside a file. The outline
/// must outlive it.
class Pictures {
 public:
  explicit Pictures(const Outline& outline);

  /// The file with the picture's bytes; nothing if the outline does not have them.
  const File* file(const Image& image) const;
  /// Plain and unlike all others, with the ending of its type: "network.png". By the file's own name where it has one.
  const std::string& name(const Image& image) const { return names_[image.file]; }
  /// Where the picture lies for a file that only refers to it: "images/network.png", or the source as written if the
  /// outline does not have the bytes.
  std::string place(const Image& image) const;
  /// Files that a topic's image shows, as indices, each once, in order.
  const std::vector<std::size_t>& used() const { return used_; }
  const std::string& name(std::size_t file) const { return names_[file]; }

  /// Adds a loss "file" for every file that no image shows: only JSON can carry it.
  void lose_unused(Findings& losses) const;

 private:
  const Outline& outline_;
  std::vector<std::string> names_;
  std::vector<std::size_t> used_;
};

/// True for the types that browsers show in <img> without running anything in them.
bool safe_image_type(std::string_view type);

}  // namespace maps::writing
