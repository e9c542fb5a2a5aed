#include "maps/batches.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/media_type.hpp"
#include "base/unicode.hpp"
#include "knowledge/edit.hpp"
#include "knowledge/files.hpp"
#include "maps/reading/limits.hpp"
#include "maps/store_batches.hpp"
#include "people/audit.hpp"

namespace maps {
namespace {

using base::Error;
using base::Fault;

constexpr std::size_t kLongestPath = 1'000;
constexpr std::size_t kLongestShelf = 200;

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// A drive ("C:") would be absolute where the file came from.
bool is_name(std::string_view segment) {
  return !segment.empty() && segment != "." && segment != ".." && !(segment.size() == 2 && segment.back() == ':');
}

bool is_relative_path(std::string_view path) {
  if (path.size() > kLongestPath || !base::valid_utf8(path) || std::ranges::any_of(path, is_control)) return false;
  for (;;) {
    const auto slash = path.find('/');
    if (!is_name(path.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

bool is_image(std::string_view bytes) { return std::string_view{base::media_type(bytes)}.starts_with("image/"); }

void push_job(db::Transaction& tx, std::int64_t batch) {
  store::set_state(tx, batch, "waiting", true);
  store::set_job(tx, batch, jobs::push(tx, kImportJob, fmt::format(R"({{"batch":{}}})", batch)));
}

}  // namespace

std::string import_path(std::string_view given) {
  std::string path{given};
  std::ranges::replace(path, '\\', '/');
  if (!is_relative_path(path)) throw Error{Fault::bad_input, "error.import_path"};
  return path;
}

std::int64_t begin_batch(db::Transaction& tx, const BatchWish& wish) {
  if (!knowledge::is_kind(wish.kind)) throw Error{Fault::bad_input, "error.kind_unknown"};
  if (base::length(wish.shelf) > kLongestShelf)
    throw Error{Fault::too_large, "error.import_shelf", {{"limit", std::to_string(kLongestShelf)}}};
  const auto id = tx.take_numbers("import_batch");
  store::add_batch(tx, id, wish);
  jobs::push(tx, kForgetJob, "{}", base::now() + kStagedFor);
  return id;
}

void add_file(db::Transaction& tx, std::int64_t batch, std::string_view path, std::string_view bytes,
              const Limits& limits) {
  const auto key = import_path(path);
  reading::hold("file_bytes", limits.file_bytes, bytes.size());
  const auto now = store::lock_batch(tx, batch);
  if (now.started) throw Error{Fault::conflict, "error.import_started"};
  if (now.sums.files >= kMostBatchFiles)
    throw Error{Fault::too_large, "error.import_too_many_files", {{"limit", std::to_string(kMostBatchFiles)}}};
  store::put_staged(tx, batch, {key, knowledge::put_file(tx, knowledge::kStagedType, bytes)}, is_image(bytes));
}

void start_batch(db::Transaction& tx, std::int64_t batch) {
  const auto now = store::lock_batch(tx, batch);
  if (now.started) return;
  if (now.sums.files == 0) throw Error{Fault::bad_input, "error.import_empty"};
  push_job(tx, batch);
  people::audit(tx, now.wish.person, "import.start", fmt::format("import {}", batch));
}

void retry_batch(db::Transaction& tx, std::int64_t batch) {
  const auto now = store::lock_batch(tx, batch);
  if (!now.over()) throw Error{Fault::conflict, "error.import_running"};
  const auto again = store::reset_failed(tx, batch);
  if (again < now.sums.failed) throw Error{Fault::conflict, "error.import_forgotten"};
  if (again == 0 && !now.stopped()) return;
  push_job(tx, batch);
  people::audit(tx, now.wish.person, "import.retry", fmt::format("import {}", batch));
}

}  // namespace maps
