#include "base/media_type.hpp"

#include <array>

namespace base {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  const char* type;
  std::size_t at = 0;
};

constexpr std::array kSignatures{
    Signature{"\x89PNG\r\n\x1A\n"sv, "image/png"},
    Signature{"\xFF\xD8\xFF"sv, "image/jpeg"},
    Signature{"GIF87a"sv, "image/gif"},
    Signature{"GIF89a"sv, "image/gif"},
    Signature{"WEBP"sv, "image/webp", 8},
    Signature{"BM"sv, "image/bmp"},
    Signature{"II*\0"sv, "image/tiff"},
    Signature{"MM\0*"sv, "image/tiff"},
    Signature{"\0\0\1\0"sv, "image/vnd.microsoft.icon"},
    Signature{" EMF"sv, "image/emf", 40},
    Signature{"\xD7\xCD\xC6\x9A"sv, "image/wmf"},
    Signature{"<svg"sv, "image/svg+xml"},
    Signature{"%PDF-"sv, "application/pdf"},
    Signature{"{\\rtf"sv, "application/rtf"},
    Signature{"PK\3\4"sv, "application/zip"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "application/x-ole-storage"},
    Signature{"ID3"sv, "audio/mpeg"},
    Signature{"WAVE"sv, "audio/wav", 8},
    Signature{"ftyp"sv, "video/mp4", 4},
};

}  // namespace

const char* media_type(std::string_view bytes) {
  for (const auto& signature : kSignatures)
    if (bytes.size() >= signature.at && bytes.substr(signature.at).starts_with(signature.bytes)) return signature.type;
  const bool xml = bytes.starts_with("<?xml");
  return xml && bytes.substr(0, 1000).find("<svg") != std::string_view::npos ? "image/svg+xml"
                                                                             : "application/octet-stream";
}

}  // namespace base
