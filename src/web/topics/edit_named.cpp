#include <charconv>

#include "base/error.hpp"
#include "web/topics/edit.hpp"

namespace web {
namespace {

std::int64_t person_number(const std::string& text) {
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size())
    throw base::Error{base::Fault::bad_input, "error.named_unknown"};
  return out;
}

}  // namespace

Response name_persons(const Visit& visit) {
  std::vector<std::int64_t> persons{visit.person.id};  // one's own box is ticked and cannot be unticked
  for (const auto& value : visit.request.values("person")) persons.push_back(person_number(value));
  return save_topic(visit, [&](auto& tx, const auto& editor, auto topic) {
    return knowledge::name_persons(tx, editor, topic, persons);
  });
}

}  // namespace web
