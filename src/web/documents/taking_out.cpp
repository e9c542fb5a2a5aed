#include "web/documents/taking_out.hpp"

#include "base/error.hpp"
#include "knowledge/read.hpp"

namespace web {

using base::Error;
using base::Fault;

TakingOut taking_out_of(const Request& request) {
  TakingOut wish;
  const auto format = request.field("to");
  const auto target = maps::target_named(format);
  if (!target) throw Error{Fault::bad_input, "error.export_format", {{"format", format}}};
  wish.target = *target;
  wish.revisions = request.field("revisions") == "yes";
  if (const auto word = request.field("ceiling"); !word.empty()) {
    const auto level = people::level_named(word);
    if (!level) throw Error{Fault::bad_input, "error.level_unknown"};
    wish.ceiling = *level;
  }
  return wish;
}

std::optional<maps::Exported> taken_out(const Visit& visit, db::Transaction& tx, const knowledge::Document& document,
                                        const TakingOut& wish) {
  const auto reader = visit.reader.lowered_to(wish.ceiling);
  if (!knowledge::find_topic(tx, reader, document.root)) return std::nullopt;
  return maps::export_document(tx, reader, document.id, wish.target, wish.revisions);
}

}  // namespace web
