#pragma once
#include <span>
#include <string_view>

#include "maps/reading/encoding.hpp"
#include "maps/reading/limits.hpp"

/// XML as a stream of events, by libxml2's SAX2 interface: no tree, no recursion, no entities, no DTD, no network.
namespace maps::reading {

struct Attribute {
  std::string_view prefix;
  std::string_view name;
  std::string_view value;
};

/// What an element says when it opens. The views live until XmlHandler::open() returns.
struct Element {
  std::string_view prefix;
  std::string_view name;  ///< without prefix
  std::span<const Attribute> attributes;
  int line = 0;

  /// The value, or an empty one where there is none. The prefix does not matter.
  std::string_view operator[](std::string_view attribute) const;
  bool has(std::string_view attribute) const;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void open(const Element& element) = 0;
  virtual void close(std::string_view name) = 0;
  /// May come in several pieces.
  virtual void text(std::string_view piece) = 0;
};

/// A document made ready: UTF-8, cleaned, without declaration and DOCTYPE.
struct XmlText {
  XmlText(std::string_view bytes, Findings& repairs);
  Text text;
  int lines_before = 0;
};

/// How an attempt ended.
struct XmlEnd {
  bool well_formed = true;
  bool cut_off = false;  ///< the fault lies at the end of the bytes
  bool opened = false;   ///< at least one element was there
  int faults = 0;
  int line = 0;  ///< of the first fault
};

/// Strictly, it stops at the first fault; leniently, it goes on and counts them. Elements deeper than eight times the
/// topics' limit throw error.limit.depth. What the handler throws is thrown on.
XmlEnd run_xml(const XmlText& document, XmlHandler& handler, const Limits& limits, bool strictly);

/// Throws error.map.cut_off where the first fault is the end of the bytes, error.map.not_xml where no element was
/// found.
void refuse_hopeless(const XmlEnd& end, std::string_view member);

/// Strictly first; where that fails, once more from the beginning with a new handler, leniently, and then the handler's
/// broken() is told. `make` gives a std::unique_ptr of a handler; `member` is the name in the archive, for errors.
template <class Make>
auto read_xml(const XmlText& document, const Limits& limits, std::string_view member, Make make) {
  auto handler = make();
  const auto end = run_xml(document, *handler, limits, true);
  if (end.well_formed) return handler;
  refuse_hopeless(end, member);
  handler = make();
  handler->broken(run_xml(document, *handler, limits, false));
  return handler;
}

}  // namespace maps::reading
