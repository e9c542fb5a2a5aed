#include "web/shown_form.hpp"

#include "web/form.hpp"

namespace web {
namespace {

FormFields fields_of(const Request& request, const FormFields& names, const std::string& before) {
  FormFields out;
  for (const auto& [name, value] : names) out[name] = with_line_feeds(request.field(before + name));
  return out;
}

}  // namespace

FormFields typed_fields(const Request& request, const FormFields& names) { return fields_of(request, names, ""); }

FormFields shown_fields(const Request& request, const FormFields& names) { return fields_of(request, names, "shown."); }

FormFields joined(const FormFields& base, const FormFields& typed, const FormFields& now) {
  auto out = now;
  for (const auto& [name, value] : typed)
    if (base.find(name)->second != value) out[name] = value;
  return out;
}

bool refused(const Request& request, std::string_view route) {
  return request.method == "POST" && request.route == route;
}

ShownForm::ShownForm(const Request& request, std::string_view route, FormFields now)
    : now_(std::move(now)), shown_(now_), values_(now_), refused_(refused(request, route)) {
  if (!refused_) return;
  shown_ = shown_fields(request, now_);
  values_ = joined(shown_, typed_fields(request, now_), now_);
  reason_ = request.field("reason");
}

void ShownForm::fill(render::Data& form) const {
  for (const auto& [name, value] : now_) form.section("SHOWN").set("NAME", name).set("VALUE", value);
  form.set("REASON", reason_).show_if(refused_, "REFUSED");
}

std::vector<ShownForm::Change> ShownForm::changed_by_others() const {
  std::vector<Change> out;
  for (const auto& [name, now] : now_)
    if (const auto& before = shown_.find(name)->second; before != now) out.push_back({name, before, now});
  return out;
}

void add_change(render::Data& clash, std::string_view label, std::string_view before, std::string_view after,
                std::string_view who) {
  auto& row = clash.section("CHANGES").set("LABEL", label).set("BEFORE", before).set("AFTER", after).set("WHO", who);
  row.show_if(before.empty(), "WAS_EMPTY").show_if(after.empty(), "IS_EMPTY");
}

}  // namespace web
