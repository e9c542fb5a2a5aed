#pragma once
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

/// What a template may not hold because escaping or the content security policy does not cover it.
namespace testing_tools {

class TemplateRules {
 public:
  /// The faults of one template, each a sentence with the line's number.
  static std::vector<std::string> faults(std::string_view text) {
    TemplateRules rules{text};
    rules.walk();
    return rules.faults_;
  }

 private:
  explicit TemplateRules(std::string_view text) : text_(text) {}

  void walk() {
    while (at_ < text_.size()) {
      if (marker()) continue;
      if (text_.substr(at_).starts_with("<!--"))
        skip_past("-->");
      else if (text_[at_] == '<' && at_ + 1 < text_.size() && std::isalpha(static_cast<unsigned char>(text_[at_ + 1])))
        tag();
      else
        ++at_;
    }
  }

  /// Skips {{…}} and [[…]]; true if there was one.
  bool marker() {
    if (text_.substr(at_).starts_with("{{")) return skip_past("}}"), true;
    if (text_.substr(at_).starts_with("[[")) return skip_past("]]"), true;
    return false;
  }

  void skip_past(std::string_view end) {
    const auto found = text_.find(end, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void tag() {
    const auto name = word(at_ + 1);
    if (name == "style" || name == "base" || name == "object" || name == "embed" || name == "iframe")
      fault("<" + name + "> is not allowed");
    at_ += 1 + name.size();
    bool sourced = false;
    while (at_ < text_.size() && text_[at_] != '>') {
      if (marker()) continue;
      if (std::isspace(static_cast<unsigned char>(text_[at_])) || text_[at_] == '/') {
        ++at_;
        continue;
      }
      sourced = attribute() == "src" || sourced;
    }
    ++at_;
    if (name == "script" && (!sourced || !text_.substr(at_).starts_with("</script>"))) fault("inline script");
  }

  std::string attribute() {
    auto name = word(at_);
    if (name.empty()) {
      fault("an attribute that cannot be read");
      ++at_;
      return name;
    }
    at_ += name.size();
    if (name.starts_with("hx-on") || name.starts_with("data-hx-on")) fault(name + " runs script");
    if (name.starts_with("on")) fault(name + " is inline script");
    if (name == "style") fault("inline style");
    if (at_ < text_.size() && text_[at_] == '=') value(name);
    return name;
  }

  void value(const std::string& name) {
    ++at_;
    const char quote = at_ < text_.size() ? text_[at_] : ' ';
    if (quote != '"' && quote != '\'') return fault("the value of " + name + " is not quoted");
    const auto begin = ++at_;
    while (at_ < text_.size() && text_[at_] != quote)
      if (!marker()) ++at_;
    const auto inside = text_.substr(begin, at_ - begin);
    ++at_;
    if (is_request(name) && inside.find("{{") != std::string_view::npos && !is_address_marker(inside))
      fault(name + "=\"" + std::string{inside} + "\": an address with a variable is made by code: {{…_URL}} alone");
  }

  static bool is_request(std::string_view name) {
    if (name.starts_with("data-")) name.remove_prefix(5);
    return name == "hx-get" || name == "hx-post" || name == "hx-put" || name == "hx-patch" || name == "hx-delete" ||
           name == "hx-push-url" || name == "hx-replace-url" || name == "sse-connect";
  }

  static bool is_address_marker(std::string_view value) {
    if (!value.starts_with("{{") || !value.ends_with("}}")) return false;
    const auto name = value.substr(2, value.size() - 4);
    return name.find("{{") == std::string_view::npos && (name == "URL" || name.ends_with("_URL"));
  }

  std::string word(std::size_t from) const {
    std::string out;
    for (; from < text_.size(); ++from) {
      const char c = text_[from];
      if (!std::isalnum(static_cast<unsigned char>(c)) && c != '-' && c != ':' && c != '_' && c != '@' && c != '.')
        break;
      out.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    }
    return out;
  }

  void fault(const std::string& what) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < at_ && i < text_.size(); ++i) line += text_[i] == '\n';
    faults_.push_back("line " + std::to_string(line) + ": " + what);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string> faults_;
};

}  // namespace testing_tools
