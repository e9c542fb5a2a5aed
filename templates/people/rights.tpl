{{! What each role may do, for everybody who is signed in. Needs: include TABS: parts/admin_tabs.tpl, for administrators; ROLES: section each: TEXT, OWN (section); RIGHTS: section each: TEXT, CELLS: section each: ROLE, MAY / MAY_NOT (sections) }}
<div class="page-head"><h1>[[rights.title]]</h1></div>
{{>TABS}}
<p class="block">[[rights.explained]]</p>
<div class="table-frame block"><table class="stack"><thead><tr><th scope="col">[[rights.right]]</th>{{#ROLES}}<th scope="col" class="tight">{{TEXT}}{{#OWN}} <span class="chip">[[people.self]]</span>{{/OWN}}</th>{{/ROLES}}</tr></thead>
<tbody>{{#RIGHTS}}<tr><th scope="row" class="lead-cell">{{TEXT}}</th>{{#CELLS}}<td class="tight" data-label="{{ROLE}}">{{#MAY}}[[rights.may]]{{/MAY}}{{#MAY_NOT}}<span class="soft">[[rights.may_not]]</span>{{/MAY_NOT}}</td>{{/CELLS}}</tr>{{/RIGHTS}}</tbody></table></div>
