#pragma once
#include "base/error.hpp"
#include "web/page.hpp"

/// The administration's pages of people. Their verbs are people/accounts.hpp's; each write leaves a line in the audit
/// log.
namespace web {

/// What a form of a person holds; after an error what was typed stands in it again.
struct PersonForm {
  std::string name, mail;
  people::Roles roles;
};

/// What the list shows beside the people: an error with what was typed, or a link that was just made.
struct PeopleNotice {
  std::string error;  ///< a text, not a key
  PersonForm form;
  std::string link;        ///< shown this once
  std::string link_for;    ///< a name
  std::string link_until;  ///< a text
};

Response people_page(const Visit& visit, const PeopleNotice& notice, int status = 200);

/// base::Error not_found, also for the product itself.
people::Person required_person(db::Transaction& tx, std::int64_t id);
/// Sets NAME, MAIL and the ROLES of templates/people/fields.tpl.
void fill_person_form(render::Data& form, const PersonForm& typed, std::string_view language);
/// base::Error bad_input where no role, or one of no known name, was ticked.
PersonForm person_form(const Request& request);

Response show_people(const Visit& visit);
Response create_person(const Visit& visit);
Response show_person(const Visit& visit);
Response change_person(const Visit& visit);
Response show_rights(const Visit& visit);
Response create_sign_in_link(const Visit& visit);
Response disable_person(const Visit& visit);
Response enable_person(const Visit& visit);

}  // namespace web
