#pragma once
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace cli {

/// What a command says: JSON lines with --json, else lines for people in their language.
class Output {
 public:
  Output(std::ostream& out, std::ostream& err, bool json, std::string language);

  bool is_json() const { return json_; }
  const std::string& language() const { return language_; }
  /// One JSON line, flushed: whoever reads it may rely on it. Nothing without --json.
  void line(const nlohmann::ordered_json& value);
  /// One line for people. Nothing with --json.
  void say(std::string_view text);
  /// The text of a key, then as say().
  void tell(std::string_view key, const base::Arguments& arguments = {});
  /// To standard error: the person's voice and, with --json, also {"error": …} on standard output.
  void error(const base::Error& error);

 private:
  std::ostream& out_;
  std::ostream& err_;
  bool json_;
  std::string language_;
};

}  // namespace cli
