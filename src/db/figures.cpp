#include "db/figures.hpp"

#include <map>
#include <mutex>

#include "db/database.hpp"

namespace db {
namespace {

struct Sum {
  std::int64_t calls = 0;
  std::int64_t microseconds = 0;
};

// The one process-wide table here: metrics are of the process, and every pool feeds it.
struct Table {
  std::mutex mutex;
  std::map<std::string, Sum> sums;
};

Table& table() {
  static Table made;
  return made;
}

}  // namespace

Stopwatch::~Stopwatch() {
  const auto spent = std::chrono::steady_clock::now() - start_;
  const std::scoped_lock lock{table().mutex};
  auto& sum = table().sums[name_];
  ++sum.calls;
  sum.microseconds += std::chrono::duration_cast<std::chrono::microseconds>(spent).count();
}

std::vector<QueryFigures> query_figures() {
  const std::scoped_lock lock{table().mutex};
  std::vector<QueryFigures> out;
  for (const auto& [name, sum] : table().sums) out.push_back({name, sum.calls, sum.microseconds});
  return out;
}

}  // namespace db
