#include "maps/batches.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <thread>

#include "base/secret.hpp"
#include "jobs/worker.hpp"
#include "knowledge/files.hpp"
#include "knowledge/read.hpp"
#include "knowledge/schema.hpp"
#include "maps/schema.hpp"
#include "people/accounts.hpp"
#include "testing/databases.hpp"

namespace {

constexpr const char* kMap = R"(<map version="1.0.1"><node TEXT="手順書"><node TEXT="受付"/></node></map>)";
constexpr const char* kMapWithImage =
    R"(<map version="1.0.1"><node TEXT="図"><node><richcontent TYPE="NODE"><html><body><img src="images/a.png"/></body></html></richcontent></node></node></map>)";
constexpr const char* kBroken = "PK\3\4 no archive";
const std::string kImage{"\x89PNG\r\n\x1A\n picture"};

class BatchesTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
    for (const auto& part : {jobs::schema(), people::schema(), knowledge::schema(), maps::schema()})
      database_->migrate(part);
  }

  std::int64_t begin() {
    return database_->writing(
        [&](db::Transaction& tx) { return maps::begin_batch(tx, {.person = people::kSystem, .shelf = ""}); });
  }
  void add(std::int64_t batch, const std::string& path, std::string_view bytes) {
    database_->write([&](db::Transaction& tx) { maps::add_file(tx, batch, path, bytes, limits_); });
  }
  void start(std::int64_t batch) {
    database_->write([&](db::Transaction& tx) { maps::start_batch(tx, batch); });
  }
  /// As the worker does it; how many jobs there were.
  int work() {
    return jobs::run_due(*database_, {{maps::kImportJob,
                                       [&](const jobs::Job& job) { maps::run_import_job(*database_, limits_, job); }}});
  }
  maps::Batch batch(std::int64_t id) {
    return database_->reading([&](db::Transaction& tx) { return maps::find_batch(tx, id).value(); });
  }
  std::vector<maps::BatchFile> files(std::int64_t id, std::string_view status = "") {
    return database_->reading([&](db::Transaction& tx) { return maps::batch_files(tx, id, status, 0, 100); });
  }
  std::vector<knowledge::Document> documents() {
    return database_->reading(
        [](db::Transaction& tx) { return knowledge::documents(tx, people::Reader::everything()); });
  }
  std::int64_t import_two_good_and_a_bad_one() {
    const auto id = begin();
    add(id, "Sec01/a.mm", kMap);
    add(id, "Sec01/b.md", "# 見出し\n\n- 項目\n");
    add(id, "Sec02/broken.xmind", kBroken);
    start(id);
    work();
    return id;
  }

  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
  maps::Limits limits_;
};

TEST_P(BatchesTest, a_bad_file_fails_alone) {
  const auto id = import_two_good_and_a_bad_one();
  const auto done = batch(id);
  EXPECT_EQ(done.state, "done");
  EXPECT_EQ(done.sums.files, 3);
  EXPECT_EQ(done.sums.imported, 2);
  EXPECT_EQ(done.sums.failed, 1);
  const auto failed = files(id, "failed");
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0].path, "Sec02/broken.xmind");
  ASSERT_TRUE(failed[0].report.error);
  EXPECT_NE(failed[0].report.error->key, "error.internal");
  const auto documents_now = documents();
  ASSERT_EQ(documents_now.size(), 2U);
  EXPECT_EQ(documents_now[0].shelf_name, "Sec01");
  EXPECT_TRUE(documents_now[0].source_key == "Sec01/a.mm" || documents_now[0].source_key == "Sec01/b.md");
}

TEST_P(BatchesTest, a_second_run_of_the_job_changes_nothing) {
  const auto id = import_two_good_and_a_bad_one();
  const auto before = files(id);
  maps::run_import_job(*database_, limits_,
                       {.kind = maps::kImportJob, .payload = R"({"batch":)" + std::to_string(id) + "}"});
  const auto after = files(id);
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].status, before[i].status);
    EXPECT_EQ(after[i].ended, before[i].ended);
  }
  EXPECT_EQ(documents().size(), 2U);
}

TEST_P(BatchesTest, the_same_files_in_a_second_batch_are_unchanged) {
  import_two_good_and_a_bad_one();
  const auto again = batch(import_two_good_and_a_bad_one());
  EXPECT_EQ(again.sums.unchanged, 2);
  EXPECT_EQ(again.sums.imported + again.sums.updated, 0);
  EXPECT_EQ(documents().size(), 2U);
}

TEST_P(BatchesTest, an_image_beside_the_map_is_found_and_not_imported_itself) {
  const auto with = begin();
  add(with, "Sec03/images/a.png", kImage);
  add(with, "Sec03/map.mm", kMapWithImage);
  start(with);
  const auto without = begin();
  add(without, "Sec04/map.mm", kMapWithImage);
  start(without);
  work();
  EXPECT_EQ(batch(with).sums.skipped, 1);
  const auto found = files(with, "imported");
  const auto missed = files(without, "imported");
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(missed.size(), 1U);
  EXPECT_TRUE(found[0].report.losses.empty());
  const auto type = database_->reading([&](db::Transaction& tx) {
    return knowledge::get_file(tx, people::Reader::everything(), base::sha256_hex(kImage)).value().type;
  });
  EXPECT_EQ(type, "image/png") << "it is shown in the page, not offered as a download";
  ASSERT_EQ(missed[0].report.losses.size(), 1U);
  EXPECT_EQ(missed[0].report.losses[0].what, "missing-image");
}

