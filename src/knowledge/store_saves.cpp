#include "knowledge/store_saves.hpp"

namespace knowledge::store {
namespace {

constexpr db::Query kFind{"outline_save_find",
                          "SELECT answer FROM outline_save WHERE person_id = :person AND client = :client AND "
                          "number = :number"};
constexpr db::Query kKeep{"outline_save_keep",
                          "INSERT INTO outline_save (person_id, client, number, at, answer, changeset) VALUES "
                          "(:person, :client, :number, :at, :answer, :changeset)"};
constexpr db::Query kOwn{"outline_save_own",
                         "SELECT changeset FROM outline_save WHERE person_id = :person AND client = :client AND "
                         "number < :number AND changeset > :since"};
constexpr db::Query kForget{"outline_save_forget", "DELETE FROM outline_save WHERE at < :before"};

}  // namespace

std::optional<std::string> answer_to(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket) {
  return tx.value<std::string>(kFind, person, ticket.client, ticket.number);
}

void keep_answer(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket, const std::string& answer,
                 std::int64_t changeset) {
  tx.execute(kKeep, person, ticket.client, ticket.number, base::now(), answer, changeset);
}

std::vector<std::int64_t> changesets_of(db::Transaction& tx, std::int64_t person, const SaveTicket& ticket,
                                        std::int64_t since) {
  std::vector<std::int64_t> out;
  for (const auto& [changeset] : tx.rows<std::int64_t>(kOwn, person, ticket.client, ticket.number, since))
    out.push_back(changeset);
  return out;
}

void forget_answers(db::Transaction& tx, base::Millis before) { tx.execute(kForget, before); }

}  // namespace knowledge::store
