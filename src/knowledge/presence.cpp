#include "knowledge/presence.hpp"

#include "knowledge/outline_edit.hpp"
#include "knowledge/read.hpp"
#include "knowledge/store_presence.hpp"

namespace knowledge {

using Id = std::int64_t;

void be_present(db::Transaction& tx, Id person, std::string_view page, Id document, Id topic) {
  check_client(page);
  const auto now = base::now();
  store::put_presence(tx, person, page, document, topic, now);
  store::drop_presence_before(tx, now - kPresenceLasts);
}

void leave(db::Transaction& tx, Id person, std::string_view page) { store::drop_presence(tx, person, page); }

std::vector<Present> others_present(db::Transaction& tx, const people::Reader& reader, Id id, Id person) {
  document(tx, reader, id);
  return store::present_since(tx, reader, id, person, base::now() - kPresenceLasts);
}

}  // namespace knowledge
