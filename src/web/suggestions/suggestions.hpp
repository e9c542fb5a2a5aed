#pragma once
#include "web/signed_in.hpp"

/// What a field offers while somebody types (web/src/completing.ts): at most eight, the likeliest first. Answers are
/// {"items": [{"label": "…", "hint": "…", "topic": 12}]}; what the visitor may not see is not offered.
namespace web {

Response suggest_topics(const Visit& visit);  ///< GET /suggestions/topics?q=: documents, concepts, topics
Response suggest_people(const Visit& visit);  ///< GET /suggestions/people?q=&topic=: who may see the topic

}  // namespace web
