#include "maps/writing/zip.hpp"

#include <zip.h>

#include <memory>

#include "base/error.hpp"

namespace maps::writing {
namespace {

constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kFirstOfJanuary1980 = 1U << 5U | 1U;  // MS-DOS date: (year − 1980) << 9 | month << 5 | day

[[noreturn]] void fail(std::string_view detail) {
  throw base::Error{base::Fault::internal, "error.write.zip", {}, detail};
}

struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

Source empty_buffer() {
  Source source{zip_source_buffer_create(nullptr, 0, 0, nullptr)};
  if (!source) fail("buffer");
  return source;
}

/// The archive takes one reference to the buffer; ours stays for reading it afterwards.
Archive open(zip_source_t* buffer) {
  zip_source_keep(buffer);
  Archive archive{zip_open_from_source(buffer, ZIP_TRUNCATE, nullptr)};
  if (!archive) {
    zip_source_free(buffer);
    fail("open");
  }
  return archive;
}

void add(zip_t* archive, const Member& member) {
  Source bytes{zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0)};
  if (!bytes) fail("member source");
  const auto index = zip_file_add(archive, member.name.c_str(), bytes.get(), ZIP_FL_ENC_UTF_8);
  if (index < 0) fail(zip_strerror(archive));
  static_cast<void>(bytes.release());  // the archive's from here
  const auto at = static_cast<zip_uint64_t>(index);
  const int method = member.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  if (zip_set_file_compression(archive, at, method, 6) != 0) fail(zip_strerror(archive));
  if (zip_file_set_dostime(archive, at, kMidnight, kFirstOfJanuary1980, 0) != 0) fail(zip_strerror(archive));
}

std::string read_all(zip_source_t* buffer) {
  if (zip_source_open(buffer) != 0) fail("reopen");
  zip_source_seek(buffer, 0, SEEK_END);
  const auto size = zip_source_tell(buffer);
  zip_source_seek(buffer, 0, SEEK_SET);
  std::string bytes(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
  const auto got = zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  if (size <= 0 || got != size) fail("read");
  return bytes;
}

}  // namespace

std::string zip(std::span<const Member> members) {
  const Source buffer = empty_buffer();
  Archive archive = open(buffer.get());
  for (const Member& member : members) add(archive.get(), member);
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return read_all(buffer.get());
}

}  // namespace maps::writing
