#pragma once
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "knowledge/outline_edit.hpp"

/// Rows of the table outline_save. Inside knowledge/ only.
namespace knowledge::store {

std::optional<std::string> answer_to(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket);
void keep_answer(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket, const std::string& answer);
void forget_answers(db::Transaction& tx, base::Millis before);

}  // namespace knowledge::store
