#include "web/attention/show.hpp"

namespace web {

void mount_attention(Router& router, Desk& desk) { router.get("/attention", staff(desk, show_attention)); }

}  // namespace web
