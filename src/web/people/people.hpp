#pragma once
#include "web/page.hpp"

/// The administration's page of people. Its verbs are people/accounts.hpp's; each write leaves a line in the audit log.
namespace web {

/// What the page shows beside the list: an error with what was typed, or a link that was just made.
struct PeopleNotice {
  std::string error;             ///< a text, not a key
  std::string name, mail, role;  ///< as typed, after an error
  std::string link;              ///< shown this once
  std::string link_for;          ///< a name
  std::string link_until;        ///< a text
};

Response people_page(const Visit& visit, const PeopleNotice& notice, int status = 200);

Response show_people(const Visit& visit);
Response create_person(const Visit& visit);
Response create_sign_in_link(const Visit& visit);
Response disable_person(const Visit& visit);
Response enable_person(const Visit& visit);

}  // namespace web
