#include "web/documents/markers.hpp"

#include <map>
#include <nlohmann/json.hpp>

#include "base/resources.hpp"

namespace web {
namespace {

using Table = std::map<std::string, MarkerLook, std::less<>>;

Table read_table() {
  Table out;
  const auto file = base::resource("templates/documents/markers.json").value();
  for (const auto& [name, look] : nlohmann::json::parse(file).items())
    out[name] = {look.value("shape", "text"), look.value("tone", "plain"), look.value("text", ""),
                 look.value("icon", ""), look.value("label", name)};
  return out;
}

}  // namespace

MarkerLook marker_look(std::string_view marker) {
  static const Table table = read_table();
  const auto hit = table.find(marker);
  return hit != table.end() ? hit->second : MarkerLook{"text", "plain", "◆", "", std::string{marker}};
}

}  // namespace web
