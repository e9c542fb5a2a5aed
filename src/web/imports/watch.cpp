#include "web/imports/watch.hpp"

#include <chrono>
#include <utility>

#include "maps/batches.hpp"
#include "web/imports/events.hpp"

namespace web {
namespace {

constexpr std::chrono::milliseconds kEvery{300};
constexpr std::int64_t kMostAtOnce = 200;

}  // namespace

ImportWatch::ImportWatch(db::Database& database)
    : database_(database), watch_("import.watch", kEvery, [this](Follower& follower) { return tell(follower); }) {}

void ImportWatch::follow(EventStream stream, std::int64_t batch, std::string language) {
  watch_.follow({std::move(stream), batch, std::move(language)});
}

bool ImportWatch::tell(Follower& follower) {
  std::optional<maps::Batch> batch;
  std::vector<maps::BatchFile> files;
  database_.read([&](db::Transaction& tx) {
    batch = maps::find_batch(tx, follower.batch);
    files = maps::files_ended_after(tx, follower.batch, follower.told, kMostAtOnce);
  });
  for (const auto& file : files) {
    if (!follower.stream.send("file", import_file_event(file, follower.language))) return false;
    follower.told = file.ended;
  }
  if (batch && (!batch->over() || !files.empty())) return true;
  if (batch) follower.stream.send("summary", import_summary(batch->sums));
  follower.stream.close();
  return false;
}

}  // namespace web
