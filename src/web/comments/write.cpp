#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>

#include "base/error.hpp"
#include "base/locale.hpp"
#include "knowledge/read.hpp"
#include "web/comments/comments.hpp"
#include "web/documents/head.hpp"
#include "web/documents/show.hpp"
#include "web/page.hpp"

namespace web {
namespace {

using comments::Done;
using comments::Speaker;
using Id = std::int64_t;

using Verb = std::function<Done(db::Transaction&, const Speaker&, Id)>;

Id person_number(const std::string& text) {
  Id out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size())
    throw base::Error{base::Fault::bad_input, "error.mention_unknown"};
  return out;
}

comments::Words words_of(const Request& request) {
  comments::Words out{.text = request.field("comment"), .mentions = {}};
  std::erase(out.text, '\r');  // browsers send line ends as CR LF (HTML Standard, form submission)
  for (const auto& value : request.values("mention")) out.mentions.push_back(person_number(value));
  return out;
}

/// The topic's page with the message, and what was typed in its form (panel.hpp).
Response refused(const Visit& visit, const base::Error& error) {
  const auto topic = number_field(visit.request, "topic").value_or(0);
  const auto document = visit.desk.database.reading(
      [&](db::Transaction& tx) { return knowledge::topic(tx, visit.reader, topic).document; });
  return show_document_refused(visit, document, topic, base::text(visit.language, error.key, error.arguments),
                               error.fault == base::Fault::too_large ? 413 : 400);
}

/// Answered with 303 to the topic's page, at the comment.
Response done(const Visit& visit, const Verb& verb) {
  const auto id = number(visit.request, "id");
  try {
    Id document = 0;
    const auto done = visit.desk.database.writing([&](db::Transaction& tx) {
      const auto said = verb(tx, speaker_of(visit), id);
      document = knowledge::topic(tx, visit.reader, said.topic).document;
      return said;
    });
    visit.desk.written();
    const auto place = done.comment == 0 ? std::string{"#comments"} : fmt::format("#comment-{}", done.comment);
    return Response::redirect(
        address(document_address(document),
                {{"topic", std::to_string(done.topic)}, {"open", visit.request.field("open")}, {"saved", "0"}}) +
        place);
  } catch (const base::Error& error) {
    if (error.fault != base::Fault::bad_input && error.fault != base::Fault::too_large) throw;
    return refused(visit, error);
  }
}

}  // namespace

Speaker speaker_of(const Visit& visit) { return {visit.person, visit.reader}; }

std::string comment_address(Id document, Id topic, Id comment) {
  return topic_address(document, topic) + (comment == 0 ? std::string{} : fmt::format("#comment-{}", comment));
}

Response begin_thread(const Visit& visit) {
  const auto kind = comments::kind_named(visit.request.field("kind")).value_or(comments::Kind::comment);
  return done(visit, [&](auto& tx, const auto& speaker, auto topic) {
    return comments::begin_thread(tx, speaker, topic, kind, words_of(visit.request));
  });
}

Response reply_to_thread(const Visit& visit) {
  return done(visit, [&](auto& tx, const auto& speaker, auto thread) {
    return comments::reply(tx, speaker, thread, words_of(visit.request));
  });
}

Response resolve_thread(const Visit& visit) {
  const bool open = visit.request.field("to") == "open";
  return done(visit, open ? comments::reopen_thread : comments::resolve_thread);
}

Response edit_comment(const Visit& visit) {
  return done(visit, [&](auto& tx, const auto& speaker, auto comment) {
    return comments::edit_comment(tx, speaker, comment, words_of(visit.request));
  });
}

Response delete_comment(const Visit& visit) { return done(visit, comments::delete_comment); }
Response restore_comment(const Visit& visit) { return done(visit, comments::restore_comment); }

}  // namespace web
