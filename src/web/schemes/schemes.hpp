#pragma once
#include "schemes/scheme.hpp"
#include "web/page.hpp"

namespace web {

Response show_schemes(const Visit& visit);
Response create_scheme(const Visit& visit);
Response show_scheme(const Visit& visit);
Response create_class(const Visit& visit);
Response remove_class(const Visit& visit);

/// "/schemes/3", with a concept chosen "/schemes/3?concept=7".
std::string scheme_address(std::int64_t scheme, std::int64_t chosen_concept = 0);

}  // namespace web
