#pragma once
#include <cstdint>
#include <string>

#include "knowledge/merges.hpp"
#include "render/render.hpp"
#include "web/signed_in.hpp"

namespace web {

Response show_merge(const Visit& visit);  ///< GET /merges/:id

/// The merge of a file that came again, by the changeset of its import.
std::string merge_address(std::int64_t changeset);

/// Fills merges/note.tpl.
void fill_merge_note(render::Data& row, const Visit& visit, const knowledge::MergeNote& note);

}  // namespace web
