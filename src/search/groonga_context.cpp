#include "search/groonga_context.hpp"

#include <mutex>

#include "base/error.hpp"

namespace search {
namespace {

struct Library {
  Library() {
    grn_default_logger_set_max_level(grn_log_level{});  // what fails is thrown, with Groonga's own words
    if (grn_init() != GRN_SUCCESS) throw base::Error(base::Fault::internal, "error.search.index", {}, "grn_init");
    grn_set_default_encoding(GRN_ENC_UTF8);
    grn_set_default_match_escalation_threshold(-1);  // a word found nowhere is not looked for in other ways
  }
  ~Library() { grn_fin(); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

}  // namespace

std::shared_ptr<const void> hold_library() {
  static std::mutex mutex;
  static std::weak_ptr<const Library> held;
  const std::scoped_lock lock{mutex};
  auto library = held.lock();
  if (!library) held = library = std::make_shared<const Library>();
  return library;
}

Context::Context() : library_(hold_library()) {
  if (grn_ctx_init(&ctx_, 0) != GRN_SUCCESS) {
    throw base::Error(base::Fault::internal, "error.search.index", {}, "grn_ctx_init");
  }
}

Context::~Context() { grn_ctx_fin(&ctx_); }

void Context::fail(std::string_view doing) {
  std::string detail{doing};
  detail.append(": ").append(ctx_.errbuf).append(" (").append(std::to_string(ctx_.rc)).append(")");
  throw base::Error(base::Fault::internal, "error.search.index", {}, detail);
}

void Context::must(grn_rc rc, std::string_view doing) {
  if (rc != GRN_SUCCESS || ctx_.rc != GRN_SUCCESS) fail(doing);
}

grn_obj* Context::must(grn_obj* object, std::string_view doing) {
  if (object == nullptr) fail(doing);
  return object;
}

Value::Value(Context& context, grn_id type, unsigned char flags) : context_(context) {
  GRN_OBJ_INIT(&value_, flags == 0 ? GRN_BULK : GRN_UVECTOR, 0, type);
}

Value::~Value() { GRN_OBJ_FIN(context_.get(), &value_); }

void Value::clear() { GRN_BULK_REWIND(&value_); }

void Value::add_bytes(std::string_view bytes) {
  const grn_rc rc = grn_bulk_write(context_.get(), &value_, bytes.data(), static_cast<unsigned>(bytes.size()));
  if (rc != GRN_SUCCESS) context_.fail("value");
}

std::string_view Value::bytes() { return {GRN_BULK_HEAD(&value_), GRN_BULK_VSIZE(&value_)}; }

}  // namespace search
