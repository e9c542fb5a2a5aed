#include "knowledge/follow.hpp"

#include <algorithm>
#include <unordered_map>

#include "knowledge/store.hpp"
#include "people/accounts.hpp"

namespace knowledge {
namespace {

using people::Reader;
using Id = std::int64_t;

constexpr Id kPortion = 5000;

/// Topics touched after a changeset, in the order of (touched, id), from after the given pair on.
constexpr db::Query kTouched{"follow_touched",
                             "SELECT id, touched FROM topic WHERE touched <= :newest AND "
                             "(touched > :after OR (touched = :same AND id > :id)) ORDER BY touched, id LIMIT :most"};
constexpr db::Query kGone{"follow_gone",
                          "SELECT DISTINCT p.id FROM topic_past p WHERE p.until > :after AND p.until <= :newest "
                          "AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.id = p.id)"};
constexpr db::Query kNewest{"follow_newest", "SELECT COALESCE(MAX(id), 0) FROM changeset"};

void append_words(std::string& out, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty()) out += '\n';
  out += words;
}

Id day_number(std::string_view iso) {
  const auto date = base::parse_date(iso);
  return date ? date->year * 10000 + date->month * 100 + date->day : 0;
}

void add_marks(search::Entry& entry, const Topic& topic) {
  for (const auto& mark : effective(topic.marks)) {
    if (mark.kind == "audience") entry.audiences.push_back(mark.value);
    if (mark.kind == "owner" && !mark.value.empty()) entry.owners.push_back(mark.value);
    if (mark.kind != "citation") continue;
    for (const auto& [name, value] : mark.fields) {
      if (name == "body") entry.issuers.push_back(value);
      if (name == "date") entry.source_date = std::max(entry.source_date, day_number(value));
    }
  }
}

search::Entry to_entry(const Topic& topic, const Document& document) {
  search::Entry entry{.topic = topic.id,
                      .document = topic.document,
                      .text = topic.text,
                      .note = index_note(topic),
                      .level = static_cast<Id>(topic.effective_level),
                      .shelf = document.shelf,
                      .kind = document.kind,
                      .code = document.code};
  add_marks(entry, topic);
  return entry;
}

class Following {
 public:
  Following(db::Database& database, search::Index& index) : database_(database), index_(index) {}

  Id run() {
    const Id from = index_.position();
    Id newest = 0;
    database_.read([&](db::Transaction& tx) { newest = tx.value<Id>(kNewest).value(); });
    if (newest == from) return 0;
    remove_gone(from, newest);
    put_touched(from, newest);
    index_.set_position(newest);
    return count_;
  }

 private:
  void remove_gone(Id from, Id newest) {
    std::vector<Id> gone;
    database_.read([&](db::Transaction& tx) {
      for (const auto& [id] : tx.rows<Id>(kGone, from, newest)) gone.push_back(id);
    });
    index_.remove(gone);
    count_ += static_cast<Id>(gone.size());
  }

  void put_touched(Id from, Id newest) {
    Id touched = from;
    Id last = std::numeric_limits<Id>::max();
    for (bool more = true; more;) {
      std::vector<search::Entry> entries;
      database_.read([&](db::Transaction& tx) {
        std::vector<Id> ids;
        for (const auto& [id, at] : tx.rows<Id, Id>(kTouched, newest, touched, touched, last, kPortion)) {
          ids.push_back(id);
          touched = at;
          last = id;
        }
        more = static_cast<Id>(ids.size()) == kPortion;
        entries = read(tx, ids);
      });
      index_.put(entries);
      count_ += static_cast<Id>(entries.size());
    }
  }

  static std::vector<search::Entry> read(db::Transaction& tx, const std::vector<Id>& ids) {
    std::vector<search::Entry> out;
    std::unordered_map<Id, Document> documents;
    for (const auto& topic : store::topics_by_id(tx, Reader::everything(), ids)) {
      auto document = documents.find(topic.document);
      if (document == documents.end())
        document = documents.emplace(topic.document, *store::document(tx, Reader::everything(), topic.document)).first;
      out.push_back(to_entry(topic, document->second));
      if (topic.named_list) out.back().named = people::named_on(tx, *topic.named_list);
    }
    return out;
  }

  db::Database& database_;
  search::Index& index_;
  Id count_ = 0;
};

}  // namespace

std::string index_note(const Topic& topic) {
  std::string out = topic.note;
  append_words(out, topic.extras.details);
  for (const auto& label : topic.extras.labels) append_words(out, label);
  for (const auto& image : topic.extras.images) append_words(out, image.alternative);
  return out;
}

Id follow(db::Database& database, search::Index& index) {
  if (!index.usable()) index.clear();
  return Following{database, index}.run();
}

Id rebuild(db::Database& database, search::Index& index) {
  index.clear();
  return Following{database, index}.run();
}

}  // namespace knowledge
