#include "base/error.hpp"

namespace base {
namespace {

std::string for_log(Fault fault, std::string_view key, const Arguments& arguments, std::string_view detail) {
  std::string line{name(fault)};
  line.append(" ").append(key);
  for (const auto& [argument, value] : arguments) line.append(" ").append(argument).append("=").append(value);
  if (!detail.empty()) line.append(": ").append(detail);
  return line;
}

}  // namespace

Error::Error(Fault fault_, std::string key_, Arguments arguments_, std::string_view detail)
    : std::runtime_error(for_log(fault_, key_, arguments_, detail)),
      fault(fault_),
      key(std::move(key_)),
      arguments(std::move(arguments_)) {}

std::string_view name(Fault fault) {
  switch (fault) {
    case Fault::bad_input:
      return "bad_input";
    case Fault::forbidden:
      return "forbidden";
    case Fault::not_found:
      return "not_found";
    case Fault::conflict:
      return "conflict";
    case Fault::too_large:
      return "too_large";
    case Fault::unavailable:
      return "unavailable";
    case Fault::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace base
