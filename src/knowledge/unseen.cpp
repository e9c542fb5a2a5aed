#include "knowledge/unseen.hpp"

#include <limits>
#include <unordered_map>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_conflicts.hpp"

namespace knowledge {
namespace {

using Id = std::int64_t;
constexpr std::size_t kMostNamed = 60;  // code points of a topic's text in the message

class Looking {
 public:
  Looking(db::Transaction& tx, const Editor& editor) : tx_(tx), editor_(editor) {}

  void saved(const Topic& topic) {
    if (topic.since <= *editor_.seen) return;
    for (const auto changeset : store::changes_of(tx_, topic.id, *editor_.seen)) refuse_unless_own(topic, changeset);
    refuse_unless_own(topic, topic.since);
  }

  void asked(std::span<const Topic> topics) {
    std::unordered_map<Id, const Topic*> branch;
    for (const auto& topic : topics) branch.emplace(topic.id, &topic);
    const auto open =
        store::conflicts(tx_, people::Reader::everything(), topics.front().document, std::numeric_limits<Id>::max());
    for (const auto& conflict : open)
      if (const auto of = branch.find(conflict.topic); of != branch.end() && conflict.found > *editor_.seen)
        refuse_unless_own(*of->second, conflict.found);
  }

 private:
  void refuse_unless_own(const Topic& topic, Id id) {
    const auto changeset = store::changeset(tx_, id).value();
    if (changeset.person == editor_.person && changeset.kind != "import") return;
    const std::string text{base::first(base::collapse_space(topic.text), kMostNamed)};
    throw base::Error{base::Fault::conflict, "error.branch_changed", {{"who", changeset.person_name}, {"topic", text}}};
  }

  db::Transaction& tx_;
  const Editor& editor_;
};

}  // namespace

void ask_if_seen(db::Transaction& tx, const Editor& editor, std::span<const Topic> topics) {
  if (!editor.seen || topics.empty()) return;
  Looking looking{tx, editor};
  for (const auto& topic : topics) looking.saved(topic);
  looking.asked(topics);
}

}  // namespace knowledge
