#include "web/router.hpp"

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;
using testing::Pair;
using testing::UnorderedElementsAre;
using web::Request;
using web::Response;

Response nothing(const Request&) { return Response::nothing(); }

TEST(RouterTest, the_most_exact_pattern_wins_and_segments_are_decoded) {
  web::Router router;
  router.get("/documents/:id", nothing);
  router.get("/documents/new", nothing);
  router.get("/documents/:id/branch", nothing);
  router.post("/documents/:id", nothing);
  router.get("/assets/*file", nothing);
  EXPECT_EQ(router.find("GET", "/documents/new").route->pattern, "/documents/new");
  EXPECT_EQ(router.find("POST", "/documents/new").route, nullptr);
  const auto shown = router.find("GET", "/documents/a%2Fb/branch");
  EXPECT_EQ(shown.route->pattern, "/documents/:id/branch");
  EXPECT_THAT(shown.parameters, ElementsAre(Pair("id", "a/b")));
  EXPECT_THAT(router.find("GET", "/assets/x/y.css").parameters, ElementsAre(Pair("file", "x/y.css")));
  EXPECT_THAT(router.find("PUT", "/documents/7").allowed, UnorderedElementsAre("GET", "HEAD", "POST"));
  EXPECT_EQ(router.find("HEAD", "/documents/7").route->method, "GET");
}

bool unknown(const web::Match& match) { return match.route == nullptr && match.allowed.empty(); }

TEST(RouterTest, what_fits_nothing_has_no_methods) {
  web::Router router;
  router.get("/documents/:id", nothing);
  for (const auto* path : {"/", "/documents", "/documents/", "/documents/1/", "documents/1", "", "*", "/documents/%00",
                           "/documents/%", "/x/../documents/1"})
    EXPECT_TRUE(unknown(router.find("GET", path))) << path;
  EXPECT_TRUE(unknown(router.find("GET", std::string(10000, '/'))));
}

TEST(RouterTest, a_route_given_twice_is_a_defect) {
  web::Router router;
  router.get("/a/:id", nothing);
  EXPECT_THROW(router.get("/a/:id", nothing), std::logic_error);
  EXPECT_THROW(router.get("/a/:number/b", nothing), std::logic_error);
}

}  // namespace
