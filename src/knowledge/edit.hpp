#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "people/accounts.hpp"
#include "people/disclosure.hpp"

/// The verbs by which a person changes a document. Each is one changeset and can be undone. Called by web and command
/// line inside a writing transaction. What the editor may not see cannot be changed: base::Error not_found.
namespace knowledge {

/// Who edits, from which state. `seen_since`: the Topic::since that the editor looked at; if somebody saved another
/// text since, the verb throws base::Error conflict "error.topic_changed" and nothing is written. `seen`: the newest
/// changeset (newest_changeset) when his page was made; what others wrote after it he does not delete unseen.
struct Editor {
  std::int64_t person = 0;
  people::Reader reader;
  std::string reason;
  std::optional<std::int64_t> seen_since;
  std::optional<std::int64_t> seen = std::nullopt;
};

/// At most this many bytes in a text or a note (UTF-8).
inline constexpr std::size_t kLongestText = 1U << 20U;

struct Saved {
  std::int64_t changeset = 0;
  std::int64_t document = 0;
  std::int64_t topic = 0;
};

/// handbook, manual, guidebook, article, faq, slides, glossary, report.
bool is_kind(std::string_view word);

/// `of_template`: a document whose topics are copied into the new one (templates.hpp); 0: none. `kind` empty: that of
/// the template, without one "manual". base::Error bad_input "error.template_level" where the new document would be
/// less strict than it.
Saved create_document(db::Transaction& tx, const Editor& editor, std::string_view title, std::string_view kind,
                      std::string_view shelf, people::Level level, std::string_view code = {},
                      std::int64_t of_template = 0);
/// Nothing to save (same text and note) changes nothing: changeset 0.
Saved change_text(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::string_view text,
                  std::string_view note);
/// A new topic below `parent`, after its child `after` (0: as the first one; -1: as the last).
Saved add_topic(db::Transaction& tx, const Editor& editor, std::int64_t parent, std::int64_t after,
                std::string_view text);
/// Deletes the topic with all below it. The document's root cannot be deleted. base::Error conflict
/// "error.branch_changed" with {who} and {topic} where others wrote in the branch, or asked something about it, after
/// Editor::seen; "error.topic_changed" where it holds what the editor may not see.
Saved delete_topic(db::Transaction& tx, const Editor& editor, std::int64_t topic);
/// Puts the topic with all below it under another parent of the same document. A topic cannot go below itself.
Saved move_topic(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::int64_t parent,
                 std::int64_t after);
enum class Step { up, down, in, out };
/// One place up or down among its siblings, in below the one before it, or out behind its parent.
Saved step_topic(db::Transaction& tx, const Editor& editor, std::int64_t topic, Step step);

/// A person's word on one kind of mark: these and no others (none: "it has no such mark").
Saved decide(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::string_view kind,
             std::vector<text::Mark> marks);
/// Takes a person's word back: what was recognised counts again.
Saved undecide(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::string_view kind);

/// A property of a topic is what one mark of a kind says: owner, review-by, audience (the first one), or disclosure
/// (the stated level). Empty: it has none.
std::string property(const Topic& topic, std::string_view kind);
/// What a person made of a property, and what was shown before; properties left as shown stay what they are by now. All
/// in one changeset; nothing to change: changeset 0. base::Error conflict "error.field_changed" where others made
/// something else of the same one.
struct PropertyChange {
  std::string kind, to, shown;
};
Saved change_properties(db::Transaction& tx, const Editor& editor, std::int64_t topic,
                        const std::vector<PropertyChange>& changes);

/// Who may read what this topic makes RED: these persons and no others. base::Error bad_input: "error.named_elsewhere"
/// where the topic is not RED by itself, "error.named_unknown" for a person who is not active,
/// "error.named_without_self" where the editor would lose sight of it.
Saved name_persons(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::vector<std::int64_t> persons);

/// Another address for the link at this place (Extras::links); empty takes the link away. base::Error conflict
/// "error.topic_changed" where there is no such link.
Saved change_link(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::size_t place,
                  std::string_view href);
/// Takes away the relation at this place (Extras::relations).
Saved remove_relation(db::Transaction& tx, const Editor& editor, std::int64_t topic, std::size_t place);

/// What is given is changed, all of it as one changeset: title (the root's text), code, kind, shelf, owner, review date
/// (empty takes them away), or the level that is the floor of all topics. Nothing to change: changeset 0.
struct DocumentChange {
  std::optional<std::string> title, code, kind, shelf, owner, review_by;
  std::optional<people::Level> level;
};
/// How the document stands, as a form shows it: the title in one line.
DocumentChange as_it_stands(const Document& document, const Topic& root);
/// `shown`: what the person had before him; what he left as it was shown stays what it is by now. base::Error conflict
/// "error.field_changed" where others made something else of what he changed.
Saved change_document(db::Transaction& tx, const Editor& editor, std::int64_t id, const DocumentChange& change,
                      const DocumentChange& shown = {});
/// Deletes the document with all its topics; undo() of the changeset brings it back. The file that it came from, should
/// it be imported again, becomes another document.
Saved delete_document(db::Transaction& tx, const Editor& editor, std::int64_t id);

/// Brings back what the changeset ended and removes what it began, as a new changeset. Topics that are not as it left
/// them (changed again or deleted since, and that not undone) stay as they are; if all were, base::Error conflict
/// "error.undo_too_late".
Saved undo(db::Transaction& tx, const Editor& editor, std::int64_t changeset);

}  // namespace knowledge
