#include "db/database.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "base/error.hpp"
#include "testing/databases.hpp"

namespace {

constexpr db::Query kCreate{"create", "CREATE TABLE thing (id BIGINT PRIMARY KEY, text TEXT, share DOUBLE PRECISION)"};
constexpr db::Query kInsert{"insert", "INSERT INTO thing (id, text, share) VALUES (:id, :text, :share)"};
constexpr db::Query kAll{"all", "SELECT id, text, share FROM thing ORDER BY id"};
constexpr db::Query kCount{"count", "SELECT count(*) FROM thing"};

class DatabaseTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
    database_->migrate({});
    database_->write([](db::Transaction& tx) { tx.execute(kCreate); });
  }
  std::int64_t count() {
    return database_->reading([](db::Transaction& tx) { return tx.value<std::int64_t>(kCount).value(); });
  }
  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
};

TEST_P(DatabaseTest, keeps_text_numbers_and_null_exactly) {
  const std::string text = "髙橋 ﾗﾝｻﾑ \"quoted\" \\back {brace},comma\n\t①";
  database_->write([&](db::Transaction& tx) {
    tx.execute(kInsert, 9007199254740993, text, 0.1);
    tx.execute(kInsert, 2, std::nullopt, std::nullopt);
  });
  database_->read([&](db::Transaction& tx) {
    const auto rows = tx.rows<std::int64_t, std::optional<std::string>, std::optional<double>>(kAll);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(std::get<1>(rows[0]), std::nullopt);
    EXPECT_EQ(std::get<0>(rows[1]), 9007199254740993);
    EXPECT_EQ(std::get<1>(rows[1]), text);
    EXPECT_EQ(std::get<2>(rows[1]), 0.1);
  });
}

TEST_P(DatabaseTest, inserts_many_rows_with_nulls_and_quotes) {
  std::vector<db::Row> rows;
  for (std::int64_t i = 0; i < 9001; ++i)
    rows.push_back({i, i % 3 == 0 ? db::Value{} : db::Value{"a\"b\\c,{d} " + std::to_string(i)}, db::Value{}});
  database_->write([&](db::Transaction& tx) { tx.insert("thing", "id, text, share", rows); });
  database_->read([&](db::Transaction& tx) {
    const auto back = tx.rows<std::int64_t, std::optional<std::string>, std::optional<double>>(kAll);
    ASSERT_EQ(back.size(), rows.size());
    EXPECT_EQ(std::get<1>(back[9000]), std::nullopt);
    EXPECT_EQ(std::get<1>(back[8999]), "a\"b\\c,{d} 8999");
  });
}

TEST_P(DatabaseTest, an_error_undoes_the_whole_transaction) {
  EXPECT_THROW(database_->write([](db::Transaction& tx) {
    tx.execute(kInsert, 1, "kept?", 1.0);
    throw base::Error{base::Fault::bad_input, "error.test"};
  }),
               base::Error);
  EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, an_attempt_falls_back_and_the_rest_goes_on) {
  database_->write([](db::Transaction& tx) {
    tx.execute(kInsert, 1, "kept", 1.0);
    EXPECT_ANY_THROW(tx.attempt([&] {
      tx.execute(kInsert, 2, "undone", 1.0);
      tx.execute(kInsert, 1, "same key", 1.0);
    }));
    tx.execute(kInsert, 3, "kept too", 1.0);
  });
  EXPECT_EQ(count(), 2);
}

TEST_P(DatabaseTest, a_repeated_key_is_a_conflict_and_does_not_repeat_the_value) {
  try {
    database_->write([](db::Transaction& tx) {
      tx.execute(kInsert, 1, "secret-name", 1.0);
      tx.execute(kInsert, 1, "secret-name", 1.0);
    });
    FAIL() << "the second insert passed";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.fault, base::Fault::conflict);
    EXPECT_EQ(std::string{error.what()}.find("secret-name"), std::string::npos) << error.what();
  }
}

TEST_P(DatabaseTest, a_null_byte_is_refused) {
  EXPECT_THROW(database_->write([](db::Transaction& tx) { tx.execute(kInsert, 1, std::string("a\0b", 3), 1.0); }),
               base::Error);
}

TEST_P(DatabaseTest, numbers_of_a_counter_are_taken_once_by_concurrent_writers) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 25; ++i)
        database_->write([](db::Transaction& tx) { tx.execute(kInsert, tx.take_numbers("thing", 3), "x", 0.0); });
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(count(), 100);
}

