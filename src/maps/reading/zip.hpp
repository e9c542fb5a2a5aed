#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "maps/reading/limits.hpp"

/// Zip archives as mind-map programs write them (APPNOTE.TXT 6.3, §4.3). Only the central directory is believed; extra
/// fields are stepped over, since MindManager's are longer than they say. Why not libzip:
/// docs/decisions/0013-own-zip-reader.md.
namespace maps::reading {

class Zip {
 public:
  struct Member {
    std::string name;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;
    std::uint32_t crc = 0;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    std::uint64_t offset = 0;  ///< of the local header
  };

  /// `bytes` must outlive this. Throws error.map.cut_off (no end record) or error.map.damaged.
  Zip(std::string_view bytes, const Limits& limits);
  Zip(const Zip&) = delete;
  Zip& operator=(const Zip&) = delete;

  static bool begins(std::string_view bytes) { return bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6"); }

  /// Null if there is none. Where a name occurs twice the last one counts.
  const Member* find(std::string_view name) const;
  const std::vector<Member>& members() const { return members_; }

  /// Throws error.map.damaged (CRC-32, size or stream wrong), error.map.encrypted, error.map.compression, and
  /// error.limit.unpacked_bytes when all that was read from this archive goes above the limit.
  std::string read(const Member& member);

  /// False for names that could leave a folder: absolute, with "..", a drive letter, a backslash or a NUL.
  static bool safe_name(std::string_view name);

 private:
  std::string_view packed_bytes(const Member& member) const;

  std::string_view bytes_;
  std::size_t left_;  ///< of limits.unpacked_bytes
  std::size_t limit_;
  std::vector<Member> members_;
  std::unordered_map<std::string_view, std::size_t> by_name_;  ///< the keys are the members' names
};

}  // namespace maps::reading
