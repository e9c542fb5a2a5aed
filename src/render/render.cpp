#include "render/render.hpp"

#include <cstring>  // ctemplate needs it and does not include it

#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>
#include <ctemplate/template_emitter.h>

#include <map>
#include <stdexcept>

#include "base/log.hpp"
#include "base/resources.hpp"

namespace render {
namespace {

/// All templates of one language, read at first use and then only read from.
class Library {
 public:
  explicit Library(std::string_view language) : Library(language, "", "") {}

  /// With one template more, for which a fault throws at once.
  Library(std::string_view language, std::string_view name, std::string_view text) {
    for (const auto path : base::resources_below("templates/"))
      if (path.ends_with(".tpl")) try_add(path, language);
    if (!name.empty()) add(name, text, language);
    cache_.Freeze();
  }

  std::string expand(std::string_view path, const ctemplate::TemplateDictionary& data) const {
    if (const auto fault = faults_.find(path); fault != faults_.end()) throw std::runtime_error(fault->second);
    std::string page;
    ctemplate::StringEmitter emitter{&page};
    if (!cache_.ExpandNoLoad({path.data(), path.size()}, ctemplate::DO_NOT_STRIP, &data, nullptr, &emitter))
      throw std::runtime_error("template " + std::string{path} + " or one that it includes cannot be filled");
    return page;
  }

 private:
  void try_add(std::string_view path, std::string_view language) {
    try {
      add(path, *base::resource(path), language);
    } catch (const std::runtime_error& error) {
      base::log::error("template.broken", {{"cause", error.what()}});
      faults_.emplace(path, error.what());
    }
  }

  void add(std::string_view path, std::string_view source, std::string_view language) {
    const auto text = prepare(path, source, language);
    if (!cache_.StringToTemplateCache({path.data(), path.size()}, {text.data(), text.size()}, ctemplate::DO_NOT_STRIP))
      throw std::runtime_error("template " + std::string{path} + " cannot be read");
  }

  std::map<std::string, std::string, std::less<>> faults_;
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
