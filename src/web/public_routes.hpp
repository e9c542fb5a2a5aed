#pragma once
#include <functional>
#include <string>

#include "web/boundary.hpp"
#include "web/desk.hpp"
#include "web/router.hpp"

namespace web {

/// The public listener's routes: no staff page is among them. Until something is published it says so.
void mount_public(Router& router, Desk& desk);

/// A failure as a page in the plain frame (templates/error/show.tpl), for the boundary.
std::function<std::string(const Request&, const Failure&)> staff_failure_page(const Desk& desk);

}  // namespace web
