#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "knowledge/edit.hpp"

/// One mark of a topic among others: added, put right, taken away, confirmed. Each makes a person's word of all marks
/// of the kind, as they are when it is saved.
namespace knowledge {

/// What a mark says, as a name that fits into an address: the same for two marks of the same kind, value and fields.
std::string name_of(const text::Mark& mark);

Saved add_mark(db::Transaction& tx, const Editor& editor, std::int64_t topic, text::Mark mark);

/// What to make of a mark; nothing takes it away, the same confirms it.
using MarkChange = std::function<std::optional<text::Mark>(const text::Mark&)>;
/// The mark that says this (name_of). base::Error conflict "error.mark_changed" where there is none (any more).
Saved change_mark(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::string_view name,
                  const MarkChange& change);

}  // namespace knowledge
