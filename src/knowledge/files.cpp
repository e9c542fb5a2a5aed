#include "knowledge/files.hpp"

#include <fmt/format.h>

#include "base/secret.hpp"

namespace knowledge {
namespace {

constexpr std::size_t kPartBytes = 768U << 10U;  // 1 MiB as base64

constexpr db::Query kAdd{"file_add", "INSERT INTO file (hash, type, bytes) VALUES (:hash, :type, :bytes)"};
constexpr db::Query kAddPart{"file_add_part",
                             "INSERT INTO file_part (hash, part, base64) VALUES (:hash, :part, :base64)"};
// These lock the row: a file that is put again is not forgotten meanwhile.
constexpr db::Query kTouch{"file_touch", "UPDATE file SET type = type WHERE hash = :hash"};
constexpr db::Query kTouchStaged{"file_touch_staged",
                                 "UPDATE file SET type = type WHERE hash = :hash AND type = :staged"};
constexpr db::Query kGiveType{"file_give_type",
                              "UPDATE file SET type = CASE WHEN type IN (:staged, 'application/octet-stream') THEN "
                              ":type ELSE type END WHERE hash = :hash"};
constexpr db::Query kDrop{"file_drop", "DELETE FROM file WHERE hash = :hash"};
constexpr db::Query kDropParts{"file_drop_parts", "DELETE FROM file_part WHERE hash = :hash"};
constexpr db::Query kParts{"file_parts", "SELECT base64 FROM file_part WHERE hash = :hash ORDER BY part"};

}  // namespace

std::string put_file(db::Transaction& tx, std::string_view type, std::string_view bytes) {
  auto hash = base::sha256_hex(bytes);
  const auto there = type == kStagedType ? tx.execute(kTouch, hash) : tx.execute(kGiveType, kStagedType, type, hash);
  if (there > 0) return hash;
  tx.execute(kAdd, hash, type, bytes.size());
  for (std::size_t part = 0; part * kPartBytes < bytes.size(); ++part)
    tx.execute(kAddPart, hash, part, base::to_base64(bytes.substr(part * kPartBytes, kPartBytes)));
  return hash;
}

void forget_staged(db::Transaction& tx, std::string_view hash, const std::function<bool()>& wanted) {
  if (tx.execute(kTouchStaged, hash, kStagedType) == 0 || wanted()) return;
  tx.execute(kDropParts, hash);
  tx.execute(kDrop, hash);
}

std::string stored_source(db::Transaction& tx, std::string_view hash) {
  std::string bytes;
  for (const auto& [base64] : tx.rows<std::string>(kParts, hash)) bytes += base::from_base64(base64);
  return bytes;
}

std::optional<StoredFile> get_file(db::Transaction& tx, const people::Reader& reader, std::string_view hash) {
  const auto sql = fmt::format(
      "SELECT f.type FROM file f WHERE f.hash = :hash AND EXISTS (SELECT 1 FROM file_use u JOIN topic t "
      "ON t.id = u.topic_id WHERE u.hash = f.hash AND {})",
      people::sql_filter(reader, "t"));
  auto type = tx.value<std::string>(db::Query{"file_type", sql.c_str()}, hash);
  if (!type) return std::nullopt;
  return StoredFile{std::move(*type), stored_source(tx, hash)};
}

}  // namespace knowledge