TEST_P(DatabaseTest, migrations_run_once_and_in_order) {
  const db::Migration steps[] = {
      {"test", 1, "one", "CREATE TABLE one (name {key} PRIMARY KEY);\n"},
      {"test", 2, "two", "CREATE TABLE two (id BIGINT);\nCREATE TABLE three (id BIGINT);\n"}};
  EXPECT_EQ(database_->migrate(steps), 2);
  EXPECT_EQ(database_->migrate(steps), 0);
}

TEST_P(DatabaseTest, one_more_than_there_are_connections_is_told_to_try_again) {
  const auto one = db::Database::open(
      {.url = scratch_.url(GetParam()), .connections = 1, .patience = std::chrono::milliseconds{50}});
  one->read([&](db::Transaction&) {
    try {
      one->read([](db::Transaction&) {});
      FAIL() << "a second connection";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.key, "error.database_busy");
    }
  });
  one->read([](db::Transaction&) {});
}

INSTANTIATE_TEST_SUITE_P(both, DatabaseTest, testing::Values("sqlite", "postgres"));

/// A file that may not grow stands for a full disk. The limit is the connection's, so it also tells which one serves.
TEST(FullDiskTest, nothing_is_half_done_and_the_connection_serves_on) {
  testing_tools::ScratchDatabases scratch;
  const auto one = db::Database::open({.url = scratch.url("sqlite"), .connections = 1});
  one->write([](db::Transaction& tx) { tx.execute(kCreate); });
  const auto limit = [&](const char* pragma) {
    one->read([&](db::Transaction& tx) { tx.value<std::int64_t>(db::Query{"limit", pragma}); });
  };
  const auto fill = [&] {
    one->write([](db::Transaction& tx) {
      tx.execute(kInsert, 1, "small", 1.0);
      tx.execute(kInsert, 2, std::string(200'000, 'x'), 1.0);
    });
  };
  limit("PRAGMA max_page_count = 10");
  for (int attempt = 0; attempt < 2; ++attempt) {
    try {
      fill();
      FAIL() << "it fitted";
    } catch (const base::Error& error) {
      EXPECT_EQ(error.key, "error.disk_full");
    }
    one->read([](db::Transaction& tx) { EXPECT_EQ(tx.value<std::int64_t>(kCount).value(), 0); });
  }
  limit("PRAGMA max_page_count = 1000");
  fill();
  one->read([](db::Transaction& tx) { EXPECT_EQ(tx.value<std::int64_t>(kCount).value(), 2); });
}

/// PostgreSQL's server ends all connections to the database but the one that asks for it.
class LostConnectionTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!scratch_.available("postgres")) GTEST_SKIP() << "no postgres server in this run";
    const auto url = scratch_.url("postgres");
    database_ = db::Database::open({.url = url});
    other_ = db::Database::open({.url = url});
    database_->write([](db::Transaction& tx) { tx.execute(kCreate); });
  }
  void end_connections() {
    static constexpr db::Query kEnd{"end",
                                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
                                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"};
    other_->read([](db::Transaction& tx) { EXPECT_GE(tx.value<std::int64_t>(kEnd).value(), 1); });
  }
  testing_tools::ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_, other_;
};

TEST_F(LostConnectionTest, an_idle_connection_that_died_is_replaced_unnoticed) {
  end_connections();
  database_->write([](db::Transaction& tx) { tx.execute(kInsert, 1, "kept", 1.0); });
  end_connections();
  database_->read([](db::Transaction& tx) { EXPECT_EQ(tx.value<std::int64_t>(kCount).value(), 1); });
}

TEST_F(LostConnectionTest, a_transaction_that_loses_its_connection_is_told_so_and_not_run_again) {
  int runs = 0;
  try {
    database_->write([&](db::Transaction& tx) {
      ++runs;
      tx.execute(kInsert, 1, "lost", 1.0);
      end_connections();
      tx.execute(kInsert, 2, "never", 1.0);
    });
    FAIL() << "the write passed";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.key, "error.database_gone");
  }
  EXPECT_EQ(runs, 1);
  database_->read([](db::Transaction& tx) { EXPECT_EQ(tx.value<std::int64_t>(kCount).value(), 0); });
}

TEST(DatabaseUrlTest, an_unknown_address_is_refused_without_repeating_it) {
  try {
    (void)db::Database::open({.url = "mysql://user:secret@host/x"});
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.fault, base::Fault::bad_input);
    EXPECT_EQ(std::string{error.what()}.find("secret"), std::string::npos);
  }
}

}  // namespace
