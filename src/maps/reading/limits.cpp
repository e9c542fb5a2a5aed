#include "maps/reading/limits.hpp"

#include "base/error.hpp"

namespace maps::reading {

void hold(std::string_view which, std::size_t limit, std::size_t figure) {
  if (figure <= limit) return;
  throw base::Error(base::Fault::too_large, "error.limit." + std::string{which},
                    {{"limit", std::to_string(limit)}, {"figure", std::to_string(figure)}});
}

void refuse(std::string_view what, std::string_view where, std::string_view detail) {
  throw base::Error(base::Fault::bad_input, "error.map." + std::string{what}, {{"where", std::string{where}}}, detail);
}

}  // namespace maps::reading
