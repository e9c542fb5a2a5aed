#pragma once
#include <string>

#include "render/render.hpp"
#include "web/desk.hpp"
#include "web/request.hpp"

namespace web {

/// A page inside the frame for people who are not signed in (templates/plain.tpl).
class PlainPage {
 public:
  PlainPage(const Desk& desk, const Request& request, std::string_view template_path, std::string_view title);
  render::Data& page() { return *page_; }
  std::string html();

 private:
  std::string language_;
  render::Data frame_;
  render::Data* page_;
};

}  // namespace web
