#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace web {

struct UploadedFile {
  std::string field;  ///< the form field's name
  std::string name;   ///< the last segment of what the browser sent; may be empty
  std::string type;   ///< as the browser claims
  std::string bytes;
  std::string path;  ///< with the folders of a folder upload ("manuals/part2/a.mm"); never absolute, never with ".."
};

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Request;

/// Makes form tokens: the boundary does.
class TokenMaker {
 public:
  virtual ~TokenMaker() = default;
  virtual std::string token_for(const Request& request, std::string& new_visitor) const = 0;
};

/// One request, complete: the body has been read and taken apart within the route's limits.
struct Request {
  std::string method;                             ///< "GET" for HEAD too: the listener leaves the body out
  std::string path;                               ///< percent-decoded, without the query
  std::string route;                              ///< the pattern that matched, such as "/documents/:id"
  std::map<std::string, std::string> parameters;  ///< from the route, decoded: {"id", "12"}
  std::map<std::string, std::string> query;       ///< the first of each name; values() gives all
  std::map<std::string, std::string> form;        ///< the first of each name; values() gives all
  Fields fields;                                  ///< query, then form, in the order sent
  std::vector<UploadedFile> files;
  Fields headers;         ///< in the order sent
  std::string body;       ///< as sent; empty once taken apart into form and files
  std::string remote;     ///< the client's IP address (a trusted proxy's X-Forwarded-For is followed)
  std::string id;         ///< request id, for the person and the log
  std::string language;   ///< "ja" or "en"
  bool fragment = false;  ///< htmx asks for a piece of a page (HX-Request without HX-Boosted)

  /// The first header of that name (case does not matter), or "".
  std::string header(std::string_view name) const;
  /// The cookie's value, or "".
  std::string cookie(std::string_view name) const;
  /// The form's field, else the query's, else "".
  std::string field(std::string_view name) const;
  /// All values of a name in query and form, in order (check boxes, multiple choices).
  std::vector<std::string> values(std::string_view name) const;
  /// The client wants JSON rather than a page (Accept names application/json and not text/html).
  bool wants_json() const;

  /// The token for `<input type="hidden" name="csrf">` or the header X-CSRF-Token. Asking for it makes the answer set
  /// the visitor's cookie where there is no session yet, so pages without forms stay without cookies. To be asked of
  /// the request that the handler was given, not of a copy.
  std::string csrf_token() const;

  const TokenMaker* tokens = nullptr;  ///< given by the boundary
  mutable std::string new_visitor;     ///< the visitor's cookie that csrf_token() had to invent
};

}  // namespace web
