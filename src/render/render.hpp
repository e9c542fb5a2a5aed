#pragma once
#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace ctemplate {
class TemplateDictionary;
}

/// Pages: a template holds the shape, locales/ the words, Data the values. Gather once, fill once, write once.
///
/// A template is a resource "templates/<feature>/<page>.tpl" in ctemplate's language, read once for each interface
/// language. Before that
///  - `[[key]]` becomes the locale's text, HTML-escaped; `[[key count=COUNT]]` puts {{COUNT}} where the text says
///  {count};
///  - `[[>templates/shell/head.tpl]]` becomes that file, with the same data (at most 8 deep);
///  - AUTOESCAPE is switched on, so every value is escaped for the place where it stands. A template cannot switch it
///  off; `:none` is for values that are markup (Data::set_markup) only.
/// Inside `textarea` and `pre` write {{NAME:pre_escape}}: plain escaping turns line breaks into spaces.
namespace render {

/// The values of a template, or of a section of it. Not shared between threads. References that section() and include()
/// give live as long as the outermost Data.
class Data {
 public:
  Data();
  ~Data();
  Data(Data&&) noexcept;
  Data& operator=(Data&&) noexcept;

  /// {{NAME}}. A name that the template asks for and nobody set is empty.
  Data& set(std::string_view name, std::string_view value);
  Data& set(std::string_view name, long long value);
  /// Markup that our own code made safe (text/markdown.hpp), put in as it is by {{NAME_HTML:none}}. Its name ends in
  /// "_HTML", and set() takes no such name: std::logic_error.
  Data& set_markup(std::string_view name, std::string_view html);
  /// As set(), for this template and all that it includes ({{>NAME}} ones see nothing else of their surroundings).
  Data& set_everywhere(std::string_view name, std::string_view value);
  /// {{#NAME}}…{{/NAME}} once more, with values of its own; what it does not set comes from around it.
  Data& section(std::string_view name);
  /// {{#NAME}}…{{/NAME}} once, with the values of this place.
  Data& show(std::string_view name);
  Data& show_if(bool condition, std::string_view name);
  /// {{>NAME}} becomes that template, with the values given to the result. Once more for each call.
  Data& include(std::string_view name, std::string_view template_path);

 private:
  friend std::string render(std::string_view template_path, const Data& data, std::string_view language);
  friend std::string render_text(std::string_view text, const Data& data, std::string_view language);
  explicit Data(ctemplate::TemplateDictionary* part);

  std::unique_ptr<ctemplate::TemplateDictionary> whole_;  // of the outermost one
  ctemplate::TemplateDictionary* part_;
  std::deque<Data> children_;
};

/// The page. Throws std::runtime_error where the template does not exist or cannot be read: a defect of ours, found by
/// the test that reads all templates in all languages, which costs this page and no other. Any thread.
std::string render(std::string_view template_path, const Data& data, std::string_view language);

/// The same for a template that is given as text and read at each call: for tests.
std::string render_text(std::string_view text, const Data& data, std::string_view language);

/// Template text to what ctemplate reads (the rules above). `path` is for the error's text. Pure but for locales and
/// the included files.
std::string prepare(std::string_view path, std::string_view text, std::string_view language);

/// A text of the locale as it stands in HTML text and quoted attributes: escaped, a single brace too, so that nothing
/// but a {{NAME}} is taken for a marker of the template. Pure.
std::string as_markup(std::string_view text);

}  // namespace render
