#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "knowledge/document.hpp"
#include "knowledge/topic.hpp"
#include "people/disclosure.hpp"
#include "people/rights.hpp"
#include "render/render.hpp"

/// Words of the pages for values of the domains: texts from locales/, classes for the style sheet.
namespace web {

/// "clear", "green", "amber", "amber-strict", "red": the style sheet's classes.
std::string level_class(people::Level level);
std::string level_text(people::Level level, std::string_view language);
/// Sets LEVEL and LEVEL_TEXT.
void set_level(render::Data& data, people::Level level, std::string_view language);
/// Sets WHEN and WHEN_ISO.
void set_when(render::Data& data, base::Millis at, std::string_view language);

/// The title without the document's code before it: pages show the code by itself.
std::string title_text(const knowledge::Document& document);

std::string kind_text(std::string_view kind, std::string_view language);
std::string role_text(people::Role role, std::string_view language);
/// "編集者、承認者": from the least rights to the most.
std::string roles_text(people::Roles roles, std::string_view language);
/// "追加 3、移動 1": how many topics, of each what there is.
std::string figures_text(const knowledge::Changeset& changeset, std::string_view language);
/// What a changeset did, with its figures: "編集（追加 3、移動 1）".
std::string change_text(const knowledge::Changeset& changeset, std::string_view language);
std::string change_kind_text(const knowledge::Changeset& changeset, std::string_view language);
/// "「甲」「乙」ほか 3": which topics a changeset was about; empty where it says none.
std::string about_text(std::span<const knowledge::Touched> topics, std::string_view language);

/// A repair or loss in words: `group` is "repair." or "loss."; the stable word itself where it has no text yet.
std::string finding_text(const std::string& group, const std::string& what, std::string_view language);

/// What a mark says, for a chip: "2018年5月8日 JNSA", "Sec01-02", "相談" …
std::string mark_text(const text::Mark& mark, std::string_view language);
/// The style sheet's class of a mark's chip.
std::string mark_class(const text::Mark& mark);

/// The first line of a topic's text, at most `points` code points, "…" where it was cut.
std::string short_text(std::string_view text, std::size_t points = 60);
/// The same, to name a topic by: one without words is called so.
std::string topic_name(std::string_view text, std::string_view language, std::size_t points = 60);

/// The same of a text written as Markdown, without its signs.
std::string short_markdown(std::string_view markdown, std::size_t points);

/// Fills a section of OPTIONS: VALUE, TEXT and SELECTED.
void add_option(render::Data& data, std::string_view section, std::string_view value, std::string_view text,
                bool selected);
void add_level_options(render::Data& data, std::string_view chosen, std::string_view language);
void add_kind_options(render::Data& data, std::string_view chosen, std::string_view language);

}  // namespace web
