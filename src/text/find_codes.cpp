#include "text/document_code.hpp"
#include "text/finders.hpp"

namespace text {

void find_codes(const Sight& sight, bool root, std::vector<Mark>& marks) {
  std::size_t from = 0;
  if (root) {
    if (auto code = leading_code(sight.text)) {
      marks.push_back({"code", code->value, {}, code->begin, code->end});
      from = code->end;
    }
  }
  while (auto code = next_code(sight.text, from)) {
    from = code->end;
    Mark mark{"reference", code->value, {}, code->begin, code->end};
    if (!code->to.empty()) mark.fields.emplace_back("to", code->to);
    marks.push_back(std::move(mark));
  }
}

}  // namespace text
