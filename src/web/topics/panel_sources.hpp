#pragma once
#include <string>

#include "knowledge/topic.hpp"
#include "text/cited_line.hpp"
#include "web/page.hpp"

namespace web {

/// Longest pasted line, in code points: it goes through an address.
inline constexpr std::size_t kLongestSource = 500;

/// Includes documents/source.tpl as SOURCE: the field for a pasted line, and what was read from it (the address's field
/// `source`) or typed into a form that was refused.
void include_source_form(render::Data& panel, const Visit& visit, const knowledge::Topic& topic,
                         const std::string& open);

/// A CITED section: title, edition, issuer, date and address of a citation.
void fill_cited(render::Data& row, const Visit& visit, const text::Mark& citation);

/// A source from a form's fields, the date as people write it. base::Error bad_input "error.source_date",
/// "error.source_url", "error.source_empty".
text::CitedSource source_of_form(const Request& request);

}  // namespace web
