#pragma once
#include <span>
#include <string>
#include <string_view>

namespace maps::writing {

struct Member {
  std::string name;        ///< UTF-8, "/" between folders
  std::string_view bytes;  ///< must live until zip() returns
  bool stored = false;     ///< as they are: pictures do not get smaller
};

/// A zip archive with these members in this order, each with the time 1980-01-01 00:00, so that the same members give
/// the same bytes. Throws base::Error "error.write.zip" (Fault::internal) if libzip cannot.
std::string zip(std::span<const Member> members);

}  // namespace maps::writing
