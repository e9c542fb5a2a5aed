#include "knowledge/synonyms.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "base/unicode.hpp"
#include "web/page.hpp"
#include "web/search/show.hpp"

namespace web {
namespace {

using Group = std::vector<std::string>;
constexpr std::string_view kSeparators[] = {"、", "，", ",", "⇔", "\n"};

/// "ウイルス、マルウェア" → its words.
Group words_of(std::string text) {
  for (const auto separator : kSeparators)
    for (auto at = text.find(separator); at != std::string::npos; at = text.find(separator, at + 1))
      text.replace(at, separator.size(), "\x1f");
  Group out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find('\x1f', begin), text.size());
    auto word = base::collapse_space(std::string_view{text}.substr(begin, end - begin));
    if (!word.empty()) out.push_back(std::move(word));
    begin = end + 1;
  }
  return out;
}

std::string joined(const Group& group) {
  std::string out;
  for (const auto& word : group) out += (out.empty() ? "" : "、") + word;
  return out;
}

Response page(const Visit& visit, std::string_view error, int status) {
  const auto groups = visit.desk.database.reading([](db::Transaction& tx) { return knowledge::synonym_groups(tx); });
  Page page{visit, "templates/search/synonyms.tpl", "AT_SEARCH", base::text(visit.language, "synonyms.title")};
  auto& data = page.page();
  if (!error.empty()) data.section("ERROR").set("ERROR_TEXT", error);
  if (people::may(visit.person, people::Right::write))
    data.section("MAY_EDIT")
        .set("ADD_URL", "/search/synonyms")
        .set("TYPED", error.empty() ? std::string{} : visit.request.field("words"));
  data.show_if(groups.empty(), "EMPTY");
  if (!groups.empty()) {
    auto& with = data.section("WITH_GROUPS");
    for (std::size_t i = 0; i < groups.size(); ++i) {
      auto& row = with.section("GROUPS").set("ID", static_cast<long long>(i)).set("WORDS", joined(groups[i]));
      const auto at = fmt::format("/search/synonyms/{}", i);
      if (people::may(visit.person, people::Right::write))
        row.section("EDITABLE")
            .set("ID", static_cast<long long>(i))
            .set("WORDS", joined(groups[i]))
            .set("SAVE_URL", at)
            .set("REMOVE_URL", at + "/removal");
      else
        row.section("READABLE").set("WORDS", joined(groups[i]));
    }
  }
  return page.answer(status);
}

Response changed(const Visit& visit, const std::function<void(knowledge::SynonymGroups&)>& change) {
  visit.desk.database.write([&](db::Transaction& tx) {
    auto groups = knowledge::synonym_groups(tx);
    change(groups);
    knowledge::set_synonym_groups(tx, visit.person.id, groups);
  });
  return Response::redirect("/search/synonyms?saved=0");
}

Group& at_place(const Visit& visit, knowledge::SynonymGroups& groups) {
  const auto place = static_cast<std::size_t>(number(visit.request, "place"));
  if (place >= groups.size()) throw base::Error{base::Fault::not_found, "error.not_found"};
  return groups[place];
}

}  // namespace

Response show_synonyms(const Visit& visit) { return page(visit, "", 200); }

Response add_synonyms(const Visit& visit) {
  auto words = words_of(visit.request.field("words"));
  if (words.size() < 2) return page(visit, base::text(visit.language, "error.synonyms_two"), 400);
  return changed(visit, [&](auto& groups) { groups.push_back(std::move(words)); });
}

Response change_synonyms(const Visit& visit) {
  auto words = words_of(visit.request.field("words"));
  if (words.size() < 2) return page(visit, base::text(visit.language, "error.synonyms_two"), 400);
  return changed(visit, [&](auto& groups) { at_place(visit, groups) = std::move(words); });
}

Response remove_synonyms(const Visit& visit) {
  return changed(visit, [&](auto& groups) { at_place(visit, groups).clear(); });  // a group without words is dropped
}

}  // namespace web
