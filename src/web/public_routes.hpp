#pragma once
#include "web/desk.hpp"
#include "web/router.hpp"

namespace web {

/// The public listener's routes: no staff page is among them. Until something is published it says so.
void mount_public(Router& router, Desk& desk);
}  // namespace web
