#pragma once
#include "web/signed_in.hpp"

namespace web {

Response show_search(const Visit& visit);      ///< GET /search
Response show_results(const Visit& visit);     ///< GET /search/results: the results alone
Response show_synonyms(const Visit& visit);    ///< GET /search/synonyms
Response add_synonyms(const Visit& visit);     ///< POST /search/synonyms
Response change_synonyms(const Visit& visit);  ///< POST /search/synonyms/:place
Response remove_synonyms(const Visit& visit);  ///< POST /search/synonyms/:place/removal

}  // namespace web