TEST_P(BatchesTest, failed_files_can_be_tried_again) {
  const auto id = import_two_good_and_a_bad_one();
  database_->write([&](db::Transaction& tx) { maps::retry_batch(tx, id); });
  EXPECT_EQ(batch(id).sums.waiting, 1);
  EXPECT_EQ(work(), 1);
  EXPECT_EQ(batch(id).sums.failed, 1);
  EXPECT_EQ(batch(id).sums.imported, 2);
}

TEST_P(BatchesTest, a_batch_whose_job_was_given_up_has_stopped_and_goes_on_when_asked) {
  const auto id = begin();
  add(id, "a.mm", kMap);
  start(id);
  jobs::run_due(*database_, {{maps::kImportJob, [](const jobs::Job&) {
                                throw base::Error{base::Fault::bad_input, "error.internal"};
                              }}});
  EXPECT_EQ(batch(id).state, "stopped");
  EXPECT_EQ(batch(id).sums.waiting, 1);
  database_->write([&](db::Transaction& tx) { maps::retry_batch(tx, id); });
  EXPECT_EQ(batch(id).state, "waiting");
  EXPECT_EQ(work(), 1);
  EXPECT_EQ(batch(id).state, "done");
  EXPECT_EQ(batch(id).sums.imported, 1);
}

TEST_P(BatchesTest, what_came_in_nowhere_is_forgotten_after_its_time) {
  const auto done = import_two_good_and_a_bad_one();
  const auto never_started = begin();
  add(never_started, "c.mm", "<map/>");
  const auto stored = [&](std::string_view bytes) {
    const auto hash = base::sha256_hex(bytes);
    return !database_->reading([&](db::Transaction& tx) { return knowledge::stored_source(tx, hash); }).empty();
  };
  maps::run_forget_job(*database_);
  EXPECT_TRUE(stored(kBroken));
  EXPECT_TRUE(stored("<map/>"));

  const auto later = base::now() + maps::kStagedFor + 1;
  maps::run_forget_job(*database_, later);
  EXPECT_FALSE(stored(kBroken));
  EXPECT_FALSE(stored("<map/>"));
  EXPECT_TRUE(stored(kMap)) << "a document was made of it";
  EXPECT_EQ(batch(done).sums.failed, 1) << "the report stays";
  EXPECT_FALSE(database_->reading([&](db::Transaction& tx) { return maps::find_batch(tx, never_started); }));
  EXPECT_THROW(database_->write([&](db::Transaction& tx) { maps::retry_batch(tx, done); }), base::Error);
  EXPECT_EQ(batch(done).sums.failed, 1);
}

TEST_P(BatchesTest, bytes_that_a_younger_batch_has_too_are_kept) {
  import_two_good_and_a_bad_one();
  std::this_thread::sleep_for(std::chrono::milliseconds{5});
  const auto between = base::now();
  const auto younger = import_two_good_and_a_bad_one();
  maps::run_forget_job(*database_, between + maps::kStagedFor);
  database_->write([&](db::Transaction& tx) { maps::retry_batch(tx, younger); });
  EXPECT_EQ(batch(younger).sums.waiting, 1);
}

TEST_P(BatchesTest, files_are_told_in_the_order_in_which_they_ended) {
  const auto id = import_two_good_and_a_bad_one();
  database_->read([&](db::Transaction& tx) {
    const auto first = maps::files_ended_after(tx, id, 0, 2);
    ASSERT_EQ(first.size(), 2U);
    const auto rest = maps::files_ended_after(tx, id, first.back().ended, 2);
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_GT(rest[0].ended, first[1].ended);
  });
}

TEST_P(BatchesTest, a_started_batch_takes_no_more_files_and_an_empty_one_does_not_start) {
  const auto id = begin();
  EXPECT_THROW(start(id), base::Error);
  add(id, "a.mm", kMap);
  start(id);
  EXPECT_THROW(add(id, "b.mm", kMap), base::Error);
  start(id);  // once only
  EXPECT_EQ(work(), 1);
}

TEST_P(BatchesTest, lists_one_persons_batches_or_all) {
  const auto id = begin();
  database_->read([&](db::Transaction& tx) {
    constexpr auto kAll = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(maps::list_batches(tx, people::kSystem, kAll, 10).size(), 1U);
    EXPECT_EQ(maps::list_batches(tx, std::nullopt, kAll, 10).size(), 1U);
    EXPECT_TRUE(maps::list_batches(tx, people::kSystem + 1, kAll, 10).empty());
    EXPECT_TRUE(maps::list_batches(tx, people::kSystem, id, 10).empty());
  });
}

INSTANTIATE_TEST_SUITE_P(both, BatchesTest, testing::Values("sqlite", "postgres"));

TEST(ImportPathTest, keeps_folders_and_refuses_what_leads_elsewhere) {
  EXPECT_EQ(maps::import_path("Sec01/手順.mm"), "Sec01/手順.mm");
  EXPECT_EQ(maps::import_path("Sec01\\x.mm"), "Sec01/x.mm");
  for (const auto* bad :
       {"", "/etc/passwd", "../x.mm", "a/../x.mm", "a//x.mm", "C:\\x.mm", "a/\nb.mm", "\xFF.mm", "a/"})
    EXPECT_THROW(maps::import_path(bad), base::Error) << bad;
}

}  // namespace
