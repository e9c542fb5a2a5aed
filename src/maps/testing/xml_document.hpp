#pragma once
#include <libxml/parser.h>
#include <libxml/xpath.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

/// XML read by libxml2 in its strict mode, asked by XPath: what our writers made, seen by somebody else.
namespace maps::testing {

class XmlDocument {
 public:
  /// Throws std::runtime_error if the bytes are not well-formed. Deep documents are allowed.
  explicit XmlDocument(const std::string& bytes)
      : document_{xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "test.xml", nullptr,
                                XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR),
                  xmlFreeDoc} {
    if (!document_) throw std::runtime_error{"not well-formed"};
  }

  /// The string values of the nodes that an XPath selects, or the value of an expression as the only entry.
  std::vector<std::string> all(const std::string& path) const {
    const std::unique_ptr<xmlXPathContext, void (*)(xmlXPathContext*)> context{xmlXPathNewContext(document_.get()),
                                                                               xmlXPathFreeContext};
    const std::unique_ptr<xmlXPathObject, void (*)(xmlXPathObject*)> found{
        xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path.c_str()), context.get()), xmlXPathFreeObject};
    if (!found) throw std::runtime_error{"XPath: " + path};
    std::vector<std::string> values;
    if (found->type != XPATH_NODESET) return {taken(xmlXPathCastToString(found.get()))};
    for (int i = 0; found->nodesetval != nullptr && i < found->nodesetval->nodeNr; ++i)
      values.push_back(taken(xmlXPathCastNodeToString(found->nodesetval->nodeTab[i])));
    return values;
  }

  std::string one(const std::string& path) const {
    const auto found = all(path);
    return found.size() == 1 ? found.front() : "(" + std::to_string(found.size()) + " of " + path + ")";
  }

  int count(const std::string& path) const { return std::stoi(one("count(" + path + ")")); }

 private:
  static std::string taken(xmlChar* text) {
    std::string copy{reinterpret_cast<const char*>(text)};
    xmlFree(text);
    return copy;
  }

  std::unique_ptr<xmlDoc, void (*)(xmlDoc*)> document_;
};

}  // namespace maps::testing
