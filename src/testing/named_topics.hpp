#pragma once
#include "testing/written_documents.hpp"

/// Documents for tests with topics that are RED by name.
namespace testing_tools {

class NamedTopics : public WrittenDocuments {
 protected:
  void make_red(Id topic) {
    edit([&](auto& tx, const auto& by) {
      return knowledge::decide(tx, by, topic, "disclosure", {{.kind = {}, .value = "RED", .fields = {}}});
    });
  }
  /// The topic becomes RED by itself, for its author and this person; what stands above it stays as it is.
  void name_on(Id topic, Id person) {
    make_red(topic);
    edit([&](auto& tx, const auto& by) { return knowledge::name_persons(tx, by, topic, {by.person, person}); });
  }
};

}  // namespace testing_tools
