{{! The fields of a person, in a form. Needs: NAME, MAIL (as they are, or as typed), ROLES: section each: VALUE, TEXT, HINT, CHECKED (section) }}
<div class="field"><label for="person-name">[[people.name]]</label><input id="person-name" name="name" value="{{NAME}}" required autocomplete="off"></div>
<div class="field"><label for="person-mail">[[people.mail]]</label><input id="person-mail" type="email" name="mail" value="{{MAIL}}" required autocomplete="off"></div>
<fieldset class="choices"><legend>[[people.role]]</legend>{{#ROLES}}<p class="check"><input type="checkbox" id="person-{{VALUE}}" name="role" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} aria-describedby="person-{{VALUE}}-what"><label for="person-{{VALUE}}">{{TEXT}}</label> <span class="soft" id="person-{{VALUE}}-what">{{HINT}}</span></p>{{/ROLES}}
<p class="hint"><a href="/people/rights">[[rights.title]]</a></p></fieldset>
