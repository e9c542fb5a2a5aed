#include "base/error.hpp"
#include "web/topics/edit.hpp"
#include "web/url.hpp"

namespace web {
namespace {

std::size_t place_of(const Visit& visit) { return static_cast<std::size_t>(number(visit.request, "place")); }

/// A copied address of a page of ours is kept without the host, so that it holds wherever the desk is reached.
std::string of_this_house(std::string written, const std::string& host) {
  for (const std::string scheme : {"http://", "https://"})
    if (written.starts_with(scheme + host + "/")) return written.substr(scheme.size() + host.size());
  return written;
}

}  // namespace

Response correct_link(const Visit& visit) {
  const auto href = of_this_house(visit.request.field("value"), visit.request.header("Host"));
  if (href.empty()) throw base::Error{base::Fault::bad_input, "error.link_empty"};
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::change_link(tx, editor, topic, place_of(visit), href);
  });
}

Response remove_link(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::change_link(tx, editor, topic, place_of(visit), "");
  });
}

Response remove_relation(const Visit& visit) {
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::remove_relation(tx, editor, topic, place_of(visit));
  });
}

}  // namespace web
