#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "web/request.hpp"
#include "web/response.hpp"

namespace web {

class Router;

/// The files of web/dist in the binary, held in memory as they are and compressed. Their addresses carry a fingerprint
/// of the whole folder ("/assets/3f2a9c1b0d4e/app.css"), so browsers may keep them for ever, and what one file says of
/// another ("url(font.woff2)") stays true. Any thread; cheap to copy.
class StaticFiles {
 public:
  /// All resources below `folder`. Compressing takes some milliseconds a megabyte.
  explicit StaticFiles(std::string_view folder = "web/dist/", std::string_view prefix = "/assets/");

  /// The address of a file by its path below the folder; throws std::out_of_range where there is none.
  std::string address(std::string_view name) const;
  /// Serves all files below the prefix: 304 for a known ETag, gzip for browsers that take it, 404 for others. An old
  /// fingerprint (a page loaded before an update) gets the present file, not to be kept.
  void mount(Router& router) const;
  Response answer(const Request& request) const;

 private:
  struct File {
    std::string type;
    std::string tag;
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> gzip;  // null where it does not pay
  };
  struct Folder {
    std::string prefix;
    std::string fingerprint;
    std::map<std::string, File, std::less<>> files;
  };
  std::shared_ptr<const Folder> folder_;
};

/// "text/css; charset=utf-8" by the name's ending; application/octet-stream for what we do not serve otherwise.
std::string_view media_type(std::string_view name);

}  // namespace web
