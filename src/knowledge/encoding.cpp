#include "knowledge/encoding.hpp"

#include <nlohmann/json.hpp>

namespace knowledge {
namespace {

using nlohmann::json;

template <class T, class To>
void put_list(json& out, const char* name, const std::vector<T>& list, To to) {
  if (list.empty()) return;
  auto& array = out[name] = json::array();
  for (const auto& item : list) array.push_back(to(item));
}

template <class From>
void each(const json& in, const char* name, From from) {
  if (const auto list = in.find(name); list != in.end())
    for (const auto& item : *list) from(item);
}

json to_json(const text::Mark& mark) {
  json out{{"kind", mark.kind}};
  if (!mark.value.empty()) out["value"] = mark.value;
  if (!mark.fields.empty()) out["fields"] = mark.fields;
  if (mark.end != 0) out["at"] = {mark.begin, mark.end};
  return out;
}

text::Mark to_mark(const json& in) {
  text::Mark mark;
  mark.kind = in.at("kind");
  mark.value = in.value("value", "");
  if (in.contains("fields")) mark.fields = in["fields"].get<std::vector<std::pair<std::string, std::string>>>();
  if (in.contains("at")) {
    mark.begin = in["at"][0];
    mark.end = in["at"][1];
  }
  return mark;
}

json to_list(const Link& link) {
  json out{link.href, link.title, link.aside};
  if (!link.file.empty()) out.push_back(link.file);
  return out;
}

Link to_link(const json& in) {
  return {.href = in.at(0), .title = in.at(1), .aside = in.at(2), .file = in.size() > 3 ? in[3] : json("")};
}

constexpr auto kSame = [](const auto& value) { return json(value); };

}  // namespace

std::string encode(const Extras& e) {
  if (e == Extras{}) return {};
  json out = json::object();
  if (!e.details.empty()) out["details"] = e.details;
  put_list(out, "markers", e.markers, kSame);
  put_list(out, "labels", e.labels, kSame);
  put_list(out, "links", e.links, to_list);
  put_list(out, "images", e.images, [](const Image& i) {
    return json{i.file, i.source, i.alternative, i.width, i.height};
  });
  put_list(out, "relations", e.relations, [](const Relation& r) { return json{r.to, r.title}; });
  put_list(out, "boundaries", e.boundaries, [](const Boundary& b) { return json{b.first, b.last, b.title}; });
  put_list(out, "summaries", e.summaries, [](const Summary& s) { return json{s.first, s.last, s.topic}; });
  put_list(out, "attributes", e.attributes, kSame);
  if (e.folded) out["folded"] = true;
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Extras decode_extras(std::string_view text) {
  Extras e;
  if (text.empty()) return e;
  const auto in = json::parse(text);
  e.details = in.value("details", "");
  each(in, "markers", [&](const json& j) { e.markers.push_back(j); });
  each(in, "labels", [&](const json& j) { e.labels.push_back(j); });
  each(in, "links", [&](const json& j) { e.links.push_back(to_link(j)); });
  each(in, "images", [&](const json& j) { e.images.push_back({j[0], j[1], j[2], j[3], j[4]}); });
  each(in, "relations", [&](const json& j) { e.relations.push_back({j[0], j[1]}); });
  each(in, "boundaries", [&](const json& j) { e.boundaries.push_back({j[0], j[1], j[2]}); });
  each(in, "summaries", [&](const json& j) { e.summaries.push_back({j[0], j[1], j[2]}); });
  each(in, "attributes", [&](const json& j) { e.attributes.emplace_back(j[0], j[1]); });
  e.folded = in.value("folded", false);
  return e;
}

std::string encode(const Marks& marks) {
  if (marks.empty()) return {};
  json out = json::object();
  put_list(out, "seen", marks.seen, to_json);
  for (const auto& [kind, list] : marks.decided) {
    auto& array = out["decided"][kind] = json::array();
    for (const auto& mark : list) array.push_back(to_json(mark));
  }
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Marks decode_marks(std::string_view text) {
  Marks marks;
  if (text.empty()) return marks;
  const auto in = json::parse(text);
  each(in, "seen", [&](const json& j) { marks.seen.push_back(to_mark(j)); });
  if (in.contains("decided"))
    for (const auto& [kind, list] : in["decided"].items()) {
      auto& decided = marks.decided[kind];
      for (const auto& mark : list) decided.push_back(to_mark(mark));
    }
  return marks;
}

}  // namespace knowledge
