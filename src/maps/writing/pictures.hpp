#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "maps/outline.hpp"

namespace maps::writing {

/// The pictures and attached files of an outline: which have bytes, and the names under which they go into or beside a
/// file. The outline must outlive it.
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
  /// The file that a link attaches; nothing if it attaches none.
  std::optional<std::size_t> attached(const Link& link) const;
  /// Where it lies for a file that only refers to it: "files/plan.pdf".
  std::string place(std::size_t attachment) const { return "files/" + names_[attachment]; }
  /// Files that a topic's image shows or a link attaches, as indices, each once, in order.
  const std::vector<std::size_t>& used() const { return used_; }
  const std::string& name(std::size_t file) const { return names_[file]; }
  /// Their places and indices, for a file that only refers to them.
  const std::vector<std::pair<std::string, std::size_t>>& beside() const { return beside_; }

  /// Adds a loss "file" for every file that no image shows and no link attaches: only JSON can carry it.
  void lose_unused(Findings& losses) const;

 private:
  const Outline& outline_;
  std::vector<std::string> names_;
  std::vector<std::size_t> used_;
  std::vector<std::pair<std::string, std::size_t>> beside_;
};

/// True for the types that browsers show in <img> without running anything in them.
bool safe_image_type(std::string_view type);

}  // namespace maps::writing
