#pragma once
#include <functional>
#include <string>

#include "maps/writing/mm_links.hpp"
#include "maps/writing/pictures.hpp"

namespace maps::writing {

/// How a link's address goes out (addresses inside the map are rewritten to "#ID").
using HrefOf = std::function<std::string(const Link&)>;

/// The body of a <richcontent>: one <p> for each line of the text, anchors laid upon their words.
void append_lines(std::string& out, std::string_view text, const std::vector<Anchor>& anchors, const HrefOf& href);
/// A <p> for each image, with its link upon it.
void append_images(std::string& out, const Topic& topic, const LinkPlan& plan, const Pictures& pictures,
                   const HrefOf& href);
/// A <p> for each link that has no words in the topic: its title, or its address where it has none.
void append_link_lines(std::string& out, const LinkPlan& plan, const HrefOf& href);

/// <richcontent TYPE="…"> around a body; nothing if the body is empty.
void append_richcontent(std::string& out, std::string_view type, const std::string& body);

}  // namespace maps::writing
