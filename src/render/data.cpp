#include <cstring>  // ctemplate needs it and does not include it

#include <ctemplate/template_dictionary.h>

#include <stdexcept>

#include "render/render.hpp"

namespace render {
namespace {

ctemplate::TemplateString view(std::string_view text) { return {text.data(), text.size()}; }

bool is_markup(std::string_view name) { return name.ends_with("_HTML"); }

void check(bool holds, std::string_view name) {
  if (!holds) throw std::logic_error{"only markup, and all of it, is called …_HTML: " + std::string{name}};
}

}  // namespace

Data::Data()
    : whole_(std::make_unique<ctemplate::TemplateDictionary>(ctemplate::TemplateString{"page"})), part_(whole_.get()) {}
Data::Data(ctemplate::TemplateDictionary* part) : part_(part) {}
Data::~Data() = default;
Data::Data(Data&&) noexcept = default;
Data& Data::operator=(Data&&) noexcept = default;

Data& Data::set(std::string_view name, std::string_view value) {
  check(!is_markup(name), name);
  part_->SetValue(view(name), view(value));
  return *this;
}

Data& Data::set_markup(std::string_view name, std::string_view html) {
  check(is_markup(name), name);
  part_->SetValue(view(name), view(html));
  return *this;
}

Data& Data::set(std::string_view name, long long value) { return set(name, std::string_view{std::to_string(value)}); }

Data& Data::set_everywhere(std::string_view name, std::string_view value) {
  check(!is_markup(name), name);
  part_->SetTemplateGlobalValue(view(name), view(value));
  return *this;
}

Data& Data::section(std::string_view name) {
  children_.push_back(Data{part_->AddSectionDictionary(view(name))});
  return children_.back();
}

Data& Data::show(std::string_view name) {
  part_->ShowSection(view(name));
  return *this;
}

Data& Data::show_if(bool condition, std::string_view name) { return condition ? show(name) : *this; }

Data& Data::include(std::string_view name, std::string_view template_path) {
  auto* part = part_->AddIncludeDictionary(view(name));
  part->SetFilename(view(template_path));
  children_.push_back(Data{part});
  return children_.back();
}

}  // namespace render
