#include "web/form.hpp"

namespace web {

bool mendable(const base::Error& error) {
  return error.fault == base::Fault::bad_input || error.fault == base::Fault::conflict ||
         error.fault == base::Fault::too_large;
}

std::string with_line_feeds(std::string text) {
  std::erase(text, '\r');
  return text;
}

}  // namespace web
