#include "maps/parse.hpp"

namespace maps {

Outline parse(Format format, std::string_view bytes, const Limits& limits) {
  switch (format) {
    case Format::freemind:
      return parse_freemind(bytes, limits);
    case Format::mindmanager:
      return parse_mindmanager(bytes, limits);
    case Format::xmind:
      return parse_xmind(bytes, limits);
    case Format::opml:
      return parse_opml(bytes, limits);
    case Format::markdown:
      return parse_markdown(bytes, limits);
  }
  return {};
}

}  // namespace maps
