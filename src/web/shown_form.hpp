#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/render.hpp"
#include "web/request.hpp"

/// Forms that carry what they showed (a hidden field "shown.NAME" for each NAME), so that what others save while one
/// stands open is not overwritten by fields that its person left alone.
namespace web {

using FormFields = std::map<std::string, std::string, std::less<>>;

/// What the request says of these fields, and what it says that they were shown as. Missing ones are empty.
FormFields typed_fields(const Request& request, const FormFields& names);
FormFields shown_fields(const Request& request, const FormFields& names);

/// What somebody typed who had `base` before him, put on what stands `now`: a field that he left alone keeps what
/// others made of it. Pure.
FormFields joined(const FormFields& base, const FormFields& typed, const FormFields& now);

/// Whether this page answers a form sent to that route: only one that was refused is answered with a page.
bool refused(const Request& request, std::string_view route);

/// A form as it is to be shown.
class ShownForm {
 public:
  /// `now`: as its fields stand. Where the page answers this form, what was typed is put on that.
  ShownForm(const Request& request, std::string_view route, FormFields now);

  const std::string& value(std::string_view name) const { return values_.find(name)->second; }
  /// Sets what all such forms have: SHOWN: section each: NAME, VALUE; REASON (as typed); REFUSED: section.
  void fill(render::Data& form) const;

  /// Fields that others changed since the refused form was made: from what to what.
  struct Change {
    std::string name, before, after;
  };
  std::vector<Change> changed_by_others() const;

 private:
  FormFields now_, shown_, values_;
  std::string reason_;
  bool refused_;
};

/// One of CHANGES in templates/documents/clash.tpl, in words. `who` changed it.
void add_change(render::Data& clash, std::string_view label, std::string_view before, std::string_view after,
                std::string_view who);

}  // namespace web
