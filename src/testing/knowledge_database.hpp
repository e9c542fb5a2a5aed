#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <type_traits>

#include "jobs/queue.hpp"
#include "knowledge/check.hpp"
#include "knowledge/schema.hpp"
#include "people/accounts.hpp"
#include "testing/databases.hpp"

namespace testing_tools {

/// A fresh database that knowledge can be written into, on each kind of database; after each test everything stored is
/// checked as `fumikura check` would.
class KnowledgeDatabase : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto write(Work work) {
    if constexpr (std::is_void_v<std::invoke_result_t<Work, db::Transaction&>>)
      database_->write(work);
    else
      return database_->writing(work);
  }
  template <class Work>
  auto read(Work work) {
    return database_->reading(work);
  }

  void SetUp() override {
    if (!scratch_.available(GetParam())) GTEST_SKIP() << "no " << GetParam() << " server in this run";
    database_ = scratch_.open(GetParam());
    std::vector<db::Migration> steps;
    for (const auto& part : {jobs::schema(), people::schema(), knowledge::schema()})
      steps.insert(steps.end(), part.begin(), part.end());
    database_->migrate(steps);
  }
  void TearDown() override {
    if (!database_) return;
    const auto result = read([](db::Transaction& tx) { return knowledge::check_database(tx); });
    for (const auto& problem : result.problems) ADD_FAILURE() << problem.what << " " << problem.where;
  }

  ScratchDatabases scratch_;
  std::unique_ptr<db::Database> database_;
};

}  // namespace testing_tools
