#pragma once
#include <groonga.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A thin hold on Groonga's C interface: who owns what, and errors as base::Error "error.search.index" (internal).
namespace search {

/// Groonga's library is initialised while anyone holds this. Any thread.
std::shared_ptr<const void> hold_library();

/// One grn_ctx: used by one thread at a time.
class Context {
 public:
  Context();
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  grn_ctx* get() { return &ctx_; }
  /// Throws what Groonga says of its last failure. `doing` is for the log.
  [[noreturn]] void fail(std::string_view doing);
  void must(grn_rc rc, std::string_view doing);
  grn_obj* must(grn_obj* object, std::string_view doing);

 private:
  std::shared_ptr<const void> library_;
  grn_ctx ctx_{};
};

/// A value on its way in or out of a column.
class Value {
 public:
  /// `flags` is 0 for one value, GRN_OBJ_VECTOR for several.
  Value(Context& context, grn_id type, unsigned char flags = 0);
  ~Value();
  Value(const Value&) = delete;
  Value& operator=(const Value&) = delete;

  grn_obj* get() { return &value_; }
  void clear();
  void add_bytes(std::string_view bytes);
  template <class Number>
  void add(Number number) {
    add_bytes({reinterpret_cast<const char*>(&number), sizeof number});
  }
  std::string_view bytes();
  /// The numbers of a vector of fixed-size values, copied because they need not be aligned.
  template <class Number>
  std::vector<Number> numbers();

 private:
  Context& context_;
  grn_obj value_{};
};

template <class Number>
std::vector<Number> Value::numbers() {
  const auto all = bytes();
  std::vector<Number> out(all.size() / sizeof(Number));
  all.copy(reinterpret_cast<char*>(out.data()), out.size() * sizeof(Number));
  return out;
}

/// A column of fixed-size values, read by record without copying. For one Context; 0 where nothing was stored.
template <class Number>
class Column {
 public:
  Column(Context& context, grn_obj* column) : context_(context), cache_(grn_column_cache_open(context.get(), column)) {
    if (cache_ == nullptr) context.fail("column cache");
  }
  ~Column() { grn_column_cache_close(context_.get(), cache_); }
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

  Number operator[](grn_id id) const {
    std::size_t size = 0;
    const void* at = grn_column_cache_ref(context_.get(), cache_, id, &size);
    return at == nullptr ? Number{} : *static_cast<const Number*>(at);
  }

 private:
  Context& context_;
  grn_column_cache* cache_;
};

}  // namespace search
