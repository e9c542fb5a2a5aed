#pragma once
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Roles, and what each of them may do: the table in rights.cpp is the only place that says so, and is shown as the
/// page /people/rights. Which topics a person may see is the disclosure rule's business (disclosure.hpp).
namespace people {

/// From the least rights to the most.
enum class Role : std::uint8_t {
  reader,  ///< a partner body
  first_line,
  second_line,
  editor,
  approver,
  administrator,
};

/// "reader", "first-line" …: as stored, typed on the command line and in JSON.
std::string_view name(Role role);
std::span<const Role> every_role();

/// What a person is: one role or several.
class Roles {
 public:
  constexpr Roles() = default;
  constexpr Roles(std::initializer_list<Role> roles) {
    for (const auto role : roles) add(role);
  }
  constexpr void add(Role role) { bits_ |= bit(role); }
  constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  constexpr bool any_of(Roles others) const { return (bits_ & others.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  /// From the least rights to the most.
  std::vector<Role> list() const;
  bool operator==(const Roles&) const = default;

 private:
  static constexpr std::uint8_t bit(Role role) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(role)); }
  std::uint8_t bits_ = 0;
};

/// "first-line editor": parted by blanks, from the least rights to the most.
std::string words(Roles roles);
/// The inverse, in any order, also parted by commas. base::Error bad_input "error.role_unknown" with the word, or
/// "error.role_none" where there is none.
Roles roles_named(std::string_view words);

enum class Right : std::uint8_t {
  read_strict,  ///< AMBER+STRICT, and RED where named
  write,        ///< documents, topics, schemes, synonyms, tasks; imports and exports
  administer,   ///< people and their roles, background work, everybody's imports and comments
};

struct RightOfRoles {
  Right right;
  std::string_view key;  ///< of its text: "right.<key>"
  Roles roles;           ///< any of these has it
};

/// All of them, in the order in which they are shown.
std::span<const RightOfRoles> rights();
bool may(Roles roles, Right right);

}  // namespace people
