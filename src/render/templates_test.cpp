// Reads every template of the product, in every language.
#include <gmock/gmock.h>

#include "base/locale.hpp"
#include "base/log.hpp"
#include "base/resources.hpp"
#include "render/render.hpp"
#include "testing/template_rules.hpp"

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing_tools::TemplateRules;

TEST(TemplatesTest, every_template_is_read_and_filled_in_every_language_without_a_missing_word) {
  base::log::Capture log;
  for (const auto& language : base::languages())
    for (const auto path : base::resources_below("templates/"))
      if (path.ends_with(".tpl")) {
        EXPECT_FALSE(render::render(path, render::Data{}, language).empty()) << path;
      }
  EXPECT_THAT(log.lines(), IsEmpty());
}

TEST(TemplatesTest, every_template_keeps_the_rules) {
  for (const auto path : base::resources_below("templates/"))
    if (path.ends_with(".tpl")) {
      EXPECT_THAT(TemplateRules::faults(*base::resource(path)), IsEmpty()) << path;
    }
}

TEST(TemplateRulesTest, what_escaping_does_not_cover_is_found) {
  EXPECT_THAT(TemplateRules::faults("<p\n hx-on:click=\"x()\">"), ElementsAre(HasSubstr("line 2: hx-on:click")));
  EXPECT_THAT(TemplateRules::faults("<p onclick=\"x()\">"), ElementsAre(HasSubstr("onclick")));
  EXPECT_THAT(TemplateRules::faults("<p class={{X}}>"), ElementsAre(HasSubstr("not quoted")));
  EXPECT_THAT(TemplateRules::faults("<p style=\"color:red\">"), ElementsAre(HasSubstr("inline style")));
  EXPECT_THAT(TemplateRules::faults("<style>p{}</style>"), ElementsAre(HasSubstr("<style>")));
  EXPECT_THAT(TemplateRules::faults("<script>x()</script>"), ElementsAre(HasSubstr("inline script")));
  EXPECT_THAT(TemplateRules::faults("<script src=\"/a.js\">x()</script>"), ElementsAre(HasSubstr("inline script")));
  EXPECT_THAT(TemplateRules::faults("<a hx-get=\"/x/{{ID}}\">"), ElementsAre(HasSubstr("made by code")));
  EXPECT_THAT(TemplateRules::faults("<a hx-post=\"{{A_URL}}{{B_URL}}\">"), ElementsAre(HasSubstr("made by code")));
  EXPECT_THAT(TemplateRules::faults("<a hx-get=\"{{ADDRESS}}\">"), ElementsAre(HasSubstr("made by code")));
}

TEST(TemplateRulesTest, what_is_fine_is_left_alone) {
  EXPECT_THAT(
      TemplateRules::faults("{{! <p onclick=x> }}<!-- <style> --><p class=\"a{{#X}} b{{/X}}\"{{#Y}} id=\"{{ID}}\"{{/Y}}"
                            " data-x hx-get=\"{{MORE_URL}}\" hx-post=\"/sign-out\" disabled>a < b [[k]]</p><br/>"
                            "<script src=\"{{ASSET_JS}}\" defer></script>"),
      IsEmpty());
}

}  // namespace
