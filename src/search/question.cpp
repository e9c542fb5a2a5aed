#include "search/question.hpp"

#include <utility>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace search {
namespace {

enum class Sign { open, close, without, all, any, word, phrase, end };

struct Token {
  Sign sign = Sign::end;
  std::string text;
};

[[noreturn]] void refuse_length(const char* key, std::size_t limit) {
  throw base::Error(base::Fault::too_large, key, {{"limit", std::to_string(limit)}});
}

[[noreturn]] void refuse_brackets() { throw base::Error(base::Fault::bad_input, "error.search.syntax"); }

bool opens(char32_t c) { return c == U'(' || c == U'（'; }
bool closes(char32_t c) { return c == U')' || c == U'）'; }
bool quotes(char32_t c) { return c == U'"' || c == U'＂' || c == U'“' || c == U'”'; }
bool means_without(char32_t c) { return c == U'-' || c == U'－' || c == U'−'; }

class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  Token next() {
    while (at_ < text_.size() && base::is_space(peek())) skip();
    if (at_ == text_.size()) return {};
    const char32_t first = peek();
    if (opens(first)) return sign(Sign::open);
    if (closes(first)) return sign(Sign::close);
    if (quotes(first)) return phrase();
    if (means_without(first) && !word_begins_ && something_follows()) return sign(Sign::without);
    return word();
  }

 private:
  char32_t peek() const {
    std::size_t at = at_;
    return base::next_point(text_, at);
  }

  void skip() {
    base::next_point(text_, at_);
    word_begins_ = false;
  }

  Token sign(Sign sign) {
    skip();
    word_begins_ = sign == Sign::without;  // a second "-" belongs to the word
    return {sign, {}};
  }

  bool something_follows() const {
    std::size_t at = at_;
    base::next_point(text_, at);
    if (at == text_.size()) return false;
    const char32_t follow = base::next_point(text_, at);
    return !base::is_space(follow) && !closes(follow);
  }

  Token phrase() {
    skip();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !quotes(peek())) skip();
    const auto inside = text_.substr(begin, at_ - begin);
    if (at_ < text_.size()) skip();
    return {Sign::phrase, base::fold(inside)};
  }

  Token word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_word(peek())) skip();
    auto written = text_.substr(begin, at_ - begin);
    if (written == "AND" || written == "ＡＮＤ") return {Sign::all, {}};
    if (written == "OR" || written == "ＯＲ") return {Sign::any, {}};
    return {Sign::word, base::fold(written)};
  }

  static bool ends_word(char32_t c) { return base::is_space(c) || opens(c) || closes(c) || quotes(c); }

  std::string_view text_;
  std::size_t at_ = 0;
  bool word_begins_ = false;
};

/// any := all (OR all)* ; all := one ((AND)? one)* ; one := -one | ( any ) | word | phrase
class Parser {
 public:
  explicit Parser(std::string_view words) : words_(words) { step(); }

  Question whole() {
    Question question = any();
    if (token_.sign == Sign::close) refuse_brackets();
    return question;
  }

 private:
  void step() {
    token_ = words_.next();
    const bool counts = token_.sign == Sign::word || token_.sign == Sign::phrase;
    if (counts && ++count_ > kMaxQuestionWords) refuse_length("error.search.too_many_words", kMaxQuestionWords);
  }

  Question any() {
    Question question{.kind = Question::Kind::any};
    for (;;) {
      add(question, all());
      if (token_.sign != Sign::any) return unwrapped(std::move(question));
      step();
    }
  }

  Question all() {
    Question question{.kind = Question::Kind::all};
    while (token_.sign != Sign::any && token_.sign != Sign::close && token_.sign != Sign::end) {
      if (token_.sign == Sign::all) {
        step();
      } else {
        add(question, one());
      }
    }
    return unwrapped(std::move(question));
  }

  Question one() {
    switch (token_.sign) {
      case Sign::without:
        return without();
      case Sign::open:
        return group();
      default:
        return leaf();
    }
  }

  Question without() {
    step();
    Question question{.kind = Question::Kind::without};
    add(question, one());
    return question;
  }

  Question group() {
    if (++nesting_ > kMaxQuestionNesting) refuse_length("error.search.too_deep", kMaxQuestionNesting);
    step();
    Question question = any();
    if (token_.sign != Sign::close) refuse_brackets();
    --nesting_;
    step();
    return question;
  }

  Question leaf() {
    const auto kind = token_.sign == Sign::phrase ? Question::Kind::phrase : Question::Kind::word;
    Question question{.kind = kind, .text = std::move(token_.text)};
    step();
    return question;
  }

  static void add(Question& to, Question part) {
    if (!part.empty()) to.parts.push_back(std::move(part));
  }

  static Question unwrapped(Question question) {
    if (question.parts.empty()) return {};
    if (question.parts.size() > 1) return question;
    Question only = std::move(question.parts.front());
    return only;
  }

  Words words_;
  Token token_;
  std::size_t count_ = 0;
  std::size_t nesting_ = 0;
};

}  // namespace

Question parse_question(std::string_view words) {
  if (words.size() > 4 * kMaxQuestionPoints || base::length(words) > kMaxQuestionPoints) {
    refuse_length("error.search.too_long", kMaxQuestionPoints);
  }
  return Parser{words}.whole();
}

}  // namespace search
