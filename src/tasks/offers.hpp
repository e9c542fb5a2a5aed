#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "db/database.hpp"
#include "people/disclosure.hpp"
#include "tasks/write.hpp"

/// Tasks that the texts themselves name: a topic with an owner (【担当：…】; the owner of a whole document, at its
/// root, is none) or a revision target (改訂箇所：…), due when it says so (【期限：…】), unless it is marked done,
/// ended, cancelled or deleted. An offer is no row: it is read from the marks each time, so it follows every edit and
/// import. What is stored is what a person decided about the marks of a topic; a mark with another value is offered
/// anew.
namespace tasks {

struct Offer {
  std::int64_t document = 0, topic = 0;
  std::string text;               ///< the topic's
  std::string code;               ///< the document's
  std::vector<std::string> path;  ///< texts from the root down to the topic's parent
  std::vector<std::string> owners, targets;
  base::Millis changed_at = 0;
  Fields fields;  ///< the task that it would become
};

/// Of documents the reader may see, in a stable order; only those whose topic has this owner, if one is named.
std::vector<Offer> offers(db::Transaction& tx, const people::Reader& reader, std::string_view owner,
                          std::int64_t offset, std::int64_t limit);
std::int64_t count_offers(db::Transaction& tx, const people::Reader& reader, std::string_view owner = {});

/// What was decided at once, and is undone at once.
struct Batch {
  std::int64_t id = 0;     ///< 0: nothing was offered (any more) of what was asked for
  std::int64_t count = 0;  ///< how many offers
};
/// At most this many topics in one batch; more: base::Error bad_input "error.task_offers_many".
inline constexpr std::size_t kMostOffers = 500;
/// They become open tasks, each with its topic as subject; the assignee is the one person whom the owner's name means,
/// else the name is kept. Topics that offer nothing to this writer are passed over: somebody was quicker.
Batch accept_offers(db::Transaction& tx, const Writer& writer, std::span<const std::int64_t> topics);
/// They are offered no more.
Batch dismiss_offers(db::Transaction& tx, const Writer& writer, std::span<const std::int64_t> topics);
/// Offered again: what was dismissed, and what was accepted where nobody has changed the task since (it goes). How
/// many.
std::int64_t undo_offers(db::Transaction& tx, const Writer& writer, std::int64_t batch);

/// What was dismissed and would be offered otherwise, the last first.
struct Dismissed {
  Offer offer;  ///< without `changed_at`
  std::string by;
  base::Millis at = 0;
};
std::vector<Dismissed> dismissed_offers(db::Transaction& tx, const people::Reader& reader, std::int64_t offset,
                                        std::int64_t limit);
std::int64_t count_dismissed(db::Transaction& tx, const people::Reader& reader);
/// What was dismissed on this topic is offered again; false where nothing is dismissed there (any more).
bool offer_again(db::Transaction& tx, const Writer& writer, std::int64_t topic);

/// What a topic's text makes of a task. People write the marks into the topic that is the work, or as topics of their
/// own right below it; then the work is what stands above. Pure.
struct OfferedWords {
  std::string title;  ///< without owner marks; at most kLongestTitle
  std::string text;   ///< the revision targets as written, where the title does not hold them
};
OfferedWords offered_words(std::string_view text, std::string_view above);

}  // namespace tasks
