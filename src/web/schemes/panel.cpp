#include "web/schemes/panel.hpp"

#include <fmt/format.h>

#include "schemes/read.hpp"
#include "web/schemes/schemes.hpp"

namespace web {

void fill_classes(render::Data& panel, const Visit& visit, db::Transaction& tx, const knowledge::Topic& topic) {
  const auto url = fmt::format("/topics/{}/classes", topic.id);
  panel.set("CLASSIFY_URL", url);
  for (const auto& one : schemes::present_classes(tx, visit.reader))
    panel.section("CONCEPTS")
        .set("VALUE", one.id)
        .set("TEXT", fmt::format("{}: {} {}", one.scheme_name, one.notation, one.label));
  const auto classes = schemes::classes_of(tx, visit.reader, topic.id);
  if (classes.empty()) return;
  auto& with = panel.section("WITH_CLASSES");
  for (const auto& one : classes) {
    auto& row = with.section("CLASSES").set("URL", scheme_address(one.scheme, one.id));
    row.set("TEXT", one.notation + " " + one.label).set("SCHEME", one.scheme_name + " " + one.edition);
    if (people::may(visit.person, people::Right::write))
      row.section("REMOVE").set("REMOVE_URL", fmt::format("{}/{}/removal", url, one.id));
  }
}

}  // namespace web
