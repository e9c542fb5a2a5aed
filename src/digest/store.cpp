#include "digest/store.hpp"

#include <array>

#include "digest/digest.hpp"

namespace digest {
namespace {

constexpr std::array kSchema{db::Migration{"digest", 1, "mail digests", R"sql(
CREATE TABLE digest (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES person (id),
  language TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  ended_at BIGINT
);
)sql"}};

constexpr db::Query kInsert{"digest_insert",
                            "INSERT INTO digest (id, person_id, language, made_at) VALUES (:id, :person, :language, "
                            ":at)"};
constexpr db::Query kFind{"digest_find",
                          "SELECT id, person_id, language, made_at, ended_at FROM digest WHERE id = :id"};
constexpr db::Query kEnd{"digest_end", "UPDATE digest SET ended_at = :at WHERE id = :id"};

}  // namespace

std::span<const db::Migration> schema() { return kSchema; }

namespace store {

void insert(db::Transaction& tx, const Row& row) { tx.execute(kInsert, row.id, row.person, row.language, row.made_at); }

std::optional<Row> find(db::Transaction& tx, std::int64_t id) {
  auto row = tx.first<std::int64_t, std::int64_t, std::string, base::Millis, std::optional<base::Millis>>(kFind, id);
  if (!row) return std::nullopt;
  auto& [number, person, language, made, ended] = *row;
  return Row{number, person, std::move(language), made, ended};
}

void end(db::Transaction& tx, std::int64_t id, base::Millis at) { tx.execute(kEnd, at, id); }

}  // namespace store
}  // namespace digest
