#pragma once
#include <optional>

#include "knowledge/import.hpp"

/// Which document a file belongs to. Inside knowledge/ only.
namespace knowledge {

/// Locked, so that nobody else can write it. In this order: the document of that source key; one that took a file of
/// that key in before; one that went out (taken_out.hpp) in this format and of which this is the file, under whatever
/// name it comes back: the same root, at least half of the topics of either are in the other, and it does not bear
/// another code. What the person may not see is not looked at, but by source key. The same node ids alone mean nothing:
/// copies of a map have them too.
std::optional<Document> locked_document_of(db::Transaction& tx, std::int64_t person, const Incoming& incoming,
                                           const Rebuild& rebuild);

}  // namespace knowledge
