#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "knowledge/outline_edit.hpp"

/// Rows of the table outline_save. Inside knowledge/ only.
namespace knowledge::store {

std::optional<std::string> answer_to(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket);
void keep_answer(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket, const std::string& answer,
                 std::int64_t changeset);
/// The changesets after `since` that this client's earlier saves made.
std::vector<std::int64_t> changesets_of(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket,
                                        std::int64_t since);
void forget_answers(db::Transaction& tx, base::Millis before);

}  // namespace knowledge::store
