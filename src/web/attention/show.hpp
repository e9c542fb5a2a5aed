#pragma once
#include "knowledge/attention.hpp"
#include "web/page.hpp"

namespace web {

Response show_attention(const Visit& visit);

/// "/attention?list=overdue"
std::string attention_address(knowledge::AttentionList list, std::int64_t offset = 0, const std::string& owner = {});
/// What a list is called, in the person's language.
std::string attention_title(knowledge::AttentionList list, std::string_view language);

}  // namespace web
