#pragma once
#include <optional>
#include <string>

#include "render/render.hpp"
#include "web/signed_in.hpp"
#include "web/url.hpp"

namespace web {

/// A page inside the staff frame (templates/shell.tpl). Fill page() by its template's list of needs, then answer().
class Page {
 public:
  /// `at` is the frame's word for where we are: "AT_TODAY" … `title` is a text, not a key.
  Page(const Visit& visit, std::string_view template_path, std::string_view at, std::string_view title);

  render::Data& page() { return *page_; }
  render::Data& frame() { return frame_; }
  /// After a write: what was done, and how to undo it. Read from the address's `saved` field where not set.
  void toast(std::string_view text, std::optional<std::int64_t> changeset);
  /// The same with any address that a form can be sent to; empty: it cannot be undone.
  void toast_undone_by(std::string_view text, const std::string& undo_url);
  Response answer(int status = 200);

 private:
  const Visit& visit_;
  render::Data frame_;
  render::Data* page_;
};

/// A template by itself, for a fragment. Sets what every template may use: CSRF.
Response fragment(const Visit& visit, std::string_view template_path, render::Data& data);

/// Path and query of this request, for "back" fields. An address of ours only.
std::string here(const Request& request);
/// What a form gave as "back", if it is an address of ours; else `otherwise`.
std::string back_or(const Request& request, std::string otherwise);

}  // namespace web
