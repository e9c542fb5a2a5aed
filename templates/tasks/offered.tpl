{{! Tasks that the texts offer. Needs: CSRF, include HEAD: tasks/head.tpl; OWNER_OPTIONS: section each: VALUE, TEXT, SELECTED (section); NARROWED: section, if one owner is chosen: CLEAR_URL
  EMPTY: section; WITH_OFFERS: section, in it BACK (this page), MAY_WRITE (section) and
    OFFERS: section each: ID (of the topic), URL, PATH, TITLE, TARGETS: section each: TEXT; ASSIGNEE, NOBODY (section), DUTY_TEXT, DAY (of the topic's last change), MAY_WRITE (section)
  MORE: section: MORE_URL; DISMISSED: section, if any was dismissed: COUNT }}
{{>HEAD}}
<p class="lead">[[tasks.offered.lead]]</p>
<form class="shelf-filter" action="/tasks" method="get" role="search" aria-label="[[narrow]]">
<input type="hidden" name="list" value="offered">
<div class="field"><label for="offer-owner">[[tasks.assignee]]</label><select id="offer-owner" name="owner"><option value="">[[any]]</option>{{#OWNER_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/OWNER_OPTIONS}}</select></div>
<button class="button">[[narrow]]</button>{{#NARROWED}}<a class="button button-quiet" href="{{CLEAR_URL}}">[[narrow.clear]]</a>{{/NARROWED}}
</form>
{{#EMPTY}}<div class="empty"><p>[[tasks.offered.empty]]</p><a class="button" href="/documents">[[documents.title]]</a></div>{{/EMPTY}}
{{#WITH_OFFERS}}<form method="post" action="/tasks/offers">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}">
{{#MAY_WRITE}}<div class="actions offer-acts"><button class="button" name="verb" value="accept">[[tasks.accept_ticked]]</button><button class="button" name="verb" value="dismiss">[[tasks.dismiss_ticked]]</button><button class="button" name="verb" value="accept-all">[[tasks.accept_all]]</button></div>{{/MAY_WRITE}}
<div class="table-frame"><table class="stack"><thead><tr>{{#MAY_WRITE}}<th scope="col" class="tight"><span class="for-ears">[[tasks.tick]]</span></th>{{/MAY_WRITE}}<th scope="col">[[tasks.title]]</th><th scope="col" class="tight">[[tasks.assignee]]</th><th scope="col" class="tight">[[tasks.duty]]</th><th scope="col" class="tight">[[tasks.written]]</th>{{#MAY_WRITE}}<th scope="col" class="tight">[[tasks.decision]]</th>{{/MAY_WRITE}}</tr></thead>
<tbody>{{#OFFERS}}<tr>
{{#MAY_WRITE}}<td class="tight offer-tick"><input type="checkbox" name="topic" value="{{ID}}" aria-label="[[tasks.tick]]: {{TITLE}}"><input type="hidden" name="shown" value="{{ID}}"></td>{{/MAY_WRITE}}
<th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{TITLE}}</a>{{#TARGETS}} <span class="chip">{{TEXT}}</span>{{/TARGETS}}<span class="path"><br>{{PATH}}</span></th>
<td class="tight" data-label="[[tasks.assignee]]">{{ASSIGNEE}}{{#NOBODY}}<span class="soft">[[tasks.nobody]]</span>{{/NOBODY}}</td>
<td class="tight" data-label="[[tasks.duty]]">{{DUTY_TEXT}}</td>
<td class="tight" data-label="[[tasks.written]]">{{DAY}}</td>
{{#MAY_WRITE}}<td class="tight"><div class="actions"><button class="button" name="accept" value="{{ID}}">[[tasks.accept]]<span class="for-ears">: {{TITLE}}</span></button><button class="button button-quiet" name="dismiss" value="{{ID}}">[[tasks.dismiss]]<span class="for-ears">: {{TITLE}}</span></button></div></td>{{/MAY_WRITE}}
</tr>{{/OFFERS}}</tbody></table></div>
</form>{{/WITH_OFFERS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
{{#DISMISSED}}<p><a href="/tasks/offers/dismissed">[[tasks.dismissed.title]] <span class="soft">{{COUNT}}</span></a></p>{{/DISMISSED}}
