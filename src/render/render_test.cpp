#include "render/render.hpp"

#include <gmock/gmock.h>

#include "base/locale.hpp"

namespace {

using render::Data;
using render::prepare;
using render::render_text;
using testing::HasSubstr;

Data with(std::string_view name, std::string_view value) {
  Data data;
  data.set(name, value);
  return data;
}

TEST(RenderTest, a_value_is_escaped_for_the_place_where_it_stands) {
  const auto data = with("X", "<b>\"&'");
  EXPECT_EQ(render_text("<p title=\"{{X}}\">{{X}}</p>", data, "ja"),
            "<p title=\"&lt;b&gt;&quot;&amp;&#39;\">&lt;b&gt;&quot;&amp;&#39;</p>");
}

TEST(RenderTest, a_script_address_becomes_harmless_in_links) {
  EXPECT_EQ(render_text("<a href=\"{{U}}\">x</a>", with("U", "javascript:alert(1)"), "ja"), "<a href=\"#\">x</a>");
  EXPECT_EQ(render_text("<a href=\"{{U}}\">x</a>", with("U", "/documents/1?q=a&b"), "ja"),
            "<a href=\"/documents/1?q=a&amp;b\">x</a>");
}

TEST(RenderTest, markup_of_ours_is_put_in_as_it_is_and_nothing_else_is) {
  Data data;
  data.set_markup("NOTE_HTML", "<b>x</b>").set("X", "<i>");
  EXPECT_EQ(render_text("<p>{{NOTE_HTML:none}}{{X}}</p>", data, "ja"), "<p><b>x</b>&lt;i&gt;</p>");
  EXPECT_THROW((void)prepare("t", "<p>{{X:none}}</p>", "ja"), std::runtime_error);
  EXPECT_THROW(data.set("X_HTML", "<i>"), std::logic_error);
  EXPECT_THROW(data.set_markup("X", "<i>"), std::logic_error);
}

TEST(RenderTest, line_breaks_survive_with_pre_escape_and_not_without) {
  const auto data = with("X", "a\n<b>");
  EXPECT_EQ(render_text("<textarea name=\"x\">{{X:pre_escape}}</textarea>", data, "ja"),
            "<textarea name=\"x\">a\n&lt;b&gt;</textarea>");
  EXPECT_EQ(render_text("<pre>{{X:pre_escape}}</pre>", data, "ja"), "<pre>a\n&lt;b&gt;</pre>");
  EXPECT_EQ(render_text("<p>{{X}}</p>", data, "ja"), "<p>a &lt;b&gt;</p>");
}

TEST(RenderTest, sections_repeat_see_their_surroundings_and_vanish_when_not_shown) {
  Data data;
  data.set("WHO", "me").set("N", 7);
  data.section("ROW").set("NAME", "a");
  data.section("ROW").set("NAME", "b").show("MARK");
  data.show_if(false, "NEVER").show_if(true, "ONCE");
  EXPECT_EQ(
      render_text("{{N}}{{#ROW}}[{{NAME}} {{WHO}}{{#MARK}}!{{/MARK}}]{{/ROW}}{{#NEVER}}x{{/NEVER}}{{#ONCE}}y{{/ONCE}}",
                  data, "ja"),
      "7[a me][b me!]y");
}

TEST(RenderTest, an_included_template_sees_its_own_values_and_those_for_everywhere) {
  Data data;
  data.set("TEXT", "of the outside").set_everywhere("REQUEST", "of everywhere");
  data.include("PART", "templates/error/fragment.tpl");
  data.include("PART", "templates/error/fragment.tpl").set("TEXT", "of the part");
  const auto page = render_text("<div>{{>PART}}</div>", data, "ja");
  EXPECT_THAT(page, HasSubstr("of the part"));
  EXPECT_THAT(page, HasSubstr("of everywhere"));
  EXPECT_THAT(page, testing::Not(HasSubstr("of the outside")));
}

TEST(RenderTest, words_come_from_the_locale_escaped_and_filled_with_markers) {
  EXPECT_THAT(render_text("<p>[[error.request]]</p>", Data{}, "ja"), HasSubstr("<p>受付番号</p>"));
  EXPECT_THAT(render_text("<p>[[error.request]]</p>", Data{}, "en"), HasSubstr("<p>Request number</p>"));
  EXPECT_THAT(render_text("<p title=\"[[error.too_many_fields]]\">", Data{}, "en"),
              HasSubstr("At most &#123;limit} fields"));
  EXPECT_EQ(render_text("<p>[[error.too_many_fields limit=LIMIT]]</p>", with("LIMIT", "<7>"), "en"),
            "<p>At most &lt;7&gt; fields can be sent at once. Send them in parts.</p>");
}

TEST(RenderTest, a_marker_in_a_text_stays_and_everything_else_is_escaped) {
  EXPECT_EQ(render::as_markup("「{{Q}}」{{N:pre_escape}}"), "「{{Q}}」{{N:pre_escape}}");
  EXPECT_EQ(
      render::as_markup("<b> & \"' {name} {{#S}} {{>I}} {{}} {{q}} {{Q:}"),
      "&lt;b&gt; &amp; &quot;&#39; &#123;name} &#123;&#123;#S}} &#123;&#123;&gt;I}} &#123;&#123;}} &#123;&#123;q}} "
      "&#123;&#123;Q:}");
}

TEST(RenderTest, a_templates_mistake_is_told_with_its_name) {
  EXPECT_THROW((void)prepare("t", "[[error.request", "ja"), std::runtime_error);
  EXPECT_THROW((void)prepare("t", "[[error.request what]]", "ja"), std::runtime_error);
  EXPECT_THROW((void)prepare("t", "[[error.request what=X]]", "ja"), std::runtime_error);
  EXPECT_THROW((void)prepare("t", "[[>templates/no/such.tpl]]", "ja"), std::runtime_error);
  EXPECT_THROW((void)prepare("t", "{{%AUTOESCAPE context=\"TEXT\"}}", "ja"), std::runtime_error);
  EXPECT_THROW((void)render::render("templates/no/such.tpl", Data{}, "ja"), std::runtime_error);
}

TEST(RenderTest, an_included_file_shares_the_data_and_a_preamble_is_dropped) {
  EXPECT_EQ(render_text("{{! about\nthis }}\n<p>x</p>", Data{}, "ja"), "<p>x</p>");
  EXPECT_THAT(render_text("<div>[[> templates/error/fragment.tpl ]]</div>", with("TEXT", "shared"), "ja"),
              HasSubstr("shared"));
}

}  // namespace
