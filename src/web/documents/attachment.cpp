#include "web/documents/attachment.hpp"

#include <fmt/format.h>

#include "text/percent.hpp"

namespace web {

std::string attachment_address(const knowledge::Topic& topic, const knowledge::Link& link) {
  return fmt::format("/topics/{}/files/{}", topic.id, link.file);
}

std::string attachment_name(const knowledge::Link& link) {
  const auto said = link.title.empty() ? text::percent_decoded(link.href) : link.title;
  auto name = said.substr(said.find_last_of("/\\") + 1);
  return name.empty() ? "file" : name;
}

void fill_attachments(render::Data& panel, const knowledge::Topic& topic) {
  render::Data* with = nullptr;
  for (const auto& link : topic.extras.links) {
    if (link.file.empty()) continue;
    if (with == nullptr) with = &panel.section("WITH_ATTACHMENTS");
    with->section("ATTACHMENTS").set("URL", attachment_address(topic, link)).set("LABEL", attachment_name(link));
  }
}

}  // namespace web
