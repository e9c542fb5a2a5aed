#include "web/gzip.hpp"

#include <zlib.h>

#include <stdexcept>

namespace web {

std::shared_ptr<const std::string> smaller_gzip(std::string_view bytes) {
  constexpr int kGzipWindow = 15 + 16;  // zlib's way to ask for the gzip format
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzipWindow, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib does not start");
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  std::string input{bytes};  // zlib takes no const bytes
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (done != Z_STREAM_END) throw std::runtime_error("zlib does not finish");
  if (out.size() > bytes.size() - bytes.size() / 10) return nullptr;
  return std::make_shared<const std::string>(std::move(out));
}

}  // namespace web
