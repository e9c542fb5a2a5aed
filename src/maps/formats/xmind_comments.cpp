#include "maps/formats/xmind_parts.hpp"
#include "maps/reading/xml.hpp"

namespace maps::xmind {
namespace {

using namespace reading;
using Sv = std::string_view;

/// comments.xml of XMind 7 and 8: each comment names its topic, its author and has its words in <content>.
class CommentReader : public XmlHandler {
 public:
  explicit CommentReader(Builder& build) : build_(build) {}

  void open(const Element& element) override {
    if (element.name == "comment") {
      topic_ = build_.with_key(std::string{element["object-id"]});
      author_ = element["author"];
      words_.clear();
    }
    in_content_ = element.name == "content";
  }

  void close(Sv name) override {
    in_content_ = false;
    if (name == "comment") keep();
  }

  void text(Sv piece) override {
    if (in_content_) build_.append(words_, piece);
  }

 private:
  void keep() {
    if (topic_ == kNone) return build_.lose_at("comment", words_);
    if (!author_.empty()) words_ += "\n— " + author_;
    build_.topic(topic_).attributes.emplace_back("comment", build_.text(words_, topic_));
  }

  Builder& build_;
  std::size_t topic_ = kNone;
  std::string author_;
  std::string words_;
  bool in_content_ = false;
};

}  // namespace

void take_comments(Builder& build, Zip& zip) {
  constexpr Sv kMember = "comments.xml";
  const auto* member = zip.find(kMember);
  if (member == nullptr) return;
  const auto bytes = zip.read(*member);
  if (bytes.empty()) return;
  const XmlText document{bytes, build.outline().repairs};
  CommentReader reader{build};
  if (!run_xml(document, reader, build.limits(), false).well_formed) build.lose_at("broken-xml", kMember);
}

}  // namespace maps::xmind
