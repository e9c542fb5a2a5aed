{{! People and their roles, for administrators. Needs: CSRF, include TABS: parts/admin_tabs.tpl
  ADD: section: ADD_URL and what people/fields.tpl needs
  PEOPLE: section each: URL, NAME, MAIL, ROLE_TEXT, LAST_SEEN, ACTIVE / DISABLED (sections), SELF (section), LINK_URL, DISABLE_URL, ENABLE_URL; OTHER: section, if not the reader's own row
  LINK: section, once after a link was made: LINK, PERSON, VALID (until when); ERROR: section: ERROR_TEXT }}
<div class="page-head"><h1>[[nav.admin]]</h1></div>
{{>TABS}}
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
{{#LINK}}<div class="message block"><span class="icon icon-link"></span><div><p>[[people.link_for]]</p><p><code>{{LINK}}</code></p></div></div>{{/LINK}}
<div class="table-frame block"><table class="stack"><thead><tr><th scope="col">[[people.name]]</th><th scope="col">[[people.mail]]</th><th scope="col" class="tight">[[people.role]]</th><th scope="col" class="tight">[[people.last_seen]]</th><th scope="col" class="tight">[[people.actions]]</th></tr></thead>
<tbody>{{#PEOPLE}}<tr><th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{NAME}}</a>{{#SELF}} <span class="chip">[[people.self]]</span>{{/SELF}}{{#DISABLED}} <span class="chip chip-bad">[[people.disabled]]</span>{{/DISABLED}}</th><td>{{MAIL}}</td><td class="tight">{{ROLE_TEXT}}</td><td class="tight">{{LAST_SEEN}}</td>
<td class="tight"><div class="actions">{{#OTHER}}{{#ACTIVE}}<form method="post" action="{{LINK_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="button">[[people.make_link]]<span class="for-ears">: {{NAME}}</span></button></form><form method="post" action="{{DISABLE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="button button-danger">[[people.disable]]<span class="for-ears">: {{NAME}}</span></button></form>{{/ACTIVE}}{{#DISABLED}}<form method="post" action="{{ENABLE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="button">[[people.enable]]<span class="for-ears">: {{NAME}}</span></button></form>{{/DISABLED}}{{/OTHER}}</div></td></tr>{{/PEOPLE}}</tbody></table></div>
<section class="block"><h2>[[people.add]]</h2>
{{#ADD}}<form class="form" method="post" action="{{ADD_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}">
[[>templates/people/fields.tpl]]
<p class="actions"><button class="button button-main">[[add]]</button></p></form>{{/ADD}}</section>
