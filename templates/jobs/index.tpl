{{! The queue, for administrators. Needs: CSRF, include TABS: parts/admin_tabs.tpl
  TILES: section each: URL, COUNT, TEXT, QUIET (section): waiting, running, dead
  EMPTY: section; WITH_JOBS: section, in it JOBS: section each: ID, KIND, ABOUT, STATE (waiting running dead), STATE_TEXT, ATTEMPTS, WHEN, WHEN_ISO, CAUSE (may be empty), DEAD: section: RETRY_URL
  MORE: section: MORE_URL }}
<div class="page-head"><h1>[[nav.admin]]</h1></div>
{{>TABS}}
<div class="tiles block">{{#TILES}}<a class="tile{{#QUIET}} tile-quiet{{/QUIET}}" href="{{URL}}"><b>{{COUNT}}</b><span>{{TEXT}}</span></a>{{/TILES}}</div>
{{#EMPTY}}<div class="empty"><p>[[jobs.empty]]</p></div>{{/EMPTY}}
{{#WITH_JOBS}}<div class="table-frame"><table class="stack"><thead><tr><th scope="col">[[jobs.kind]]</th><th scope="col" class="tight">[[import.state]]</th><th scope="col" class="tight number">[[jobs.attempts]]</th><th scope="col" class="tight">[[jobs.when]]</th><th scope="col">[[jobs.cause]]</th><th scope="col" class="tight">[[people.actions]]</th></tr></thead>
<tbody>{{#JOBS}}<tr><th scope="row" class="lead-cell">{{KIND}} <span class="soft">{{ABOUT}}</span></th><td class="tight"><span class="state state-{{STATE}}">{{STATE_TEXT}}</span></td><td class="tight number" data-label="[[jobs.attempts]]">{{ATTEMPTS}}</td><td class="tight"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time></td><td>{{CAUSE}}</td>
<td class="tight">{{#DEAD}}<form method="post" action="{{RETRY_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="button"><span class="icon icon-retry"></span>[[retry]]<span class="for-ears">: {{KIND}} {{ID}}</span></button></form>{{/DEAD}}</td></tr>{{/JOBS}}</tbody></table></div>{{/WITH_JOBS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
