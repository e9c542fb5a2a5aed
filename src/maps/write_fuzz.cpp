#include <libxml/parser.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/unicode.hpp"
#include "maps/write.hpp"

// Any outline at all, also one that no parser would make: the writers must neither fall nor write what cannot be read.
namespace {

using namespace maps;

/// Takes an outline off the fuzzer's bytes.
class Source {
 public:
  Source(const std::uint8_t* data, std::size_t size) : rest_{reinterpret_cast<const char*>(data), size} {}

  bool empty() const { return rest_.empty(); }
  unsigned byte() {
    if (rest_.empty()) return 0;
    const auto first = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }
  std::size_t index() {
    const unsigned value = byte();
    return value > 200 ? kNone : value;
  }
  std::string text() {
    const auto size = std::min<std::size_t>(byte() % 24, rest_.size());
    std::string taken{rest_.substr(0, size)};
    rest_.remove_prefix(size);
    return taken;
  }

 private:
  std::string_view rest_;
};

void fill(Source& from, Topic& topic) {
  const unsigned what = from.byte();
  topic.key = from.text();
  topic.text = from.text();
  if (what & 1U) topic.details = from.text(), topic.note = from.text();
  if (what & 2U) topic.links.push_back({from.text(), from.text(), from.byte() > 127});
  if (what & 4U) topic.links.push_back({from.text(), topic.text, false});
  if (what & 8U) topic.images.push_back({from.text(), from.index(), 1, 2, from.text()});
  if (what & 16U) topic.relations.push_back({from.index(), from.text(), from.text()});
  if (what & 32U) topic.boundaries.push_back({from.index(), from.index(), from.text()});
  if (what & 64U) topic.summaries.push_back({from.index(), from.index(), from.index()});
  if (what & 128U) topic.markers = topic.labels = {from.text(), from.text()}, topic.attributes = {{"a", from.text()}};
}

Outline outline_of(Source& from) {
  Outline outline;
  outline.title = from.text();
  for (unsigned i = from.byte() % 3; i > 0; --i) outline.sheets.push_back({from.text(), {from.index(), from.index()}});
  for (unsigned i = from.byte() % 3; i > 0; --i) outline.files.push_back({from.text(), "image/png", from.text()});
  while (!from.empty() && outline.topics.size() < 200) {
    Topic topic;
    topic.parent = from.index();
    topic.branch = static_cast<Branch>(from.byte() % 4);
    topic.folded = from.byte() > 127;
    fill(from, topic);
    outline.topics.push_back(std::move(topic));
  }
  return outline;
}

void must(bool good) {
  if (!good) std::abort();
}

void must_be_xml(const std::string& bytes) {
  xmlDoc* document = xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "fuzz.xml", nullptr,
                                   XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  must(document != nullptr);
  xmlFreeDoc(document);
}

void write_one(unsigned format, const Outline& outline) {
  Findings losses;
  switch (format % 6) {
    case 0:
      return must_be_xml(write_mm(outline, losses));
    case 1:
      return must_be_xml(write_opml(outline, losses));
    case 2:
      return must(write_xmind(outline, losses).starts_with("PK"));
    case 3:
      return must(nlohmann::json::accept(write_json(outline, losses)));
    case 4:
      return must(base::valid_utf8(write_md(outline, losses)));
    default:
      return must(base::valid_utf8(write_html(outline, losses)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Source from{data, size};
  const unsigned format = from.byte();  // one a run: all six are six times slower and find no more
  write_one(format, outline_of(from));
  return 0;
}
