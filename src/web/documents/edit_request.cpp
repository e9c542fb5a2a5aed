#include "web/documents/edit_request.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "knowledge/reason.hpp"

namespace web {
namespace {

using knowledge::OutlineEdit;
using nlohmann::json;

constexpr int kDepth = 4;

[[noreturn]] void refuse() { throw base::Error{base::Fault::bad_input, "error.edit_request"}; }

OutlineEdit::Kind kind_of(const std::string& word) {
  constexpr std::array<std::pair<std::string_view, OutlineEdit::Kind>, 5> kKinds{{{"write", OutlineEdit::Kind::write},
                                                                                  {"add", OutlineEdit::Kind::add},
                                                                                  {"move", OutlineEdit::Kind::move},
                                                                                  {"remove", OutlineEdit::Kind::remove},
                                                                                  {"link", OutlineEdit::Kind::link}}};
  for (const auto& [name, kind] : kKinds)
    if (name == word) return kind;
  refuse();
}

std::int64_t number_in(const json& object, const char* name, std::int64_t otherwise) {
  const auto found = object.find(name);
  if (found == object.end()) return otherwise;
  if (!found->is_number_integer()) refuse();
  return found->get<std::int64_t>();
}

std::optional<std::string> text_in(const json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end()) return std::nullopt;
  if (!found->is_string()) refuse();
  auto text = found->get<std::string>();
  std::erase(text, '\r');
  if (text.find('\0') != std::string::npos || !base::valid_utf8(text)) refuse();
  return text;
}

OutlineEdit edit_in(const json& object) {
  if (!object.is_object()) refuse();
  return {.kind = kind_of(text_in(object, "do").value_or("")),
          .topic = number_in(object, "topic", 0),
          .parent = number_in(object, "parent", 0),
          .after = number_in(object, "after", -1),
          .text = text_in(object, "text"),
          .note = text_in(object, "note"),
          .seen = number_in(object, "seen", 0),
          .href = text_in(object, "href").value_or(""),
          .title = text_in(object, "title").value_or("")};
}

json object_in(std::string_view body) {
  const auto shallow = [](int depth, json::parse_event_t, json&) { return depth < kDepth; };
  auto read = json::parse(body, shallow, false);
  if (!read.is_object()) refuse();
  return read;
}

}  // namespace

UndoRequest read_undo_request(std::string_view body) {
  const auto read = object_in(body);
  return {number_in(read, "changeset", 0), number_in(read, "seen", 0)};
}

ReasonRequest read_reason_request(std::string_view body) {
  const auto read = object_in(body);
  ReasonRequest out{.changesets = {}, .reason = text_in(read, "reason").value_or("")};
  const auto changesets = read.find("changesets");
  if (changesets == read.end() || !changesets->is_array()) refuse();
  for (const auto& changeset : *changesets) {
    if (!changeset.is_number_integer()) refuse();
    out.changesets.push_back(changeset.get<std::int64_t>());
  }
  return out;
}

EditRequest read_edit_request(std::string_view body) {
  const auto read = object_in(body);
  EditRequest out{.ticket = {text_in(read, "client").value_or(""), number_in(read, "number", 0)},
                  .seen = number_in(read, "seen", 0),
                  .reason = text_in(read, "reason").value_or(""),
                  .edits = {}};
  if (base::length(out.reason) > knowledge::kLongestReason) refuse();
  const auto edits = read.find("edits");
  if (edits == read.end() || !edits->is_array()) refuse();
  for (const auto& edit : *edits) out.edits.push_back(edit_in(edit));
  return out;
}

}  // namespace web
