#include "web/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/locale.hpp"
#include "base/unicode.hpp"

namespace web {
namespace {

using people::Level;

constexpr std::array kKinds{"handbook", "manual",   "guidebook", "article", "faq",
                            "slides",   "glossary", "report",    "scheme"};

/// A word's text by its key, or the word itself where no key exists (a status that people made up).
std::string text_or(std::string_view language, const std::string& key, std::string_view word) {
  const auto* found = base::find_text(language, key);
  return found != nullptr ? *found : std::string{word};
}

std::string citation_text(const text::Mark& mark, std::string_view language) {
  std::string out;
  if (const auto date = base::parse_date(text::field(mark, "date"))) out = base::date_text(*date, language);
  const auto issuer = text::field(mark, "issuer");
  if (!issuer.empty()) out += (out.empty() ? "" : " ") + std::string{issuer};
  for (const auto* name : {"title", "url"})  // of a source that has neither
    if (out.empty()) out = short_text(text::field(mark, name), 40);
  return out;
}

std::string history_text(const text::Mark& mark, std::string_view language) {
  const auto date = base::parse_date(text::field(mark, "date"));
  return date ? base::date_text(*date, language) : std::string{text::field(mark, "text")};
}

}  // namespace

std::string level_class(Level level) {
  constexpr std::array<const char*, 5> kClasses{"clear", "green", "amber", "amber-strict", "red"};
  return kClasses.at(static_cast<std::size_t>(level));
}

std::string level_text(Level level, std::string_view language) {
  return base::text(language, "level." + level_class(level));
}

void set_level(render::Data& data, Level level, std::string_view language) {
  data.set("LEVEL", level_class(level)).set("LEVEL_TEXT", level_text(level, language));
}

void set_when(render::Data& data, base::Millis at, std::string_view language) {
  data.set("WHEN", base::tokyo_text(at, language)).set("WHEN_ISO", base::tokyo_iso(at));
}

std::string finding_text(const std::string& group, const std::string& what, std::string_view language) {
  return text_or(language, group + what, what);
}

std::string title_text(const knowledge::Document& document) {
  std::string_view title = document.title;
  if (document.code.empty() || !title.starts_with(document.code)) return document.title;
  title.remove_prefix(document.code.size());
  for (const std::string_view joint : {"_", "＿", " ", ":", "：", " "})
    while (title.starts_with(joint)) title.remove_prefix(joint.size());
  return title.empty() ? document.title : std::string{title};
}

std::string kind_text(std::string_view kind, std::string_view language) {
  return text_or(language, "kind." + std::string{kind}, kind);
}

std::string role_text(people::Role role, std::string_view language) {
  return base::text(language, fmt::format("role.{}", people::name(role)));
}

std::string roles_text(people::Roles roles, std::string_view language) {
  std::string out;
  for (const auto role : roles.list()) {
    if (!out.empty()) out += base::text(language, "revision.comma");
    out += role_text(role, language);
  }
  return out;
}

std::string figures_text(const knowledge::Changeset& c, std::string_view language) {
  std::string out;
  const auto add = [&](const char* key, std::int64_t count) {
    if (count == 0) return;
    if (!out.empty()) out += base::text(language, "revision.comma");
    out += fmt::format("{} {}", base::text(language, key), count);
  };
  add("compare.added", c.added);
  add("compare.changed", c.changed - c.only_moved);
  add("compare.moved", c.moved);
  add("compare.removed", c.removed);
  return out;
}

std::string change_kind_text(const knowledge::Changeset& c, std::string_view language) {
  return text_or(language, "change." + c.kind, c.kind);
}

std::string change_text(const knowledge::Changeset& c, std::string_view language) {
  const auto what = change_kind_text(c, language);
  const auto figures = figures_text(c, language);
  if (figures.empty()) return what;
  return base::text(language, "change.with_figures", {{"what", what}, {"figures", figures}});
}

std::string about_text(std::span<const knowledge::Touched> topics, std::string_view language) {
  constexpr std::size_t kNamed = 2;
  const auto named = [&](const knowledge::Touched& topic) {
    const auto text = short_text(topic.text, 24);
    return text.empty() ? base::text(language, "topic.without_text")
                        : base::text(language, "history.about", {{"text", text}});
  };
  if (topics.empty()) return "";
  auto out = named(topics[0]);
  if (topics.size() >= kNamed)
    out = base::text(language, "history.about_two", {{"one", out}, {"other", named(topics[1])}});
  if (topics.size() <= kNamed) return out;
  return out + base::text(language, "history.about_more", {{"count", std::to_string(topics.size() - kNamed)}});
}

std::string mark_text(const text::Mark& mark, std::string_view language) {
  if (mark.kind == "citation") return citation_text(mark, language);
  if (mark.kind == "history") return history_text(mark, language);
  if (mark.kind == "disclosure") {
    const auto level = people::level_named(mark.value);
    return level ? level_text(*level, language) : mark.value;
  }
  if (mark.kind == "revision-target") {
    const auto pages = text::field(mark, "pages");
    return mark.value + (pages.empty() ? "" : fmt::format(" p.{}", pages)) + std::string{text::field(mark, "action")};
  }
  if (mark.kind == "history-heading") return base::text(language, "mark.history-heading");
  return text_or(language, mark.kind + "." + mark.value, mark.value);
}

std::string mark_class(const text::Mark& mark) {
  return mark.kind == "action" && mark.value == "urgent" ? "urgent" : mark.kind;
}

std::string short_text(std::string_view text, std::size_t points) {
  const auto line = base::collapse_space(text);
  const auto cut = base::first(line, points);
  return cut.size() == line.size() ? line : std::string{cut} + "…";
}

std::string topic_name(std::string_view text, std::string_view language, std::size_t points) {
  auto name = short_text(text, points);
  return name.empty() ? base::text(language, "topic.without_text") : name;
}

std::string short_markdown(std::string_view markdown, std::size_t points) {
  constexpr std::string_view kSigns{"*#`|~>"};
  std::string words{markdown};
  std::erase_if(words, [&](char c) { return kSigns.find(c) != std::string_view::npos; });
  return short_text(words, points);
}

void add_option(render::Data& data, std::string_view section, std::string_view value, std::string_view text,
                bool selected) {
  auto& option = data.section(section).set("VALUE", value).set("TEXT", text);
  option.show_if(selected, "SELECTED");
}

void add_level_options(render::Data& data, std::string_view chosen, std::string_view language) {
  for (int i = 0; i <= static_cast<int>(Level::red); ++i) {
    const auto level = static_cast<Level>(i);
    add_option(data, "LEVEL_OPTIONS", people::name(level), level_text(level, language), people::name(level) == chosen);
  }
}

void add_kind_options(render::Data& data, std::string_view chosen, std::string_view language) {
  for (const auto* kind : kKinds) add_option(data, "KIND_OPTIONS", kind, kind_text(kind, language), kind == chosen);
}

}  // namespace web
