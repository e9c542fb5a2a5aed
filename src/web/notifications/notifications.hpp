#pragma once
#include "web/signed_in.hpp"

namespace web {

Response show_notifications(const Visit& visit);  ///< GET /notifications
Response open_notification(const Visit& visit);   ///< GET /notifications/:id: marks it as read and goes there
Response read_notifications(const Visit& visit);  ///< POST /notifications/reading
Response save_digest_wish(const Visit& visit);    ///< POST /notifications/digest
/// GET /notifications/unread: {"unread": 3}, for the bell of a page that stays open. Asking is no use of the session.
Response count_notifications(Desk& desk, const Request& request);

}  // namespace web
