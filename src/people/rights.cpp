#include "people/rights.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"

namespace people {
namespace {

constexpr std::array kRoles{Role::reader, Role::first_line, Role::second_line,
                            Role::editor, Role::approver,   Role::administrator};
constexpr std::array<std::string_view, kRoles.size()> kNames{"reader", "first-line", "second-line",
                                                             "editor", "approver",   "administrator"};
constexpr Roles kStaff{Role::first_line, Role::second_line, Role::editor, Role::approver, Role::administrator};

constexpr std::array kRights{
    RightOfRoles{Right::read_strict, "read_strict", kStaff},
    RightOfRoles{Right::write, "write", kStaff},
    RightOfRoles{Right::administer, "administer", {Role::administrator}},
};

Role role_named(std::string_view word) {
  const auto at = std::ranges::find(kNames, word);
  if (at == kNames.end())
    throw base::Error{base::Fault::bad_input, "error.role_unknown", {{"role", std::string{word}}}};
  return kRoles.at(static_cast<std::size_t>(at - kNames.begin()));
}

}  // namespace

std::string_view name(Role role) { return kNames.at(static_cast<std::size_t>(role)); }
std::span<const Role> every_role() { return kRoles; }

std::vector<Role> Roles::list() const {
  std::vector<Role> out;
  std::ranges::copy_if(kRoles, std::back_inserter(out), [this](Role role) { return has(role); });
  return out;
}

std::string words(Roles roles) {
  std::string out;
  for (const auto role : roles.list()) {
    if (!out.empty()) out += ' ';
    out += name(role);
  }
  return out;
}

Roles roles_named(std::string_view words) {
  constexpr std::string_view between = " ,";
  Roles out;
  for (auto begin = words.find_first_not_of(between); begin != words.npos;) {
    const auto end = std::min(words.find_first_of(between, begin), words.size());
    out.add(role_named(words.substr(begin, end - begin)));
    begin = words.find_first_not_of(between, end);
  }
  if (out.empty()) throw base::Error{base::Fault::bad_input, "error.role_none"};
  return out;
}

std::span<const RightOfRoles> rights() { return kRights; }

bool may(Roles roles, Right right) {
  const auto at = std::ranges::find(kRights, right, &RightOfRoles::right);
  return at != kRights.end() && roles.any_of(at->roles);
}

}  // namespace people
