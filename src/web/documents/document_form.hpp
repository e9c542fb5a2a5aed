#pragma once
#include "knowledge/edit.hpp"
#include "web/shown_form.hpp"

/// The form for title, code, kind, shelf, owner, review date and level of a document.
namespace web {

/// `stands`: all its fields.
FormFields form_of(const knowledge::DocumentChange& stands);
/// As typed; base::Error bad_input for what cannot be understood.
knowledge::DocumentChange typed_change(const Request& request);
/// As the form was shown; base::Error conflict "error.field_changed" where it does not say so.
knowledge::DocumentChange shown_state(const Request& request);

}  // namespace web
