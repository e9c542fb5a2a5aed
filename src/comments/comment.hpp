#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"

/// What people say about a topic, apart from its text: threads of comments, each begun by a comment or a question.
namespace comments {

enum class Kind { comment, question };
/// "comment", "question".
std::string_view name(Kind kind);
std::optional<Kind> kind_named(std::string_view word);

/// A person by number and present name.
struct Named {
  std::int64_t id = 0;
  std::string name;
  bool operator==(const Named&) const = default;
};

struct Comment {
  std::int64_t id = 0;
  std::int64_t thread = 0;
  std::int64_t topic = 0;
  Named person;
  base::Millis at = 0;
  std::string text;  ///< Markdown as written; empty while deleted, but for who may restore it
  std::optional<base::Millis> edited_at;
  std::optional<base::Millis> deleted_at;
  std::vector<Named> mentions;  ///< by name
};

struct Resolution {
  Named person;
  base::Millis at = 0;
};

struct Thread {
  std::int64_t id = 0;
  std::int64_t topic = 0;
  Kind kind = Kind::comment;
  Named person;  ///< who began it
  base::Millis at = 0;
  std::optional<Resolution> resolved;
  std::vector<Comment> comments;  ///< in the order in which they were written
};

}  // namespace comments
