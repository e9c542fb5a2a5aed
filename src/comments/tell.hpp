#pragma once
#include "comments/comments.hpp"
#include "knowledge/topic.hpp"

/// Who is told of what is said. Inside comments/ only.
namespace comments {

/// The persons to be mentioned by these words, checked as comments.hpp says; who was mentioned before stays so even if
/// the topic was closed to them since.
std::vector<std::int64_t> mentioned_by(db::Transaction& tx, const Speaker& speaker, std::int64_t thread,
                                       const Words& words, const std::vector<Named>& before = {});

/// Nobody is told who may not see the thread. Tells of a comment: "mention" to who is mentioned, else "reply" to who
/// spoke in the thread before, else "comment" to the topic's owner. Each person once for each comment.
void tell_of_comment(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, const Thread& thread,
                     std::int64_t comment, const std::vector<std::int64_t>& mentioned);
/// Only "mention".
void tell_mentioned(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, std::int64_t thread,
                    std::int64_t comment, const std::vector<std::int64_t>& mentioned);
/// "resolved" or "reopened" to all who spoke in the thread.
void tell_of_thread(db::Transaction& tx, const Speaker& speaker, const knowledge::Topic& topic, const Thread& thread,
                    std::string_view kind, base::Millis at);

/// The word under which a comment is told (people::Notification::once).
std::string once_for(std::int64_t comment);

}  // namespace comments
