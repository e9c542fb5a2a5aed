#pragma once
#include <functional>

#include "knowledge/edit.hpp"
#include "web/signed_in.hpp"

namespace web {

/// A verb on the topic of the route's :id, in a writing transaction. Answered with 303 to the document's page with the
/// topic chosen; what the verb refuses (base::Error bad_input, conflict, too_large) with that page, the message, and
/// what was typed.
using TopicVerb = std::function<knowledge::Saved(db::Transaction&, const knowledge::Editor&, std::int64_t topic)>;
Response save_topic(const Visit& visit, const TopicVerb& verb);

Response change_topic_text(const Visit& visit);        ///< POST /topics/:id/text
Response add_topic(const Visit& visit);                ///< POST /topics/:id/children
Response move_topic(const Visit& visit);               ///< POST /topics/:id/move
Response delete_topic(const Visit& visit);             ///< POST /topics/:id/deletion
Response change_topic_level(const Visit& visit);       ///< POST /topics/:id/level
Response change_topic_properties(const Visit& visit);  ///< POST /topics/:id/properties
Response add_mark(const Visit& visit);                 ///< POST /topics/:id/marks
Response correct_mark(const Visit& visit);             ///< POST /topics/:id/marks/:mark
Response remove_mark(const Visit& visit);              ///< POST /topics/:id/marks/:mark/removal
Response confirm_mark(const Visit& visit);             ///< POST /topics/:id/marks/:mark/confirmation
Response read_source(const Visit& visit);              ///< POST /topics/:id/sources/reading
Response add_source(const Visit& visit);               ///< POST /topics/:id/sources
Response name_persons(const Visit& visit);             ///< POST /topics/:id/named
Response correct_link(const Visit& visit);             ///< POST /topics/:id/links/:place
Response remove_link(const Visit& visit);              ///< POST /topics/:id/links/:place/removal
Response remove_relation(const Visit& visit);          ///< POST /topics/:id/relations/:place/removal
Response add_topic_image(const Visit& visit);          ///< POST /topics/:id/images
Response describe_topic_image(const Visit& visit);     ///< POST /topics/:id/images/:place
Response remove_topic_image(const Visit& visit);       ///< POST /topics/:id/images/:place/removal

}  // namespace web
