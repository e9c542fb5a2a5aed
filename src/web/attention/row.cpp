#include "web/attention/row.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/clock.hpp"
#include "base/locale.hpp"
#include "text/percent.hpp"
#include "web/documents/head.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using knowledge::AttentionList;
using knowledge::AttentionRow;

constexpr std::size_t kMostInPath = 24;  ///< code points of each step

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  return fmt::format("{}", fmt::join(texts, between));
}

std::string path_of(const AttentionRow& row) {
  std::vector<std::string> steps;
  if (!row.code.empty()) steps.push_back(row.code);
  for (const auto& text : row.path) steps.push_back(short_text(text, kMostInPath));
  return joined(steps, " › ");
}

/// "missing-image ×3": what the importer calls it, in words where we have them.
std::string losses_text(const std::string& findings, std::string_view language) {
  std::vector<std::string> parts;
  const auto report = nlohmann::json::parse(findings);
  for (const auto& loss : report.at("losses")) {
    const auto what = loss.at("what").get<std::string>();
    parts.push_back(fmt::format("{} ×{}", finding_text("loss.", what, language), loss.at("count").get<std::int64_t>()));
  }
  return joined(parts, ", ");
}

std::string what_text(const AttentionRow& row, AttentionList list, std::string_view language) {
  switch (list) {
    case AttentionList::overdue:
      return short_text(row.title);
    case AttentionList::references:
      return short_text(text::percent_decoded(row.what), 80);
    case AttentionList::sources:
      return base::text(language, "attention.statements", {{"count", row.what}});
    case AttentionList::losses:
      break;
  }
  return losses_text(row.what, language);
}

std::string when_text(const AttentionRow& row, AttentionList list, std::string_view language) {
  if (list != AttentionList::overdue) return base::date_text(base::tokyo_date(row.changed_at), language);
  const auto day = base::parse_date(row.what);
  return day ? base::date_text(*day, language) : row.what;
}

}  // namespace

void fill_attention_row(render::Data& row, const AttentionRow& one, AttentionList list, std::string_view language) {
  const auto text = short_text(one.text);
  row.set("URL", topic_address(one.document, one.topic));
  row.set("TEXT", text.empty() ? base::text(language, "topic.without_text") : text);
  row.set("PATH", path_of(one)).set("WHAT", what_text(one, list, language));
  row.set("WHEN", when_text(one, list, language)).set("OWNER", joined(one.owners, ", "));
}

}  // namespace web
