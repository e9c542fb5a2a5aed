#include "web/comments/panel.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "text/markdown.hpp"
#include "web/comments/comments.hpp"
#include "web/documents/note.hpp"
#include "web/words.hpp"

namespace web {
namespace {

using comments::Comment;
using comments::Thread;
using knowledge::Topic;

class Filling {
 public:
  Filling(const Visit& visit, db::Transaction& tx, const Topic& topic, bool refused)
      : visit_(visit),
        tx_(tx),
        topic_(topic),
        refused_(refused),
        others_(comments::mentionable(tx, speaker_of(visit), topic.id)) {}

  void threads(render::Data& data) {
    std::int64_t open = 0;
    render::Data* resolved = nullptr;
    const auto all = comments::threads_on(tx_, speaker_of(visit_), topic_.id);
    for (const auto& thread : all) {
      if (thread.resolved && resolved == nullptr) resolved = &data.section("WITH_RESOLVED");
      one_thread(thread.resolved ? resolved->section("RESOLVED") : data.section("OPEN_THREADS"), thread);
      const auto alive = [](const Comment& one) { return !one.deleted_at; };
      open += !thread.resolved && std::ranges::any_of(thread.comments, alive) ? 1 : 0;
    }
    if (resolved != nullptr)
      resolved->set("RESOLVED_COUNT",
                    std::ranges::count_if(all, [](const Thread& one) { return one.resolved.has_value(); }));
    data.show_if(all.empty(), "NONE");
    if (open > 0) data.section("UNRESOLVED").set("OPEN_COUNT", open);
  }

  /// One of the forms: what was typed in it if it was refused, and whom it can tell.
  void form(render::Data& data, const std::string& name, const std::string& text,
            const std::vector<comments::Named>& chosen) {
    const bool typed = refused_ && visit_.request.field("form") == name;
    data.set("FORM", name).set("WORDS", typed ? visit_.request.field("comment") : text).show_if(typed, "AGAIN");
    const auto ticked = visit_.request.values("mention");
    if (others_.empty()) return;
    auto& tell = data.section("TELL");
    for (const auto& person : others_) {
      const bool was = std::ranges::find(chosen, person.id, &comments::Named::id) != chosen.end();
      const bool is = std::ranges::find(ticked, std::to_string(person.id)) != ticked.end();
      tell.section("PERSONS")
          .set("ID", person.id)
          .set("NAME", person.name)
          .set("ROLE_TEXT", roles_text(person.roles, visit_.language))
          .show_if(typed ? is : was, "CHECKED");
    }
  }

 private:
  void one_thread(render::Data& holder, const Thread& thread) {
    auto& data = holder.include("THREAD", "templates/comments/thread.tpl");
    data.set("THREAD_ID", thread.id).set("TOPIC", topic_.id);
    data.set("KIND_TEXT", base::text(visit_.language, fmt::format("comments.kind.{}", name(thread.kind))));
    data.show(thread.kind == comments::Kind::question ? "QUESTION" : "COMMENT");
    for (const auto& one : thread.comments) comment(data.section("COMMENTS"), one);
    const auto at = fmt::format("/threads/{}", thread.id);
    if (thread.resolved) {
      auto& done = data.section("DONE").set("WHO", thread.resolved->person.name);
      set_when(done, thread.resolved->at, visit_.language);
    } else {
      auto& reply = data.section("REPLY").set("REPLY_URL", at + "/comments");
      form(reply, fmt::format("reply-{}", thread.id), {}, {});
    }
    if (!comments::may_resolve(visit_.person, thread)) return;
    data.section(thread.resolved ? "REOPEN" : "RESOLVE").set("RESOLVE_URL", at + "/resolution");
  }

  void comment(render::Data& data, const Comment& one) {
    const auto at = fmt::format("/comments/{}", one.id);
    data.set("ID", one.id).set("WHO", one.person.name);
    set_when(data, one.at, visit_.language);
    if (one.deleted_at) {
      auto& gone = data.section("GONE");
      if (comments::may_delete(visit_.person, one)) gone.section("RESTORE").set("RESTORE_URL", at + "/restoration");
      return;
    }
    auto& said = data.section("SAID");
    words(said, one);
    for (const auto& person : one.mentions) said.section("TO").set("NAME", person.name);
    if (one.edited_at) earlier(said.section("EDITED"), one);
    if (comments::may_change(visit_.person, one)) {
      auto& edit = said.section("EDIT").set("EDIT_URL", at);
      form(edit, fmt::format("edit-{}", one.id), one.text, one.mentions);
    }
    if (comments::may_delete(visit_.person, one)) said.section("DELETE").set("DELETE_URL", at + "/deletion");
  }

  void words(render::Data& data, const Comment& one) {
    try {
      data.section("RENDERED")
          .set_markup("WORDS_HTML", text::markdown_to_view(one.text, topic_view(visit_, topic_.id)));
    } catch (const base::Error& error) {
      if (error.fault != base::Fault::too_large) throw;
      data.section("WRITTEN").set("WORDS", one.text);
    }
  }

  void earlier(render::Data& data, const Comment& one) {
    for (const auto& past : comments::history(tx_, visit_.reader, one.id)) {
      auto& row = data.section("EARLIER").set("TEXT", past.text);
      set_when(row, past.until, visit_.language);
    }
  }

  const Visit& visit_;
  db::Transaction& tx_;
  const Topic& topic_;
  const bool refused_;
  const std::vector<people::Person> others_;
};

}  // namespace

void fill_comments(render::Data& data, const Visit& visit, db::Transaction& tx, const Topic& topic,
                   const std::string& open, bool refused) {
  data.set_everywhere("OPEN", open);
  Filling filling{visit, tx, topic, refused};
  filling.threads(data);
  auto& begin = data.section("BEGIN");
  begin.set("BEGIN_URL", fmt::format("/topics/{}/comments", topic.id)).set("TOPIC", topic.id);
  filling.form(begin, fmt::format("begin-{}", topic.id), {}, {});
}

}  // namespace web
