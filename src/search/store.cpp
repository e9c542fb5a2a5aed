#include "search/store.hpp"

#include "base/error.hpp"
#include "search/schema.hpp"

namespace search {
namespace {

constexpr const char* kFile = "index";

}  // namespace

std::unique_ptr<Store> Store::create(const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  std::unique_ptr<Store> store{new Store};  // NOLINT(*-owning-memory): the constructor is private
  auto* context = store->writer_.get();
  store->database_ = store->writer_.must(grn_db_create(context, (folder / kFile).c_str(), nullptr), "create");
  make_tables(store->writer_, store->tables_);
  make_index(store->writer_, store->tables_);
  return store;
}

std::unique_ptr<Store> Store::open(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder / kFile)) {  // Groonga would leak 400 kB over it
    throw base::Error(base::Fault::internal, "error.search.index", {}, "no database in " + folder.string());
  }
  std::unique_ptr<Store> store{new Store};  // NOLINT(*-owning-memory): the constructor is private
  auto& writer = store->writer_;
  store->database_ = writer.must(grn_db_open(writer.get(), (folder / kFile).c_str()), "open");
  if (grn_obj_is_locked(writer.get(), store->database_) != 0) writer.fail("left locked");
  find_tables(writer, store->tables_);
  return store;
}

Store::~Store() {
  pool_.clear();
  if (database_ != nullptr) grn_obj_close(writer_.get(), database_);
}

void Store::drop_index() {
  if (indexed()) remove_index(writer_, tables_);
}

void Store::build_index() {
  if (!indexed()) make_index(writer_, tables_);
}

void Store::flush() { writer_.must(grn_obj_flush_recursive(writer_.get(), database_), "flush"); }

std::unique_ptr<Context> Store::take() {
  {
    const std::scoped_lock lock{pool_mutex_};
    if (!pool_.empty()) {
      auto context = std::move(pool_.back());
      pool_.pop_back();
      return context;
    }
  }
  auto context = std::make_unique<Context>();
  context->must(grn_ctx_use(context->get(), database_), "use database");
  return context;
}

void Store::give_back(std::unique_ptr<Context> context) {
  if (context->get()->rc != GRN_SUCCESS) return;  // it failed: a fresh one is safer
  const std::scoped_lock lock{pool_mutex_};
  pool_.push_back(std::move(context));
}

}  // namespace search
