#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "knowledge/incoming.hpp"
#include "maps/outline.hpp"

namespace maps {

/// Stores an image's bytes and says under which hash: knowledge::put_file in an import, nothing in a dry run.
using PutImage = std::function<std::string(std::string_view type, std::string_view bytes)>;
/// Reads a file that lies beside the map, by the path that the map names; nothing if it is not there.
using ReadBeside = std::function<std::optional<std::string>(std::string_view path)>;

/// An outline as knowledge takes it in: one root (added where the file has several sheets, several roots or none), what
/// the texts say recognised as marks, images stored. Images that are neither in the file nor beside it are added to
/// `losses` as "missing-image". `name` is the file's name: the title where a root is added, and a code where the root
/// bears none.
knowledge::Incoming to_incoming(const Outline& outline, std::string_view name, const PutImage& put,
                                const ReadBeside& beside, Findings& losses);

}  // namespace maps
