#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Errors in two voices. The log reads what(); the person reads the text of `key` in locales/*.json, filled with
/// `arguments`. Thrown for what ends the request; caught once, at the door (web/boundary, cli/run).
namespace base {

enum class Fault {
  bad_input,    ///< the person can mend it: HTTP 400, exit code 2 for usage, 1 otherwise
  forbidden,    ///< HTTP 403 where the existence is known, else not_found
  not_found,    ///< HTTP 404
  conflict,     ///< somebody was quicker: HTTP 409
  too_large,    ///< a stated limit: HTTP 413
  unavailable,  ///< may work again later: HTTP 503
  internal      ///< our defect: HTTP 500
};

using Arguments = std::vector<std::pair<std::string, std::string>>;

class Error : public std::runtime_error {
 public:
  /// `key` names a text such as "error.too_large"; `arguments` fill its {names}; `detail` is for the log only.
  Error(Fault fault, std::string key, Arguments arguments = {}, std::string_view detail = {});

  Fault fault;
  std::string key;
  Arguments arguments;
};

/// The stable word for a fault, for logs and JSON: "bad_input", "not_found" …
std::string_view name(Fault fault);

}  // namespace base
