#include "cli/reader.hpp"

#include "base/error.hpp"
#include "people/accounts.hpp"

namespace cli {

void add_reader_options(CLI::App& command, ReaderWords& words) {
  command.add_option("--as", words.as, "what this person (mail address) may see");
  command.add_option("--ceiling", words.ceiling, "up to this level: CLEAR, GREEN, AMBER, AMBER+STRICT");
}

people::Reader reader_of(db::Transaction& tx, const ReaderWords& words, const people::Reader& otherwise) {
  if (!words.as.empty()) {
    const auto person = people::find_person_by_mail(tx, words.as);
    if (!person) throw base::Error{base::Fault::not_found, "error.person_not_found"};
    return people::reader_for(*person);
  }
  if (words.ceiling.empty()) return otherwise;
  const auto level = people::level_named(words.ceiling);
  if (!level) throw base::Error{base::Fault::bad_input, "error.level_unknown"};
  return people::Reader::up_to(*level);
}

}  // namespace cli
