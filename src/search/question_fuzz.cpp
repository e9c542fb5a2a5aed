#include "search/question.hpp"

#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "base/unicode.hpp"

// Any words make a question within the limits, or one of the stated errors.
namespace {

void must(bool held) {
  if (!held) std::abort();
}

std::size_t check(const search::Question& question, std::size_t depth) {
  using Kind = search::Question::Kind;
  const bool leaf = question.kind == Kind::word || question.kind == Kind::phrase;
  must(depth <= 3 * search::kMaxQuestionNesting + 3);
  must(leaf ? !question.text.empty() && question.parts.empty() : question.text.empty());
  must(!leaf || base::fold(question.text) == question.text);
  must(question.kind != Kind::without || question.parts.size() == 1);
  must((question.kind != Kind::all && question.kind != Kind::any) || question.parts.size() > 1);
  std::size_t words = leaf ? 1 : 0;
  for (const auto& part : question.parts) words += check(part, depth + 1);
  return words;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto question = search::parse_question({reinterpret_cast<const char*>(data), size});
    if (!question.empty()) must(check(question, 0) <= search::kMaxQuestionWords);
  } catch (const base::Error& error) {
    must(error.key == "error.search.syntax" || error.key == "error.search.too_long" ||
         error.key == "error.search.too_many_words" || error.key == "error.search.too_deep");
  }
  return 0;
}
