#include "web/attention/counts.hpp"

#include "web/attention/show.hpp"

namespace web {

void fill_attention_counts(render::Data& data, const Visit& visit, db::Transaction& tx) {
  const auto counts = knowledge::attention_counts(tx, visit.reader);
  for (const auto list : knowledge::kAttentionLists)
    data.section("COUNTS")
        .set("URL", attention_address(list))
        .set("COUNT", counts.of(list))
        .set("TEXT", attention_title(list, visit.language))
        .show_if(counts.of(list) == 0, "QUIET");
}

}  // namespace web
