#include "base/error.hpp"
#include "knowledge/edit_place.hpp"

namespace knowledge {
namespace {

template <class List>
auto at(List& list, std::size_t place) {
  if (place >= list.size()) throw base::Error{base::Fault::conflict, "error.topic_changed"};
  return list.begin() + static_cast<std::ptrdiff_t>(place);
}

}  // namespace

Saved change_link(db::Transaction& tx, const Editor& editor, std::int64_t id, std::size_t place_in_list,
                  std::string_view href) {
  check_text(href);
  auto here = place(tx, editor, id);
  auto& links = here.topic.extras.links;
  const auto link = at(links, place_in_list);
  if (link->href == href) return {0, here.document.id, id};
  if (href.empty())
    links.erase(link);
  else
    link->href = href;
  return save_topic(tx, editor, here, "correct");
}

Saved remove_relation(db::Transaction& tx, const Editor& editor, std::int64_t id, std::size_t place_in_list) {
  auto here = place(tx, editor, id);
  auto& relations = here.topic.extras.relations;
  relations.erase(at(relations, place_in_list));
  return save_topic(tx, editor, here, "correct");
}

}  // namespace knowledge
