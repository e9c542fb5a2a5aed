#pragma once
#include "knowledge/apply.hpp"
#include "knowledge/edit.hpp"

/// What every verb of edit.hpp begins and ends with. Inside knowledge/ only.
namespace knowledge {

/// A document locked for this transaction and the topic to change, as the editor may see it.
struct Place {
  Document document;
  Topic topic;
};
Place place(db::Transaction& tx, const Editor& editor, std::int64_t topic);

Cause cause(const Editor& editor, const char* kind);
Saved save(db::Transaction& tx, const Editor& editor, Place& place, Batch batch, const char* kind = "edit");
/// The place's topic as it is now.
Saved save_topic(db::Transaction& tx, const Editor& editor, Place& place, const char* kind = "edit");

/// Marks and the stated level follow the text, unless a person decided.
void recognise_again(Topic& topic, bool root);
/// A person's word on a kind of mark; the stated level follows. base::Error bad_input.
void put_decision(Topic& topic, std::string_view kind, std::vector<text::Mark> marks);

/// A deleted document gives its source key free: the same file may come in again, as another document.
void put_aside(Document& document);

/// base::Error too_large above kLongestText.
void check_text(std::string_view text);

}  // namespace knowledge
