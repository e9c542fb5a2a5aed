#include "cli/output.hpp"

#include <ostream>

#include "base/locale.hpp"

namespace cli {

Output::Output(std::ostream& out, std::ostream& err, bool json, std::string language)
    : out_(out), err_(err), json_(json), language_(std::move(language)) {}

void Output::line(const nlohmann::ordered_json& value) {
  if (json_) out_ << value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << std::endl;
}

void Output::say(std::string_view text) {
  if (!json_) out_ << text << std::endl;
}

void Output::tell(std::string_view key, const base::Arguments& arguments) {
  say(base::text(language_, key, arguments));
}

void Output::error(const base::Error& error) {
  const auto text = base::text(language_, error.key, error.arguments);
  line({{"error", error.key}, {"text", text}});
  err_ << text << std::endl;
}

}  // namespace cli
