{{! What a person was told, newest first, and whether it also comes by mail. Needs: CSRF
  READ_ALL: section, if anything is unread: NEWEST (the number of the first row)
  EMPTY: section; WITH_ROWS: section: ROWS: section each: URL, TEXT, PATH, WHEN, WHEN_ISO, NEW (section), EXCERPT: section: EXCERPT_TEXT
  MORE: section: MORE_URL
  NO_MAIL: section, if mail is not configured; DIGEST: section otherwise: TIME ("08:30"), RHYTHMS, LANGUAGES: section each: VALUE, TEXT, SELECTED (section) }}
<div class="page-head"><h1>[[notifications.title]]</h1><div class="actions"><a class="button button-quiet" href="/comments"><span class="icon icon-comment"></span>[[notifications.comments]]</a>{{#READ_ALL}}<form method="post" action="/notifications/reading"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="newest" value="{{NEWEST}}"><button class="button"><span class="icon icon-check"></span>[[notifications.read_all]]</button></form>{{/READ_ALL}}</div></div>
{{#EMPTY}}<div class="empty"><p>[[notifications.empty]]</p><a class="button" href="/comments">[[notifications.comments]]</a></div>{{/EMPTY}}
{{#WITH_ROWS}}<ul class="rows block">{{#ROWS}}
<li><time datetime="{{WHEN_ISO}}">{{WHEN}}</time><div class="grow">{{#NEW}}<span class="chip chip-new">[[notifications.new]]</span> {{/NEW}}<a href="{{URL}}" data-row>{{TEXT}}</a>
<p class="soft">{{PATH}}</p>{{#EXCERPT}}<p>{{EXCERPT_TEXT}}</p>{{/EXCERPT}}</div></li>
{{/ROWS}}</ul>{{/WITH_ROWS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
<section class="digest" aria-labelledby="digest-title"><h2 id="digest-title">[[notifications.settings]]</h2>
{{#NO_MAIL}}<p class="message"><span class="icon icon-info"></span><span>[[notifications.no_mail]]</span></p>{{/NO_MAIL}}
{{#DIGEST}}<p>[[notifications.settings.explained]] [[notifications.ceiling]]</p>
<form class="form-row short" method="post" action="/notifications/digest"><input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="digest-rhythm">[[notifications.rhythm]]</label><select id="digest-rhythm" name="rhythm">{{#RHYTHMS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/RHYTHMS}}</select></div>
<div class="field"><label for="digest-time">[[notifications.time]]</label><input id="digest-time" type="time" name="time" value="{{TIME}}" required></div>
<div class="field"><label for="digest-language">[[notifications.language]]</label><select id="digest-language" name="language">{{#LANGUAGES}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LANGUAGES}}</select></div>
<button class="button button-main">[[save]]</button></form>{{/DIGEST}}</section>
