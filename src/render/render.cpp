#include "render/render.hpp"

#include <cstring>  // ctemplate needs it and does not include it

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>

#include <stdexcept>

#include "base/resources.hpp"

namespace render {
namespace {

/// All templates of one language, read at first use and then only read from.
class Library {
 public:
  explicit Library(std::string_view language, std::string_view extra_name = "", std::string_view extra_text = "") {
    for (const auto path : base::resources_below("templates/"))
      if (path.ends_with(".tpl")) add(path, prepare(path, *base::resource(path), language));
    if (!extra_name.empty()) add(extra_name, prepare(extra_name, extra_text, language));
    cache_.Freeze();
  }

  std::string expand(std::string_view path, const ctemplate::TemplateDictionary& data) const {
    std::string page;
    ctemplate::StringEmitter emitter{&page};
    if (!cache_.ExpandNoLoad({path.data(), path.size()}, ctemplate::DO_NOT_STRIP, &data, nullptr, &emitter))
      throw std::runtime_error("template " + std::string{path} + " or one that it includes cannot be filled");
    return page;
  }

 private:
  void add(std::string_view path, const std::string& text) {
    if (!cache_.StringToTemplateCache({path.data(), path.size()}, {text.data(), text.size()}, ctemplate::DO_NOT_STRIP))
      throw std::runtime_error("template " + std::string{path} + " cannot be read");
  }

  ctemplate::TemplateCache cache_;
};

const Library& library(std::string_view language) {
  static const Library japanese{"ja"};
  static const Library english{"en"};
  return language == "en" ? english : japanese;
}

}  // namespace

std::string render(std::string_view template_path, const Data& data, std::string_view language) {
  if (!base::resource(template_path)) throw std::runtime_error("no template " + std::string{template_path});
  return library(language).expand(template_path, *data.part_);
}

std::string render_text(std::string_view text, const Data& data, std::string_view language) {
  return Library{language, "text", text}.expand("text", *data.part_);
}

}  // namespace render
