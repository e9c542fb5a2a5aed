#include "maps/reading/zip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace maps::reading {
namespace {

constexpr std::string_view kLocal = "PK\3\4";
constexpr std::string_view kCentral = "PK\1\2";
constexpr std::string_view kEnd = "PK\5\6";
constexpr std::size_t kLocalBytes = 30;
constexpr std::size_t kCentralBytes = 46;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kCommentAtMost = 0xFFFF;
constexpr std::uint64_t kIn64 = 0xFFFFFFFF;  // "see the ZIP64 field"
constexpr std::uint16_t kStored = 0;
constexpr std::uint16_t kDeflated = 8;

/// Little-endian number of `size` bytes; the caller has made sure that they are there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

std::uint16_t half(std::string_view bytes, std::size_t at) { return static_cast<std::uint16_t>(number(bytes, at, 2)); }
std::uint32_t word(std::string_view bytes, std::size_t at) { return static_cast<std::uint32_t>(number(bytes, at, 4)); }

std::size_t find_end(std::string_view bytes) {
  const auto from = bytes.size() > kEndBytes + kCommentAtMost ? bytes.size() - kEndBytes - kCommentAtMost : 0;
  const auto at = bytes.rfind(kEnd);
  if (at == std::string_view::npos || at < from || at + kEndBytes > bytes.size()) refuse("cut_off", "zip");
  return at;
}

/// ZIP64 sizes and offset (APPNOTE §4.5.3), in that order, only those that do not fit. Anything odd is left alone.
void read_zip64(std::string_view extra, Zip::Member& member) {
  while (extra.size() >= 4) {
    const auto id = half(extra, 0);
    const std::size_t size = half(extra, 2);
    if (size > extra.size() - 4) return;
    auto field = extra.substr(4, size);
    for (auto* value : {&member.unpacked, &member.packed, &member.offset}) {
      if (id != 1 || *value != kIn64 || field.size() < 8) continue;
      *value = number(field, 0, 8);
      field.remove_prefix(8);
    }
    extra.remove_prefix(4 + size);
  }
}

/// One header of the central directory at the beginning of `directory`, which is moved past it.
Zip::Member read_header(std::string_view& directory) {
  const std::size_t name = half(directory, 28);
  const std::size_t extra = half(directory, 30);
  const std::size_t comment = half(directory, 32);
  if (directory.size() < kCentralBytes + name + extra + comment) refuse("damaged", "zip directory");
  Zip::Member member{.name = std::string{directory.substr(kCentralBytes, name)},
                     .flags = half(directory, 8),
                     .method = half(directory, 10),
                     .crc = word(directory, 16),
                     .packed = word(directory, 20),
                     .unpacked = word(directory, 24),
                     .offset = word(directory, 42)};
  read_zip64(directory.substr(kCentralBytes + name, extra), member);
  directory.remove_prefix(kCentralBytes + name + extra + comment);
  return member;
}

/// zlib's inflate, stopped one byte after what the member says or the limit allows. Empty-handed: damaged.
class Inflater {
 public:
  explicit Inflater(const std::string& name) : name_(name) {
    if (inflateInit2(&stream_, -MAX_WBITS) != Z_OK) throw std::bad_alloc();
  }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&stream_); }

  std::string run(std::string_view packed, std::size_t at_most) {
    std::string out;
    out.reserve(std::min(at_most, packed.size() * 16));
    std::array<char, 65536> piece;  // NOLINT(*-member-init): written before it is read
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // NOLINT: zlib's C interface
    stream_.avail_in = static_cast<uInt>(packed.size());
    int state = Z_OK;
    while (state == Z_OK && out.size() <= at_most) {
      stream_.next_out = reinterpret_cast<Bytef*>(piece.data());
      stream_.avail_out = piece.size();
      state = inflate(&stream_, Z_NO_FLUSH);
      out.append(piece.data(), piece.size() - stream_.avail_out);
    }
    if (state != Z_OK && state != Z_STREAM_END) refuse("damaged", name_);
    return out;
  }

 private:
  const std::string& name_;
  z_stream stream_{};
};

bool crc_matches(const std::string& bytes, std::uint32_t crc) {
  return crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()) == crc;
}

}  // namespace

Zip::Zip(std::string_view bytes, const Limits& limits)
    : bytes_(bytes), left_(limits.unpacked_bytes), limit_(limits.unpacked_bytes) {
  const auto end = find_end(bytes);
  const std::size_t size = word(bytes, end + 12);
  const std::size_t offset = word(bytes, end + 16);
  // Where something was put before the archive, its offsets are too small by as much; the end record's place tells.
  const std::size_t begin =
      size <= end && !bytes.substr(offset <= end ? offset : end).starts_with(kCentral) ? end - size : offset;
  if (begin > end) refuse("damaged", "zip directory");
  auto directory = bytes.substr(begin, end - begin);
  while (directory.size() >= kCentralBytes && directory.starts_with(kCentral))
    members_.push_back(read_header(directory));
  for (auto& member : members_) member.offset += begin > offset ? begin - offset : 0;
  for (std::size_t i = 0; i < members_.size(); ++i) by_name_[members_[i].name] = i;
  const std::size_t promised = half(bytes, end + 10);
  if (members_.size() < promised && promised != 0xFFFF) refuse("damaged", "zip directory");
}

const Zip::Member* Zip::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : &members_[found->second];
}

std::string_view Zip::packed_bytes(const Member& member) const {
  if (member.offset > bytes_.size() || bytes_.size() - member.offset < kLocalBytes ||
      !bytes_.substr(member.offset).starts_with(kLocal))
    refuse("damaged", member.name);
  const auto header = bytes_.substr(member.offset);
  const std::size_t begin = kLocalBytes + half(header, 26) + half(header, 28);
  if (begin > header.size() || member.packed > header.size() - begin) refuse("damaged", member.name);
  return header.substr(begin, member.packed);
}

std::string Zip::read(const Member& member) {
  constexpr std::uint16_t kEncrypted = 1;
  if ((member.flags & kEncrypted) != 0) refuse("encrypted", member.name);
  if (member.method != kStored && member.method != kDeflated) refuse("compression", member.name);
  if (member.unpacked > left_) hold("unpacked_bytes", limit_, limit_ - left_ + member.unpacked);
  const auto packed = packed_bytes(member);
  auto bytes = member.method == kStored ? std::string{packed}
                                        : Inflater{member.name}.run(packed, static_cast<std::size_t>(member.unpacked));
  if (bytes.size() > left_) hold("unpacked_bytes", limit_, limit_ - left_ + bytes.size());
  if (bytes.size() != member.unpacked || !crc_matches(bytes, member.crc)) refuse("damaged", member.name);
  left_ -= bytes.size();
  return bytes;
}

bool Zip::safe_name(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find_first_of(std::string_view{"\\:\0", 3}) != std::string_view::npos)
    return false;
  for (std::size_t begin = 0; begin <= name.size();) {
    const auto end = std::min(name.find('/', begin), name.size());
    if (name.substr(begin, end - begin) == "..") return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace maps::reading
