#include "knowledge/edit_images.hpp"

#include "base/error.hpp"
#include "knowledge/files.hpp"
#include "testing/written_documents.hpp"

namespace knowledge {
namespace {

const std::string kPng = std::string{"\x89PNG\r\n\x1A\n"} + "rest";

class EditImagesTest : public testing_tools::WrittenDocuments {
 protected:
  Saved put(Id topic, std::string_view bytes, const std::string& alternative = {}) {
    return edit([&](auto& tx, const auto& by) {
      return add_image(tx, by, topic,
                       {.bytes = bytes, .name = "図.png", .alternative = alternative, .width = 99'999, .height = 40});
    });
  }
  std::string refusal(Id topic, std::string_view bytes) {
    try {
      put(topic, bytes);
    } catch (const base::Error& error) {
      return error.key;
    }
    return "";
  }
  bool sees(const Reader& reader, const std::string& hash) {
    return read([&](db::Transaction& tx) { return get_file(tx, reader, hash).has_value(); });
  }
};

TEST_P(EditImagesTest, a_picture_is_put_described_taken_away_and_brought_back) {
  const auto doc = document("図の文書");
  const auto top = root(doc);
  put(top, kPng);
  ASSERT_EQ(at(top).extras.images.size(), 1U);
  const auto image = at(top).extras.images.front();
  EXPECT_EQ(image.width, kWidestImage);
  EXPECT_EQ(read([&](db::Transaction& tx) { return get_file(tx, Reader::everything(), image.file)->type; }),
            "image/png");
  edit([&](auto& tx, const auto& by) { return describe_image(tx, by, top, 0, "手順の図"); });
  EXPECT_EQ(at(top).extras.images.front().alternative, "手順の図");
  const auto removed = edit([&](auto& tx, const auto& by) { return remove_image(tx, by, top, 0); });
  EXPECT_TRUE(at(top).extras.images.empty());
  undo(removed.changeset);
  ASSERT_EQ(at(top).extras.images.size(), 1U);
  EXPECT_EQ(at(top).extras.images.front().file, image.file);
}

TEST_P(EditImagesTest, who_may_not_see_the_topic_does_not_see_its_picture) {
  const auto doc = document("図の文書", people::Level::amber_strict);
  put(root(doc), kPng);
  const auto hash = at(root(doc)).extras.images.front().file;
  EXPECT_TRUE(sees(Reader::up_to(people::Level::amber_strict), hash));
  EXPECT_FALSE(sees(Reader::up_to(people::Level::amber), hash));
}

TEST_P(EditImagesTest, what_is_no_picture_or_too_large_or_gone_is_refused) {
  const auto top = root(document("図の文書"));
  EXPECT_EQ(refusal(top, "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), "error.image_type");
  EXPECT_EQ(refusal(top, ""), "error.image_type");
  EXPECT_EQ(refusal(top, kPng + std::string(kLargestImage, 'x')), "error.limit.image_bytes");
  EXPECT_TRUE(at(top).extras.images.empty());
  EXPECT_THROW(edit([&](auto& tx, const auto& by) { return remove_image(tx, by, top, 0); }), base::Error);
  EXPECT_THROW(edit([&](auto& tx, const auto& by) { return describe_image(tx, by, top, 3, "x"); }), base::Error);
}

INSTANTIATE_TEST_SUITE_P(both, EditImagesTest, testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace knowledge
