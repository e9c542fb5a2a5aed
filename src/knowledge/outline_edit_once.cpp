#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/outline_edit.hpp"
#include "knowledge/store.hpp"
#include "knowledge/store_saves.hpp"

namespace knowledge {
namespace {

constexpr base::Millis kKept = base::Millis{30} * 24 * 3600 * 1000;
constexpr std::size_t kLongestClient = 64;

bool is_client_sign(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

std::string to_answer(const OutlineSaved& saved) {
  std::vector<int> results;
  for (const auto result : saved.results) results.push_back(static_cast<int>(result));
  return nlohmann::json{
      {"changeset", saved.changeset}, {"before", saved.before}, {"topics", saved.topics}, {"results", results}}
      .dump();
}

OutlineSaved from_answer(const std::string& answer) {
  const auto read = nlohmann::json::parse(answer);
  OutlineSaved saved{read.at("changeset"), read.at("before"), read.at("topics"), {}};
  for (const int result : read.at("results")) saved.results.push_back(static_cast<EditResult>(result));
  return saved;
}

}  // namespace

void check_client(std::string_view client) {
  if (client.empty() || client.size() > kLongestClient || !std::ranges::all_of(client, is_client_sign))
    throw base::Error{base::Fault::bad_input, "error.edit_ticket"};
}

OutlineSaved edit_outline_once(db::Transaction& tx, const Editor& editor, std::int64_t document, std::int64_t seen,
                               std::span<const OutlineEdit> edits, const SaveTicket& ticket) {
  check_client(ticket.client);
  if (!store::document(tx, editor.reader, document))
    throw base::Error{base::Fault::not_found, "error.document_not_found"};
  store::lock_document(tx, document);  // before the look: the same save may be on its way twice
  if (const auto known = store::answer_to(tx, editor.person, ticket)) return from_answer(*known);
  auto from = seen;
  for (const auto& edit : edits)
    if (edit.seen > 0) from = std::min(from, edit.seen);
  const auto own = store::changesets_of(tx, editor.person, ticket, from);
  auto saved = edit_outline(tx, editor, document, seen, edits, own);
  store::keep_answer(tx, editor.person, ticket, to_answer(saved), saved.changeset);
  store::forget_answers(tx, base::now() - kKept);
  return saved;
}

}  // namespace knowledge
