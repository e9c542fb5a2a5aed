#pragma once
#include "web/signed_in.hpp"

namespace web {

/// GET /session: when the session ends, {"ends": "…Z"}. Asking does not make it longer. 401 where there is none.
Response show_session(Desk& desk, const Request& request);
/// POST /session: the person is still there. The same answer; a session's longest life is not exceeded.
Response renew_session(Desk& desk, const Request& request);

}  // namespace web
