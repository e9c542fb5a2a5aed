#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "db/database.hpp"
#include "people/disclosure.hpp"

namespace cli {

/// `--as PERSON` and `--ceiling LEVEL` of commands that read.
struct ReaderWords {
  std::string as;  ///< mail address or number
  std::string ceiling;
};

void add_reader_options(CLI::App& command, ReaderWords& words);
/// The reader meant; `otherwise` where neither is given.
people::Reader reader_of(db::Transaction& tx, const ReaderWords& words, const people::Reader& otherwise);

}  // namespace cli
