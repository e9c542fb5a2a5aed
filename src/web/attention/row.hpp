#pragma once
#include "knowledge/attention.hpp"
#include "web/page.hpp"

namespace web {

/// Fills one row of attention/show.tpl: URL, TEXT, PATH, WHAT, WHEN, OWNER.
void fill_attention_row(render::Data& row, const knowledge::AttentionRow& one, knowledge::AttentionList list,
                        std::string_view language);

}  // namespace web
