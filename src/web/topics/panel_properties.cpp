#include "web/topics/panel_properties.hpp"

#include <fmt/format.h>

#include <array>

#include "base/locale.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/history.hpp"
#include "web/shown_form.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::Topic;
constexpr std::array kAudiences{"executive", "manager", "employee", "specialist", "general"};

/// The key of a field's label, and of the words for its value.
std::string label_key(std::string_view name) {
  if (name == "level") return "level.own";
  return name == "audience" ? "audience" : fmt::format("document.{}", name);
}

std::string in_words(const std::string& name, const std::string& value, std::string_view language) {
  if (value.empty()) return {};
  if (name == "audience") return base::text(language, "audience." + value);
  if (const auto level = people::level_named(value); level && name == "level") return level_text(*level, language);
  if (const auto day = base::parse_date(value); day && name == "review_by") return base::date_text(*day, language);
  return short_text(value);
}

void fill_clash(render::Data& panel, const Visit& visit, db::Transaction& tx, const Topic& topic,
                const ShownForm& form) {
  const auto changes = form.changed_by_others();
  if (changes.empty()) return;
  const auto who = knowledge::last_change(tx, visit.reader, topic.id).person_name;
  auto& clash = panel.include("CLASH", "templates/documents/clash.tpl");
  for (const auto& [name, before, after] : changes)
    add_change(clash, base::text(visit.language, label_key(name)), in_words(name, before, visit.language),
               in_words(name, after, visit.language), who);
}

void fill_level_form(render::Data& form, const Visit& visit, const Topic& topic, const ShownForm& level) {
  level.fill(form);
  form.set("LEVEL_URL", fmt::format("/topics/{}/level", topic.id));
  add_level_options(form, level.value("level"), visit.language);
}

void fill_properties_form(render::Data& form, const Visit& visit, const Topic& topic, const ShownForm& properties) {
  properties.fill(form);
  form.set("PROPERTIES_URL", fmt::format("/topics/{}/properties", topic.id));
  form.set("OWNER_VALUE", properties.value("owner")).set("REVIEW_VALUE", properties.value("review_by"));
  for (const auto* word : kAudiences)
    add_option(form, "AUDIENCE_OPTIONS", word, base::text(visit.language, std::string{"audience."} + word),
               properties.value("audience") == word);
}

}  // namespace

void fill_properties(render::Data& panel, const Visit& visit, db::Transaction& tx, const Topic& topic) {
  const auto now = [&](std::string_view kind) { return knowledge::property(topic, kind); };
  const ShownForm level{visit.request, "/topics/:id/level", {{"level", now("disclosure")}}};
  const ShownForm properties{visit.request,
                             "/topics/:id/properties",
                             {{"owner", now("owner")}, {"review_by", now("review-by")}, {"audience", now("audience")}}};
  fill_level_form(panel.section("LEVEL_FORM"), visit, topic, level);
  fill_properties_form(panel.section("PROPERTIES_FORM"), visit, topic, properties);
  fill_clash(panel, visit, tx, topic, level);
  fill_clash(panel, visit, tx, topic, properties);
}

}  // namespace web
