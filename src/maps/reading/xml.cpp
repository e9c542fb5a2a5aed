#include "maps/reading/xml.hpp"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <vector>

#include "maps/reading/xml_clean.hpp"

namespace maps::reading {
namespace {

constexpr std::size_t kElementsATopic = 8;  // MindManager and XMind use two or three elements for one level
constexpr std::size_t kNamespaces = 1000;   // in scope at once: libxml2 looks through them one by one
constexpr int kFaults = 10'000;             // a text with more is no XML

struct FreeContext {
  void operator()(xmlParserCtxt* context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(text)};
}

std::string_view view(const xmlChar* begin, const xmlChar* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

/// What libxml2's callbacks work on. No exception may cross its C frames: the first is kept, and the parser stopped.
struct Run {
  XmlHandler& handler;
  xmlParserCtxt* parser;
  std::size_t deepest;
  int lines_before;
  std::size_t most;  ///< elements
  XmlEnd end;
  std::size_t elements = 0;
  std::size_t namespaces = 0;
  std::vector<std::uint32_t> declared;  ///< how many namespaces each open element brought
  std::exception_ptr thrown;
  std::vector<Attribute> attributes;

  int line() const { return lines_before + (parser->input != nullptr ? parser->input->line : 0); }

  template <class Step>
  void guarded(Step step) {
    if (thrown) return;
    try {
      if (end.faults > kFaults) refuse("not_xml", "line " + std::to_string(end.line));
      step();
    } catch (...) {
      thrown = std::current_exception();
      xmlStopParser(parser);
    }
  }

  void enter(int namespaces_here) {
    const auto depth = declared.size() + 1;
    if (depth > deepest) hold("depth", deepest / kElementsATopic, depth / kElementsATopic + 1);
    declared.push_back(static_cast<std::uint32_t>(namespaces_here));
    namespaces += declared.back();
    hold("namespaces", kNamespaces, namespaces);
    hold("elements", most, ++elements);
    end.opened = true;
  }

  void leave() {
    namespaces -= declared.back();
    declared.pop_back();
  }
};

Run& run_of(void* data) { return *static_cast<Run*>(data); }

// libxml2 gives five pointers for each attribute: name, prefix, namespace, begin and end of the value.
void on_open(void* data, const xmlChar* name, const xmlChar* prefix, const xmlChar*, int namespaces, const xmlChar**,
             int count, int, const xmlChar** attributes) {
  auto& run = run_of(data);
  run.guarded([&] {
    run.enter(namespaces);
    run.attributes.clear();
    for (int i = 0; i < count; ++i, attributes += 5)
      run.attributes.push_back({view(attributes[1]), view(attributes[0]), view(attributes[3], attributes[4])});
    run.handler.open({view(prefix), view(name), run.attributes, run.line()});
  });
}

void on_close(void* data, const xmlChar* name, const xmlChar*, const xmlChar*) {
  auto& run = run_of(data);
  if (run.declared.empty()) return;
  run.guarded([&] {
    run.leave();
    run.handler.close(view(name));
  });
}

void on_text(void* data, const xmlChar* text, int length) {
  auto& run = run_of(data);
  if (run.declared.empty()) return;  // when it recovers, libxml2 tells of text behind the root too
  run.guarded([&] { run.handler.text(view(text, text + length)); });
}

/// libxml2 may stop before the last bytes where they are the beginning of a mark: "/" of "/>", "!-" of "!--".
bool at_the_end(const xmlParserInput* input) {
  constexpr std::ptrdiff_t kMark = 3;
  if (input == nullptr || input->cur >= input->end) return input != nullptr;
  return input->end - input->cur <= kMark && input->end[-1] != '>';
}

void on_fault(Run& run, xmlErrorLevel level) {
  if (level != XML_ERR_FATAL || run.thrown) return;
  auto& end = run.end;
  if (end.faults++ > 0) return;
  end.well_formed = false;
  end.line = run.line();
  end.cut_off = at_the_end(run.parser->input);
}

xmlSAXHandler callbacks() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_open;
  sax.endElementNs = on_close;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  // From libxml2 2.12 on the error is const: the lambda fits both.
  sax.serror = [](void* data, auto* error) { on_fault(run_of(data), error->level); };
  return sax;
}

Context make_context(std::string_view text, bool strictly) {
  [[maybe_unused]] static const bool ready = (xmlInitParser(), true);  // once, whichever thread is first
  Context context{xmlCreateMemoryParserCtxt(text.data(), static_cast<int>(text.size()))};
  if (!context) throw std::bad_alloc();
  static const xmlSAXHandler sax = callbacks();
  *context->sax = sax;
  // Our own limits hold (XML_PARSE_HUGE takes libxml2's away). A cleaned text has no DTD, hence no entities but XML's
  // five; without XML_PARSE_NOENT libxml2 would leave "&amp;" in attributes as "&#38;".
  const int options =
      XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT | (strictly ? 0 : XML_PARSE_RECOVER);
  xmlCtxtUseOptions(context.get(), options);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  return context;
}

}  // namespace

std::string_view Element::operator[](std::string_view attribute) const {
  const auto found = std::ranges::find(attributes, attribute, &Attribute::name);
  return found == attributes.end() ? std::string_view{} : found->value;
}

bool Element::has(std::string_view attribute) const {
  return std::ranges::find(attributes, attribute, &Attribute::name) != attributes.end();
}

XmlText::XmlText(std::string_view bytes, Findings& repairs) {
  if (bytes.empty()) refuse("empty", "");
  to_utf8(bytes, text, repairs);
  lines_before = clean_xml(text, repairs);
}

XmlEnd run_xml(const XmlText& document, XmlHandler& handler, const Limits& limits, bool strictly) {
  if (document.text.view.empty()) return {.well_formed = false, .cut_off = true};
  const auto context = make_context(document.text.view, strictly);
  Run run{.handler = handler,
          .parser = context.get(),
          .deepest = limits.depth * kElementsATopic,
          .lines_before = document.lines_before,
          .most = most_elements(limits)};
  context->userData = &run;
  xmlParseDocument(context.get());
  if (run.thrown) std::rethrow_exception(run.thrown);
  return run.end;
}

void refuse_hopeless(const XmlEnd& end, std::string_view member) {
  const auto where = std::string{member} + (member.empty() ? "" : ", ") + "line " + std::to_string(end.line);
  if (!end.opened && !end.cut_off) refuse("not_xml", where);
  if (end.cut_off) refuse("cut_off", where);
}

}  // namespace maps::reading
