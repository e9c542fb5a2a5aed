#pragma once
#include <functional>
#include <string>

#include "web/boundary.hpp"
#include "web/desk.hpp"

namespace web {

/// The page of a failure in the frame of the pages; needs no database. Where a form could not be saved it holds what
/// was typed, as a form that sends the same again; uploaded files the browser has to send anew.
std::function<std::string(const Request&, const Failure&)> failure_frame(const Desk& desk);

}  // namespace web
