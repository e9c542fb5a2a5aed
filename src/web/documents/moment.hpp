#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "knowledge/document.hpp"
#include "web/page.hpp"

namespace web {

/// An earlier state of a document, as an address asks for it: the end of a day (`on`), or just after a change
/// (`after`). What is shown of it is read only.
struct Moment {
  std::int64_t changeset = 0;     ///< just after which; 0: there was none yet
  std::optional<base::Date> day;  ///< or else
  std::optional<knowledge::Changeset> change;

  /// The fields of an address that ask for it.
  Fields fields() const;
  /// The document's page at this moment; with a topic (not 0) chosen.
  std::string address(std::int64_t document, std::int64_t topic = 0) const;
  std::string text(std::string_view language) const;
};

/// Nothing where the request asks for the document as it is. base::Error bad_input for what is no day; not_found for a
/// change that is none of this document, or not for this reader.
std::optional<Moment> moment_of(const Visit& visit, db::Transaction& tx, const knowledge::Document& document);

}  // namespace web
