#pragma once
#include <optional>
#include <string_view>
#include <vector>

/// Files that travel inside the binary (cmake/resources.cmake): templates/, locales/, starter/, web/dist/.
namespace base {

/// The bytes of a file by its path below the project's root, such as "locales/ja.json"; nothing where there is none.
/// The bytes live as long as the program.
std::optional<std::string_view> resource(std::string_view path);

/// All paths that begin with `prefix`, sorted.
std::vector<std::string_view> resources_below(std::string_view prefix);

}  // namespace base
