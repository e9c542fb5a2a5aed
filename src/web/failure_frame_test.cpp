#include "web/failure_frame.hpp"

#include <gmock/gmock.h>

#include "base/error.hpp"
#include "testing/databases.hpp"
#include "testing/scratch_index.hpp"
#include "testing/web_server.hpp"

namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using web::Request;
using web::Response;

class FailureFrameTest : public testing::Test {
 protected:
  Response fail(const Request&) const { throw base::Error{fault_, "error.disk_full"}; }
  testing_tools::HttpAnswer post(std::string_view body, std::string_view type = "application/x-www-form-urlencoded") {
    web::Router router;
    router.post("/topics/1/text", [this](const Request& request) { return fail(request); }, {.csrf_token = false});
    router.get("/topics/1/text", [this](const Request& request) { return fail(request); });
    testing_tools::WebServer server{std::move(router), {}, {.page = web::failure_frame(desk_)}};
    return body.empty() ? server.get("/topics/1/text") : server.post("/topics/1/text", body, "", type);
  }

  base::Fault fault_ = base::Fault::unavailable;
  testing_tools::ScratchDatabases scratch_;
  testing_tools::ScratchIndex index_;
  std::unique_ptr<db::Database> database_ = scratch_.open("sqlite");
  web::Desk desk_{*database_, *index_, web::StaticFiles{}, {}, [] {}};
};

TEST_F(FailureFrameTest, what_could_not_be_saved_can_be_sent_again_from_the_page_that_says_so) {
  const auto answer = post("csrf=old&version=7&text=%E8%A2%AB%E5%AE%B3%0A%3Cb%3E&note=&reason=why");
  EXPECT_EQ(answer.status, 503);
  EXPECT_THAT(answer.body,
              AllOf(HasSubstr("ディスクに空きがない"), HasSubstr("action=\"/topics/1/text\""),
                    HasSubstr("name=\"version\" value=\"7\""), HasSubstr("name=\"text\" rows=\"3\">被害\n&lt;b&gt;<"),
                    HasSubstr("name=\"reason\" rows=\"3\">why<"), HasSubstr("name=\"note\" value=\"\"")));
  EXPECT_THAT(answer.body, Not(HasSubstr("value=\"old\"")));
  EXPECT_LT(answer.body.find("name=\"text\""), answer.body.find("name=\"reason\"")) << "as in the form";
  EXPECT_THAT(answer.body, HasSubstr("name=\"back\" value=\"/\"")) << "the address takes only forms";
}

TEST_F(FailureFrameTest, what_the_person_has_to_mend_is_not_offered_for_sending_again) {
  fault_ = base::Fault::forbidden;
  EXPECT_THAT(post("text=kept").body, Not(HasSubstr("name=\"text\"")));
}

TEST_F(FailureFrameTest, a_page_that_failed_is_asked_for_again_and_an_upload_is_not_sent_without_its_files) {
  EXPECT_THAT(post("").body, HasSubstr("href=\"/topics/1/text\""));
  const auto upload = post(
      "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nkept\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mm\"\r\n\r\n<map/>\r\n--x--\r\n",
      "multipart/form-data; boundary=x");
  EXPECT_EQ(upload.status, 503);
  EXPECT_THAT(upload.body, AllOf(Not(HasSubstr("name=\"text\"")), Not(HasSubstr("href=\"/topics/1/text\""))));
}

}  // namespace
