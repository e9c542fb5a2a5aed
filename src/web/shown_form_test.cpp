#include "web/shown_form.hpp"

#include <gtest/gtest.h>

namespace web {
namespace {

constexpr const char* kRoute = "/topics/:id/properties";

Request answering(std::map<std::string, std::string> form) {
  Request request;
  request.method = "POST";
  request.route = kRoute;
  request.form = std::move(form);
  return request;
}

TEST(ShownForm, a_page_that_was_only_asked_for_shows_how_things_stand) {
  Request request;
  request.method = "GET";
  request.route = kRoute;
  request.query = {{"owner", "誰か"}};
  const ShownForm form{request, kRoute, {{"owner", "甲"}}};
  EXPECT_EQ(form.value("owner"), "甲");
  EXPECT_TRUE(form.changed_by_others().empty());
}

TEST(ShownForm, a_refused_form_has_what_was_typed_on_what_others_made_of_the_rest) {
  const auto request = answering({{"owner", "丙"},
                                  {"shown.owner", "甲"},
                                  {"audience", ""},
                                  {"shown.audience", ""},
                                  {"review_by", "2027-01-01"},
                                  {"shown.review_by", "2027-01-01"}});
  const ShownForm form{request, kRoute, {{"owner", "乙"}, {"audience", "manager"}, {"review_by", "2027-01-01"}}};
  EXPECT_EQ(form.value("owner"), "丙");
  EXPECT_EQ(form.value("audience"), "manager");
  EXPECT_EQ(form.value("review_by"), "2027-01-01");
  const auto changed = form.changed_by_others();
  ASSERT_EQ(changed.size(), 2U);
  EXPECT_EQ(changed[0].name, "audience");
  EXPECT_EQ(changed[1].before, "甲");
  EXPECT_EQ(changed[1].after, "乙");
}

TEST(ShownForm, another_form_of_the_page_that_was_refused_is_not_this_one) {
  const auto request = answering({{"level", "CLEAR"}});
  const ShownForm form{request, "/topics/:id/level", {{"level", "RED"}}};
  EXPECT_EQ(form.value("level"), "RED");
  EXPECT_TRUE(form.changed_by_others().empty());
}

}  // namespace
}  // namespace web
