#include <gmock/gmock.h>

#include "people/notifications.hpp"
#include "testing/named_topics.hpp"
#include "testing/scratch_index.hpp"
#include "web/notifications/notifications.hpp"

namespace {

using testing::HasSubstr;
using testing::Not;

/// The page of what a person is told, as its handler answers it.
class NotificationsPageTest : public testing_tools::NamedTopics {
 protected:
  std::string page_of(Id id) {
    web::Desk desk{*database_, *index_, web::StaticFiles{}, {}, [] {}};
    const web::Request request;
    const auto person = read([&](db::Transaction& tx) { return people::find_person(tx, id).value(); });
    const web::Visit visit{
        .desk = desk, .request = request, .person = person, .reader = people::reader_for(person), .language = "ja"};
    return web::show_notifications(visit).body;
  }
  void tell(Id id, Id document, Id topic) {
    write([&](db::Transaction& tx) {
      people::notify(tx, id,
                     {.kind = "mention",
                      .document = document,
                      .topic = topic,
                      .actor = person_,
                      .once = "comment " + std::to_string(topic)});
    });
  }

  testing_tools::ScratchIndex index_;
};

TEST_P(NotificationsPageTest, who_is_named_on_a_topic_alone_is_told_without_the_documents_title) {
  const auto guest = person("b@desk.example");
  const auto open = document("Sec90-01 案内");
  const auto red = document("Sec90-02 極秘の計画", people::Level::red);
  const auto topic = add(root(red), "受付");
  tell(guest, open, root(open));
  tell(guest, red, topic);
  EXPECT_THAT(page_of(guest), Not(HasSubstr("/notifications/2")));
  name_on(topic, guest);
  const auto page = page_of(guest);
  EXPECT_THAT(page, HasSubstr("案内"));
  EXPECT_THAT(page, HasSubstr("/notifications/2"));
  EXPECT_THAT(page, Not(HasSubstr("極秘の計画")));
}

INSTANTIATE_TEST_SUITE_P(both, NotificationsPageTest, testing::Values("sqlite", "postgres"));

}  // namespace
