#include <optional>

#include "maps/write.hpp"
#include "maps/writing/base64.hpp"
#include "maps/writing/clean.hpp"
#include "maps/writing/json.hpp"
#include "maps/writing/words.hpp"

namespace maps {
namespace {

using namespace writing;

/// "kNone" has no number in JSON: the member is left out.
void index_member(Json& json, std::string_view name, std::size_t index) {
  if (index != kNone) json.member(name, index);
}

void texts(Json& json, std::string_view name, const std::vector<std::string>& all) {
  if (all.empty()) return;
  json.key(name).begin_array();
  for (const std::string& text : all) json.value(text);
  json.end_array();
}

template <class Items, class Each>
void objects(Json& json, std::string_view name, const Items& items, Each each) {
  if (items.empty()) return;
  json.key(name).begin_array();
  for (const auto& item : items) {
    json.begin_object();
    each(item);
    json.end_object();
  }
  json.end_array();
}

void links_and_images(Json& json, const Topic& topic) {
  objects(json, "links", topic.links, [&](const Link& link) {
    json.member("href", link.href).member_if("title", link.title);
    if (link.aside) json.member("aside", true);
    index_member(json, "file", link.file);
  });
  objects(json, "images", topic.images, [&](const Image& image) {
    json.member("source", image.source);
    index_member(json, "file", image.file);
    if (image.width != 0) json.member("width", image.width);
    if (image.height != 0) json.member("height", image.height);
    json.member_if("alternative", image.alternative);
  });
}

void ties(Json& json, const Topic& topic) {
  objects(json, "relations", topic.relations, [&](const Relation& relation) {
    index_member(json, "to", relation.to);
    json.member_if("to_key", relation.to_key).member_if("title", relation.title);
  });
  objects(json, "boundaries", topic.boundaries, [&](const Boundary& boundary) {
    index_member(json, "first", boundary.first);
    index_member(json, "last", boundary.last);
    json.member_if("title", boundary.title);
  });
  objects(json, "summaries", topic.summaries, [&](const Summary& summary) {
    index_member(json, "first", summary.first);
    index_member(json, "last", summary.last);
    index_member(json, "topic", summary.topic);
  });
  objects(json, "attributes", topic.attributes,
          [&](const auto& pair) { json.member("name", pair.first).member("value", pair.second); });
}

void write_topic(Json& json, const Topic& topic) {
  json.new_line().begin_object();
  index_member(json, "parent", topic.parent);
  if (topic.branch != Branch::topic) json.member("branch", word(topic.branch));
  json.member_if("key", topic.key).member("text", topic.text);
  json.member_if("details", topic.details).member_if("note", topic.note);
  texts(json, "markers", topic.markers);
  texts(json, "labels", topic.labels);
  links_and_images(json, topic);
  ties(json, topic);
  if (topic.folded) json.member("folded", true);
  json.end_object();
}

void write_sheets(Json& json, const Outline& outline) {
  json.new_line().key("sheets").begin_array();
  for (const Sheet& sheet : outline.sheets) {
    json.begin_object().member("title", sheet.title).key("roots").begin_array();
    for (const std::size_t root : sheet.roots) json.value(root);
    json.end_array().end_object();
  }
  json.end_array();
}

void write_files(Json& json, const Outline& outline) {
  json.new_line().key("files").begin_array();
  std::string base64;
  for (const File& file : outline.files) {
    base64.clear();
    append_base64(base64, file.bytes);
    json.new_line().begin_object().member("name", file.name).member("type", file.type);
    json.member("base64", base64).end_object();
  }
  json.end_array();
}

void write_findings(Json& json, std::string_view name, const Findings& findings) {
  objects(json.new_line(), name, findings, [&](const Finding& finding) {
    json.member("what", finding.what).member("count", finding.count).member_if("where", finding.where);
  });
}

}  // namespace

std::string write_json(const Outline& given, Findings& losses) {
  std::optional<Outline> room;
  const Outline& outline = cleaned(given, room, losses);
  Json json;
  json.begin_object().member("format", "fumikura-outline").member("version", 1).member("title", outline.title);
  write_sheets(json, outline);
  json.new_line().key("topics").begin_array();
  for (const Topic& topic : outline.topics) write_topic(json, topic);
  json.end_array();
  write_files(json, outline);
  write_findings(json, "repairs", outline.repairs);
  write_findings(json, "losses", outline.losses);
  json.new_line().end_object();
  return json.take() + "\n";
}

}  // namespace maps
