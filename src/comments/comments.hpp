#pragma once
#include <map>
#include <span>

#include "comments/comment.hpp"
#include "db/database.hpp"
#include "people/accounts.hpp"

/// Verbs and reading. Whoever may see a topic now may say something about it, readers (partner bodies) too, and sees
/// what was said while the topic was not stricter than he may see; nobody else sees it, or a count of it. What may not
/// be seen is base::Error not_found.
namespace comments {

/// Bytes of one comment (UTF-8), and persons mentioned in it.
inline constexpr std::size_t kLongestComment = std::size_t{20'000};
inline constexpr std::size_t kMostMentions = 50;

/// Who speaks.
struct Speaker {
  people::Person person;
  people::Reader reader;
};

/// What was said. `mentions`: persons chosen from a list; who is called by "@name" in the text comes to them
/// (mentions.hpp).
struct Words {
  std::string text;
  std::vector<std::int64_t> mentions;
};

/// What a verb was about.
struct Done {
  std::int64_t topic = 0;
  std::int64_t thread = 0;
  std::int64_t comment = 0;  ///< 0: the thread as a whole
};

/// Each is one write, audited, inside a writing transaction, and tells whom it concerns: who is mentioned, who took
/// part in the thread, and the topic's owner if that is one person here. base::Error
/// bad_input "error.comment_empty", "error.mention_ambiguous" {name}, "error.mention_may_not_see" {name},
/// "error.mention_unknown", "error.mention_too_many"; too_large "error.comment_too_long" {limit}.
Done begin_thread(db::Transaction& tx, const Speaker& speaker, std::int64_t topic, Kind kind, const Words& words);
Done reply(db::Transaction& tx, const Speaker& speaker, std::int64_t thread, const Words& words);
/// One's own comment says something else; what it said before stays in its history. Only who is mentioned newly is
/// told. base::Error forbidden "error.comment_not_yours".
Done edit_comment(db::Transaction& tx, const Speaker& speaker, std::int64_t comment, const Words& words);
/// By its author or an administrator, else base::Error forbidden "error.comment_not_yours". What was told of it is
/// taken back, and told again by restore_comment().
Done delete_comment(db::Transaction& tx, const Speaker& speaker, std::int64_t comment);
Done restore_comment(db::Transaction& tx, const Speaker& speaker, std::int64_t comment);
/// By who began it or anybody who may write (people::Right::write), else base::Error forbidden
/// "error.thread_not_yours". What is so already stays as it is.
Done resolve_thread(db::Transaction& tx, const Speaker& speaker, std::int64_t thread);
Done reopen_thread(db::Transaction& tx, const Speaker& speaker, std::int64_t thread);
/// Whether these two would let the speaker.
bool may_resolve(const people::Person& person, const Thread& thread);
bool may_change(const people::Person& person, const Comment& comment);
bool may_delete(const people::Person& person, const Comment& comment);

/// All threads of a topic, the open ones first, each group oldest first. A deleted comment has no text but for who may
/// restore it; a thread with nothing but deleted comments is there for those only.
std::vector<Thread> threads_on(db::Transaction& tx, const Speaker& speaker, std::int64_t topic);
/// One comment that is not deleted, of a topic that the reader may see; base::Error not_found, or nothing.
Comment comment(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
std::optional<Comment> find_comment(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
Thread thread(db::Transaction& tx, const people::Reader& reader, std::int64_t id);
/// What a comment said before, newest first, and until when.
struct Earlier {
  std::string text;
  base::Millis until = 0;
};
std::vector<Earlier> history(db::Transaction& tx, const people::Reader& reader, std::int64_t comment);

/// How many threads are open on each topic of the document, of which any is.
std::map<std::int64_t, std::int64_t> open_on(db::Transaction& tx, const people::Reader& reader, std::int64_t document);
/// The same for these topics only.
std::map<std::int64_t, std::int64_t> open_on_topics(db::Transaction& tx, const people::Reader& reader,
                                                    std::span<const std::int64_t> topics);

enum class List { open, questions, mentioning, mine, resolved };
inline constexpr List kLists[] = {List::open, List::questions, List::mentioning, List::mine, List::resolved};
/// "open", "questions", "mentioning", "mine", "resolved".
std::string_view name(List list);
std::optional<List> list_named(std::string_view word);

/// A thread as a line of a list.
struct Listed {
  Thread thread;  ///< without its comments
  std::int64_t document = 0;
  std::string code, title;         ///< of the document; empty where its root may not be seen
  std::string topic_text;          ///< as written
  std::string excerpt;             ///< the first comment that is not deleted
  std::int64_t first_comment = 0;  ///< its number
  std::int64_t replies = 0;        ///< comments that are not deleted, but for that one
  base::Millis last_at = 0;        ///< of the last one
};
/// Open ones by anybody (open), questions among them, those that mention the speaker or that the speaker took part in,
/// and resolved ones by anybody; the one last spoken in first.
std::vector<Listed> list_threads(db::Transaction& tx, const Speaker& speaker, List list, std::int64_t offset,
                                 std::int64_t limit);
std::int64_t count_threads(db::Transaction& tx, const Speaker& speaker, List list);

/// Who can be mentioned on a topic: everybody who can sign in and may see it, but the speaker; by name.
std::vector<people::Person> mentionable(db::Transaction& tx, const Speaker& speaker, std::int64_t topic);

}  // namespace comments
