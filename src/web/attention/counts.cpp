#include "web/attention/counts.hpp"

#include "base/locale.hpp"
#include "knowledge/conflicts.hpp"
#include "web/attention/show.hpp"
#include "web/conflicts/conflicts.hpp"

namespace web {

void fill_attention_counts(render::Data& data, const Visit& visit, db::Transaction& tx) {
  if (const auto conflicts = knowledge::count_conflicts(tx, visit.reader, 0);
      people::may(visit.person, people::Right::write))
    data.section("COUNTS")
        .set("URL", conflicts_address(0))
        .set("COUNT", conflicts)
        .set("TEXT", base::text(visit.language, "attention.conflicts"))
        .show_if(conflicts == 0, "QUIET");
  const auto counts = knowledge::attention_counts(tx, visit.reader);
  for (const auto list : knowledge::kAttentionLists)
    data.section("COUNTS")
        .set("URL", attention_address(list))
        .set("COUNT", counts.of(list))
        .set("TEXT", attention_title(list, visit.language))
        .show_if(counts.of(list) == 0, "QUIET");
}

}  // namespace web
