#include "web/imports/watch.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "base/log.hpp"
#include "maps/batches.hpp"
#include "web/imports/events.hpp"

namespace web {
namespace {

constexpr std::chrono::milliseconds kEvery{300};
constexpr std::int64_t kMostAtOnce = 200;

}  // namespace

ImportWatch::~ImportWatch() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void ImportWatch::follow(EventStream stream, std::int64_t batch, std::string language) {
  {
    const std::scoped_lock lock{mutex_};
    if (stopping_) return stream.close();
    new_.push_back({std::move(stream), batch, std::move(language)});
    if (!thread_.joinable()) thread_ = std::thread{[this] { loop(); }};
  }
  changed_.notify_all();
}

void ImportWatch::loop() {
  std::vector<Follower> followers;
  for (;;) {
    {
      std::unique_lock lock{mutex_};
      if (followers.empty())
        changed_.wait(lock, [&] { return stopping_ || !new_.empty(); });
      else
        changed_.wait_for(lock, kEvery, [&] { return stopping_ || !new_.empty(); });
      if (stopping_) break;
      std::ranges::move(new_, std::back_inserter(followers));
      new_.clear();
    }
    std::erase_if(followers, [&](Follower& follower) { return !tell(follower); });
  }
  for (const auto& follower : followers) follower.stream.close();
}

bool ImportWatch::tell(Follower& follower) {
  if (!follower.stream.open()) return false;
  try {
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
  } catch (const std::exception& error) {  // the database is away; the stream waits for it
    base::log::warning("import.watch", {{"cause", error.what()}});
    return true;
  }
}

}  // namespace web
