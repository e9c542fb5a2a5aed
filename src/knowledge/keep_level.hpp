#pragma once
#include <string_view>

#include "knowledge/topic.hpp"

/// Levels do not fall because an earlier state or a file brings a topic back, or puts it elsewhere. Pure; inside
/// knowledge/ only.
namespace knowledge {

/// The topic says at least this level by itself, by a mark that names its reason, unless a person decided.
void state_at_least(Topic& topic, people::Level level, std::string_view reason);

/// The same, over a person's decision that says less: it was made for another place.
void raise_level(Topic& topic, people::Level level, std::string_view reason);

/// What was known of the topic's level at last outlasts an earlier state of it: a person's decision and list of people,
/// and what its text said.
void keep_level(Topic& topic, const Topic& last, std::string_view reason);

}  // namespace knowledge
