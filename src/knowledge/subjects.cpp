#include "knowledge/subjects.hpp"

#include <fmt/format.h>

namespace knowledge {

people::SubjectFilter subjects_for(const people::Reader& reader) {
  const auto open = people::sql_filter(reader, "st");
  return {fmt::format(
      "((n.topic_id > 0 AND EXISTS (SELECT 1 FROM topic st WHERE st.id = n.topic_id AND {0})) OR "
      "(n.topic_id = 0 AND n.document_id > 0 AND EXISTS (SELECT 1 FROM topic st WHERE st.document_id = n.document_id "
      "AND st.parent_id = 0 AND {0})) OR (n.topic_id = 0 AND n.document_id = 0))",
      open)};
}

}  // namespace knowledge
