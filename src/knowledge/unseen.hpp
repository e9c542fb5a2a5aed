#pragma once
#include <span>

#include "knowledge/edit.hpp"

/// What others did to topics that a person looked at. Inside knowledge/ only.
namespace knowledge {

/// base::Error conflict "error.branch_changed" with {who} and {topic} where one of these topics of one document was
/// saved, or asked about, by somebody else after Editor::seen. What the editor saved by hand he has seen; what a file
/// brought that he imported he has not.
void ask_if_seen(db::Transaction& tx, const Editor& editor, std::span<const Topic> topics);

}  // namespace knowledge
