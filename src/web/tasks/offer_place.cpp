#include "web/tasks/offer_place.hpp"

#include "base/locale.hpp"
#include "web/documents/head.hpp"
#include "web/words.hpp"

namespace web {
namespace {

constexpr std::size_t kMostInPath = 24;  ///< code points of each step

/// A root's text most often begins with the code already.
std::string path_of(const tasks::Offer& offer) {
  const bool told = !offer.path.empty() && offer.path.front().starts_with(offer.code);
  auto out = told ? std::string{} : offer.code;
  for (const auto& step : offer.path) out += (out.empty() ? "" : " › ") + short_text(step, kMostInPath);
  return out;
}

}  // namespace

void fill_offer_place(render::Data& row, const Visit& visit, const tasks::Offer& offer) {
  row.set("ID", offer.topic).set("URL", topic_address(offer.document, offer.topic)).set("PATH", path_of(offer));
  const auto& title = offer.fields.title;
  row.set("TITLE", title.empty() ? base::text(visit.language, "topic.without_text") : title);
}

}  // namespace web
