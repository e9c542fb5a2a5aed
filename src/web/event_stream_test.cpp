#include "web/event_stream.hpp"

#include <gmock/gmock.h>

namespace {

TEST(EventStreamTest, a_frame_has_one_data_line_for_each_line) {
  EXPECT_EQ(web::event_frame("progress", "a\nb\r\nc"), "event: progress\ndata: a\ndata: b\ndata: c\n\n");
  EXPECT_EQ(web::event_frame("", ""), "data: \n\n");
  EXPECT_THROW((void)web::event_frame("a\nb", ""), std::invalid_argument);
}

}  // namespace
