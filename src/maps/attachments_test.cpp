#include <gmock/gmock.h>

#include "knowledge/files.hpp"
#include "knowledge/read.hpp"
#include "maps/export.hpp"
#include "maps/import.hpp"
#include "maps/parse.hpp"
#include "maps/testing/zip_bytes.hpp"
#include "testing/knowledge_database.hpp"

// A file that an author attached to a topic: stored with it, seen with it, and out again.
namespace maps {
namespace {

using people::Level;
using people::Reader;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Pair;

constexpr const char* kDocument =
    R"(<ap:Map xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003" xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003"><ap:OneTopic><ap:Topic OId="a"><ap:Text PlainText="窓口の様式"/><ap:AttachmentGroup><ap:AttachmentData FileName="受付票.pdf"><cor:Uri>mmarch://bin/f.bin</cor:Uri></ap:AttachmentData></ap:AttachmentGroup></ap:Topic></ap:OneTopic></ap:Map>)";
const std::string kForm = "%PDF-1.7 the form";

class AttachmentsTest : public testing_tools::KnowledgeDatabase {
 protected:
  void SetUp() override {
    KnowledgeDatabase::SetUp();
    if (!database_) return;
    const auto map = testing::zip_bytes({{"Document.xml", kDocument}, {"bin/f.bin", kForm}});
    document_ = import_file(*database_, "forms.mmap", map, [](std::string_view) { return std::nullopt; },
                            {.person = people::kSystem, .level = Level::amber})
                    .document;
    ASSERT_NE(document_, 0);
  }

  knowledge::Link link() {
    return read([&](db::Transaction& tx) {
      return knowledge::whole(tx, Reader::everything(), document_).at(0).extras.links.at(0);
    });
  }
  Exported exported(Target target) {
    return read(
        [&](db::Transaction& tx) { return export_document(tx, Reader::up_to(Level::amber), document_, target); });
  }

  std::int64_t document_ = 0;
};

TEST_P(AttachmentsTest, the_file_is_stored_under_its_name) {
  EXPECT_EQ(link().title, "受付票.pdf");
  const auto file = read(
      [&](db::Transaction& tx) { return knowledge::get_file(tx, Reader::up_to(Level::amber), link().file).value(); });
  EXPECT_EQ(file.bytes, kForm);
  EXPECT_EQ(file.type, "application/pdf");
}

TEST_P(AttachmentsTest, whoever_may_not_see_the_topic_does_not_get_the_file) {
  EXPECT_FALSE(read([&](db::Transaction& tx) {
    return knowledge::get_file(tx, Reader::up_to(Level::green), link().file).has_value();
  }));
}

TEST_P(AttachmentsTest, it_goes_into_an_xmind_file_and_comes_back) {
  const auto back = parse(Format::xmind, exported(Target::xmind).bytes);
  EXPECT_THAT(back.files, ElementsAre(Field(&File::bytes, kForm)));
}

TEST_P(AttachmentsTest, it_lies_beside_a_freeplane_map_and_is_no_loss_then) {
  const auto out = exported(Target::mm);
  EXPECT_THAT(out.beside, ElementsAre(Pair("files/受付票.pdf", kForm)));
  EXPECT_THAT(out.losses, IsEmpty());
  EXPECT_EQ(zipped(out, "forms.mm").substr(0, 2), "PK");
}

INSTANTIATE_TEST_SUITE_P(Databases, AttachmentsTest, ::testing::Values("sqlite", "postgres"));

}  // namespace
}  // namespace maps
