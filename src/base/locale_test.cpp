#include "base/locale.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/log.hpp"
#include "base/unicode.hpp"

namespace {

using base::choose_language;
using base::fill;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(LocaleTest, both_languages_have_the_same_keys) {
  std::vector<std::string> japanese, english;
  for (const auto& [key, text] : base::texts("ja")) japanese.push_back(key);
  for (const auto& [key, text] : base::texts("en")) english.push_back(key);
  EXPECT_FALSE(japanese.empty());
  EXPECT_EQ(japanese, english);
}

TEST(LocaleTest, a_text_has_the_same_names_in_both_languages) {
  for (const auto& [key, text] : base::texts("ja"))
    if (const auto* other = base::find_text("en", key)) {
      EXPECT_EQ(base::names_in(text), base::names_in(*other)) << key;
    }
}

TEST(LocaleTest, no_text_is_empty_or_broken) {
  for (const auto& language : base::languages())
    for (const auto& [key, text] : base::texts(language)) {
      EXPECT_FALSE(base::collapse_space(text).empty()) << language << " " << key;
      EXPECT_TRUE(base::valid_utf8(text)) << language << " " << key;
    }
}

std::string content(const std::filesystem::path& file) {
  std::ostringstream out;
  out << std::ifstream{file}.rdbuf();
  return out.str();
}

/// The string literals of a source that are whole keys of errors ("error.x." is the beginning of one).
std::vector<std::string> error_keys(const std::string& source) {
  std::vector<std::string> keys;
  for (auto at = source.find("\"error."); at != std::string::npos; at = source.find("\"error.", at + 1)) {
    auto key = source.substr(at + 1, source.find('"', at + 1) - at - 1);
    const bool whole = key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos;
    if (whole && key.back() != '.' && key.back() != '_') keys.push_back(std::move(key));
  }
  return keys;
}

TEST(LocaleTest, every_error_that_the_code_names_has_its_text) {
  int found = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{FUMIKURA_SOURCE_DIR "/src"}) {
    const auto name = entry.path().filename().string();
    if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
    for (const auto& key : error_keys(content(entry.path()))) {
      ++found;
      EXPECT_NE(base::find_text("ja", key), nullptr) << name << ": " << key;
    }
  }
  EXPECT_GT(found, 10);
}

TEST(LocaleTest, names_are_filled_once_and_unknown_ones_stay) {
  EXPECT_EQ(fill("{a} and {b}, {c} {", {{"a", "{b}"}, {"b", "2"}}), "{b} and 2, {c} {");
  EXPECT_EQ(fill("{} {A} {a b}", {{"", "x"}}), "{} {A} {a b}");
  EXPECT_THAT(base::names_in("{b} {a} {b} {no name}"), ElementsAre("a", "b"));
}

TEST(LocaleTest, a_missing_key_shows_itself_and_is_reported_once) {
  base::log::Capture log;
  EXPECT_EQ(base::text("ja", "test.no_such_key"), "test.no_such_key");
  EXPECT_EQ(base::text("ja", "test.no_such_key"), "test.no_such_key");
  EXPECT_THAT(log.lines(), ElementsAre(HasSubstr("test.no_such_key")));
}

TEST(LocaleTest, a_text_comes_in_the_language_asked_for) {
  EXPECT_EQ(base::text("ja", "error.too_many_fields", {{"limit", "7"}}),
            "一度に送れる項目は 7 件までです。分けて送ってください。");
  EXPECT_THAT(base::text("en", "error.too_many_fields", {{"limit", "7"}}), HasSubstr("At most 7 fields"));
}

TEST(LocaleTest, a_file_that_repeats_a_key_or_is_no_flat_object_is_refused) {
  base::Texts texts;
  base::add_texts("a.json", R"({"a": "1"})", texts);
  EXPECT_THROW(base::add_texts("b.json", R"({"a": "2"})", texts), std::runtime_error);
  EXPECT_THROW(base::add_texts("c.json", R"({"b": {"c": "2"}})", texts), std::runtime_error);
  EXPECT_THROW(base::add_texts("d.json", "[1", texts), std::runtime_error);
}

TEST(LocaleTest, the_cookie_wins_then_the_browsers_best_then_japanese) {
  EXPECT_EQ(choose_language("en", "ja"), "en");
  EXPECT_EQ(choose_language("xx", "en-US,en;q=0.9,ja;q=0.8"), "en");
  EXPECT_EQ(choose_language("", "fr, EN;q=0.2, ja-JP;q=0.7"), "ja");
  EXPECT_EQ(choose_language("", "en;q=0"), "ja");
  EXPECT_EQ(choose_language("", "fr"), "ja");
  EXPECT_EQ(choose_language("", ""), "ja");
  EXPECT_EQ(choose_language("", ";;q=,=,en;q=1.0000000001"), "en");
}

}  // namespace
