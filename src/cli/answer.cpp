#include "base/log.hpp"
#include "cli/commands.hpp"

namespace cli {

int answer(const Settings&, Output& output, const std::function<int()>& work) {
  try {
    return work();
  } catch (const base::Error& error) {
    output.error(error);
    if (error.fault == base::Fault::internal) base::log::error("command.failed", {{"error", error.what()}});
    return error.key == "error.code_ambiguous" ? Exit::usage : Exit::failed;
  } catch (const std::exception& error) {
    base::log::error("command.failed", {{"error", error.what()}});
    output.error(base::Error{base::Fault::internal, "error.internal"});
    return Exit::failed;
  }
}

}  // namespace cli
