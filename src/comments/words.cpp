#include <algorithm>
#include <array>

#include "comments/comments.hpp"

namespace comments {
namespace {

constexpr std::array<std::string_view, 2> kKinds{"comment", "question"};
constexpr std::array<std::string_view, 5> kListNames{"open", "questions", "mentioning", "mine", "resolved"};

template <class Value, std::size_t Size>
std::optional<Value> named(const std::array<std::string_view, Size>& names, std::string_view word) {
  const auto at = std::ranges::find(names, word);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

}  // namespace

std::string_view name(Kind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::optional<Kind> kind_named(std::string_view word) { return named<Kind>(kKinds, word); }
std::string_view name(List list) { return kListNames.at(static_cast<std::size_t>(list)); }
std::optional<List> list_named(std::string_view word) { return named<List>(kListNames, word); }

bool may_resolve(const people::Person& person, const Thread& thread) {
  return people::may(person, people::Right::write) || thread.person.id == person.id;
}
bool may_change(const people::Person& person, const Comment& comment) { return comment.person.id == person.id; }
bool may_delete(const people::Person& person, const Comment& comment) {
  return comment.person.id == person.id || people::may(person, people::Right::administer);
}

}  // namespace comments
