#pragma once
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "search/groonga_context.hpp"

namespace search {

/// The tables and columns, by what they hold. One record of `topics` is one topic; texts are folded. `grams` holds
/// every pair of neighbouring letters, so that any substring can be found; its two index columns say where.
struct Tables {
  grn_obj* topics = nullptr;  ///< key: topic number
  grn_obj* number = nullptr;  ///< the key once more, where it can be read fast
  grn_obj* document = nullptr;
  grn_obj* text = nullptr;
  grn_obj* note = nullptr;
  grn_obj* text_length = nullptr;  ///< bytes of the folded text
  grn_obj* note_length = nullptr;
  grn_obj* swollen = nullptr;  ///< key: number of a topic that cannot be indexed whole (see swollen.hpp)
  grn_obj* swollen_text = nullptr;
  grn_obj* swollen_note = nullptr;
  grn_obj* level = nullptr;
  grn_obj* named = nullptr;
  grn_obj* shelf = nullptr;
  grn_obj* source_date = nullptr;
  grn_obj* names = nullptr;  ///< key: a kind, code, audience, issuer or owner, folded
  grn_obj* kind = nullptr;
  grn_obj* code = nullptr;
  grn_obj* audiences = nullptr;
  grn_obj* issuers = nullptr;
  grn_obj* owners = nullptr;
  grn_obj* grams = nullptr;       ///< null while the index waits to be built
  grn_obj* text_index = nullptr;  ///< null while the index waits to be built
  grn_obj* note_index = nullptr;
};

/// One Groonga database in a folder of its own. Asking takes a context from the pool; what changes the database uses
/// writer() and is called by one thread while no other reads (Turns sees to that).
class Store {
 public:
  static std::unique_ptr<Store> create(const std::filesystem::path& folder);
  /// Throws where the database is not what create() makes, is damaged, or was left locked.
  static std::unique_ptr<Store> open(const std::filesystem::path& folder);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  const Tables& tables() const { return tables_; }
  Context& writer() { return writer_; }
  bool indexed() const { return tables_.text_index != nullptr; }
  /// Forgets the index, so that many topics can be put quickly: building it at once afterwards is four times as fast.
  void drop_index();
  void build_index();
  /// Everything to the disk.
  void flush();

  class Lease {
   public:
    explicit Lease(Store& store) : store_(store), context_(store.take()) {}
    ~Lease() { store_.give_back(std::move(context_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Context& context() { return *context_; }

   private:
    Store& store_;
    std::unique_ptr<Context> context_;
  };

 private:
  Store() = default;
  std::unique_ptr<Context> take();
  void give_back(std::unique_ptr<Context> context);

  Context writer_;
  grn_obj* database_ = nullptr;
  Tables tables_;
  std::mutex pool_mutex_;
  std::vector<std::unique_ptr<Context>> pool_;
};

}  // namespace search
