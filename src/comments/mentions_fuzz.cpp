#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string_view>
#include <vector>

#include "comments/mentions.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  // The first line is a person's name too: names come from outside as well.
  const auto line = bytes.substr(0, bytes.find('\n'));
  std::vector<people::Person> persons;
  for (const std::string_view name : {std::string_view{"山田 太郎"}, std::string_view{"Taro"}, line}) {
    people::Person person;
    person.id = static_cast<std::int64_t>(persons.size()) + 2;
    person.name = name;
    persons.push_back(std::move(person));
  }
  const auto called = comments::find_calls(bytes, persons);
  std::set<std::int64_t> seen;
  for (const auto id : called.persons)
    if (id < 2 || id > 4 || !seen.insert(id).second) std::abort();
  return 0;
}
