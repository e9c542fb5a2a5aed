#include <optional>

#include "maps/write.hpp"
#include "maps/writing/clean.hpp"
#include "maps/writing/excerpt.hpp"
#include "maps/writing/title.hpp"
#include "maps/writing/xmind_shape.hpp"
#include "maps/writing/xmind_topic.hpp"
#include "maps/writing/zip.hpp"

namespace maps {
namespace {

using namespace writing;

class XmindWriter {
 public:
  XmindWriter(const Outline& outline, Findings& losses)
      : outline_{outline},
        losses_{losses},
        tree_{outline},
        keys_{outline},
        pictures_{outline},
        topic_{outline, tree_, keys_, pictures_, losses} {}

  std::string run() {
    if (tree_.sheets().size() > 1 || tree_.sheets().front().roots.size() == 1) lose_title(outline_, tree_, losses_);
    note_sheets();
    json_.begin_array();
    for (std::size_t i = 0; i < tree_.sheets().size(); ++i) sheet(i);
    json_.end_array();
    pictures_.lose_unused(losses_);
    return archive();
  }

 private:
  void note_sheets() {
    sheet_of_.assign(outline_.topics.size(), 0);
    for (std::size_t i = 0; i < tree_.sheets().size(); ++i)
      for (const std::size_t root : tree_.sheets()[i].roots) sheet_of_[root] = i;
    for (std::size_t i = 0; i < outline_.topics.size(); ++i)
      if (outline_.topics[i].parent < i) sheet_of_[i] = sheet_of_[outline_.topics[i].parent];
    related_.resize(tree_.sheets().size());
    for (std::size_t i = 0; i < outline_.topics.size(); ++i)
      if (!outline_.topics[i].relations.empty()) related_[sheet_of_[i]].push_back(i);
  }

  std::string sheet_id(std::size_t index) const { return keys_.fresh("sheet-" + std::to_string(index + 1)); }

  void sheet(std::size_t index) {
    const auto& sheet = tree_.sheets()[index];
    json_.new_line().begin_object().member("id", sheet_id(index)).member("class", "sheet");
    json_.member("title", sheet.title.empty() ? excerpt(title_of(outline_, tree_)) : std::string{sheet.title});
    json_.key("rootTopic");
    if (sheet.roots.size() == 1)
      branch(sheet.roots.front(), true);
    else
      added_root(index);
    relationships(index);
    json_.end_object();
  }

  /// A sheet has one central topic: several items without one hang under one that we add.
  void added_root(std::size_t index) {
    const auto& sheet = tree_.sheets()[index];
    const std::string title = sheet.title.empty() ? title_of(outline_, tree_) : std::string{sheet.title};
    json_.begin_object().member("id", keys_.fresh("root-" + std::to_string(index + 1)));
    json_.member("class", "topic").member("title", title).member("structureClass", kStructure);
    if (!sheet.roots.empty()) {
      json_.key("children").begin_object().key("attached").begin_array();
      for (const std::size_t root : sheet.roots) branch(root, false);
      json_.end_array().end_object();
    }
    json_.end_object();
  }

  struct Place {
    XmindGroups groups;
    std::size_t group = 0;
    std::size_t next = 0;
  };

  /// A topic and all below it, with a stack of our own: depth costs none of the program's.
  void branch(std::size_t root, bool central) {
    std::vector<Place> path;
    path.push_back(begin_topic(root, central));
    while (!path.empty()) {
      Place& here = path.back();
      if (here.group == here.groups.size()) {
        end_topic(here);
        path.pop_back();
        continue;
      }
      const auto& [name, members] = here.groups[here.group];
      if (here.next == 0) json_.key(name).begin_array();
      if (here.next < members.size()) {
        path.push_back(begin_topic(members[here.next++], false));
      } else {
        json_.end_array();
        ++here.group;
        here.next = 0;
      }
    }
  }

  Place begin_topic(std::size_t index, bool central) {
    json_.begin_object().member("id", keys_.id(index)).member("class", "topic");
    if (central) json_.member("structureClass", kStructure);
    topic_.write(json_, index);
    Place place{xmind_groups(outline_, tree_, index, central, losses_)};
    if (!place.groups.empty()) json_.key("children").begin_object();
    return place;
  }

  void end_topic(const Place& place) {
    if (!place.groups.empty()) json_.end_object();
    json_.end_object();
  }

  /// A relationship joins two topics of one sheet.
  void relationships(std::size_t sheet) {
    bool any = false;
    for (const std::size_t from : related_[sheet]) {
      for (const Relation& relation : outline_.topics[from].relations) {
        if (relation.to >= outline_.topics.size() || sheet_of_[relation.to] != sheet) {
          lose(losses_, "relation", outline_.topics[from]);
          continue;
        }
        if (!any) json_.key("relationships").begin_array();
        any = true;
        json_.begin_object().member("id", keys_.fresh("relationship-" + std::to_string(++relationship_count_)));
        json_.member("end1Id", keys_.id(from)).member("end2Id", keys_.id(relation.to));
        json_.member_if("title", relation.title).end_object();
      }
    }
    if (any) json_.end_array();
  }

  std::string metadata() const {
    Json json;
    json.begin_object().member("dataStructureVersion", "2").key("creator").begin_object();
    json.member("name", "Fumikura").end_object().member("activeSheetId", sheet_id(0)).end_object();
    return json.take();
  }

  static std::string manifest(const std::vector<Member>& members) {
    Json json;
    json.begin_object().key("file-entries").begin_object();
    for (const Member& member : members) json.key(member.name).begin_object().end_object();
    json.end_object().end_object();
    return json.take();
  }

  std::string archive() const {
    const std::string meta = metadata();
    std::vector<Member> members{{"content.json", json_.text()}, {"metadata.json", meta}};
    for (const std::size_t file : pictures_.used())
      members.push_back({"resources/" + pictures_.name(file), outline_.files[file].bytes, true});
    const std::string list = manifest(members);
    members.insert(members.begin() + 2, {"manifest.json", list});
    return zip(members);
  }

  static constexpr std::string_view kStructure = "org.xmind.ui.map.unbalanced";

  const Outline& outline_;
  Findings& losses_;
  Tree tree_;
  Keys keys_;
  Pictures pictures_;
  XmindTopic topic_;
  std::vector<std::size_t> sheet_of_;              ///< by topic
  std::vector<std::vector<std::size_t>> related_;  ///< by sheet: topics that have relations
  std::size_t relationship_count_ = 0;
  Json json_;
};

}  // namespace

std::string write_xmind(const Outline& outline, Findings& losses) {
  std::optional<Outline> room;
  return XmindWriter{cleaned(outline, room, losses), losses}.run();
}

}  // namespace maps
