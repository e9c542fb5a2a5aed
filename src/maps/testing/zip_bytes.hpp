#pragma once
#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Zip archives for tests, byte by byte, so that they can be wrong where a test wants it.
namespace maps::testing {

struct Entry {
  std::string name;
  std::string bytes;
  bool deflated = false;
  std::string extra = {};  ///< of both headers, as it is
  std::uint16_t flags = 0;
  std::int64_t claimed = -1;  ///< unpacked size that the headers say; -1: the true one
  bool wrong_crc = false;
};

inline void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU));
}

inline std::string deflated(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::string in = bytes;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string zip_bytes(const std::vector<Entry>& entries) {
  std::string out;
  std::string directory;
  for (const auto& entry : entries) {
    const auto offset = out.size();
    const auto packed = entry.deflated ? deflated(entry.bytes) : entry.bytes;
    const auto crc = crc32_z(0, reinterpret_cast<const Bytef*>(entry.bytes.data()), entry.bytes.size());
    const auto size = entry.claimed >= 0 ? static_cast<std::uint64_t>(entry.claimed) : entry.bytes.size();
    std::string common;
    put(common, 20, 2);
    put(common, entry.flags, 2);
    put(common, entry.deflated ? 8 : 0, 2);
    put(common, 0, 4);
    put(common, entry.wrong_crc ? crc + 1 : crc, 4);
    put(common, packed.size(), 4);
    put(common, size, 4);
    put(common, entry.name.size(), 2);
    put(common, entry.extra.size(), 2);
    out += "PK\3\4" + common + entry.name + entry.extra + packed;
    directory += "PK\1\2";
    put(directory, 20, 2);
    directory += common;
    put(directory, 0, 6);
    put(directory, 0, 4);
    put(directory, offset, 4);
    directory += entry.name + entry.extra;
  }
  const auto begin = out.size();
  out += directory + "PK\5\6";
  put(out, 0, 4);
  put(out, entries.size(), 2);
  put(out, entries.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace maps::testing
