{{! The context panel of one topic as it was at an earlier moment, read only; by itself it answers PANEL_URL there. Needs:
  CSRF, ID, MOMENT (which one, in words); CRUMBS: section each, from the root down: URL, TEXT
  WITHOUT_TEXT, WITH_TEXT, WITH_MARKDOWN with PIECES, PLAIN, STRONG, CODE, WORDS as in documents/branch.tpl; TEXT; LEVEL, LEVEL_TEXT
  WHEN, WHEN_ISO, WHO, WHAT, CHANGE_URL: the change that made it so; include REST: documents/topic_rest.tpl
  SAME, OTHERWISE, GONE: sections, show one: what it is now; NOW: section, if it is there: NOW_URL
  RESTORE: section, if it can be restored by this visitor: RESTORE_URL, TOPIC, AS_OF, SEEN (the newest changeset), BACK (the topic's page); in it
    THERE or ALL_OF_IT: section (it is there now, or comes back with what hung on it); MOVED: section, if it hangs or stands elsewhere now
  WITH_MARKS: in it MARKS: section each: KIND, KIND_TEXT, TEXT, CITED: section, for a source: TITLE, EDITION, ISSUER, DATE, LINK: section: URL, HOST, or PLAIN: section; CONFIRMED (section) }}
<div class="panel" id="topic-panel" data-panel="{{ID}}">
<div class="panel-head">
<ol class="crumbs path" aria-label="[[topic.path]]">{{#CRUMBS}}<li><a href="{{URL}}">{{TEXT}}</a></li>{{/CRUMBS}}</ol>
<button type="button" class="button button-quiet button-icon needs-script" aria-label="[[context.fold]]" data-fold-context><span class="icon icon-close"></span></button>
</div>
<h2 class="panel-text as-written">{{#WITH_TEXT}}{{TEXT:pre_escape}}{{/WITH_TEXT}}{{#WITH_MARKDOWN}}{{#PIECES}}{{#PLAIN}}{{WORDS:pre_escape}}{{/PLAIN}}{{#STRONG}}<strong>{{WORDS}}</strong>{{/STRONG}}{{#CODE}}<code>{{WORDS}}</code>{{/CODE}}{{/PIECES}}{{/WITH_MARKDOWN}}{{#WITHOUT_TEXT}}<span class="topic-empty">[[topic.without_text]]</span>{{/WITHOUT_TEXT}}</h2>
<p class="message"><span class="icon icon-history"></span><span>{{MOMENT}} {{#SAME}}[[then.same]]{{/SAME}}{{#OTHERWISE}}[[then.otherwise]]{{/OTHERWISE}}{{#GONE}}[[then.gone]]{{/GONE}}{{#NOW}} <a href="{{NOW_URL}}">[[then.now]]</a>{{/NOW}}</span></p>
<p><span class="chip chip-level-{{LEVEL}}"><span class="icon icon-lock"></span>{{LEVEL_TEXT}}</span></p>
<p class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}}: <a href="{{CHANGE_URL}}">{{WHAT}}</a></p>
{{>REST}}
{{#WITH_MARKS}}<section aria-labelledby="marks-title"><h3 id="marks-title">[[marks.title]]</h3><ul class="recognised">{{#MARKS}}
<li><span><span class="soft">{{KIND_TEXT}}</span> {{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#CITED}}<span class="cited">{{TITLE}} {{EDITION}} <span class="soft">{{ISSUER}} {{DATE}}</span>{{#LINK}} <a href="{{URL}}" rel="noopener noreferrer" target="_blank">{{HOST}} <span class="icon icon-external"></span><span class="for-ears">[[link.external]]</span></a>{{/LINK}}</span>{{/CITED}}</span>
{{#CONFIRMED}}<span class="chip chip-good"><span class="icon icon-check"></span>[[mark.confirmed]]</span>{{/CONFIRMED}}</li>{{/MARKS}}</ul></section>{{/WITH_MARKS}}
{{#RESTORE}}<section aria-labelledby="restore-title"><h3 id="restore-title">[[then.restore]]</h3>
<form class="form" method="post" action="{{RESTORE_URL}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="topic" value="{{TOPIC}}"><input type="hidden" name="as_of" value="{{AS_OF}}"><input type="hidden" name="seen" value="{{SEEN}}"><input type="hidden" name="back" value="{{BACK}}">
{{#THERE}}{{#MOVED}}<p class="check"><input id="restore-place" type="checkbox" name="place" value="yes"><label for="restore-place">[[then.restore_place]]</label></p>{{/MOVED}}
<p class="check"><input id="restore-below" type="checkbox" name="below" value="yes"><label for="restore-below">[[then.restore_below]]</label></p>{{/THERE}}
{{#ALL_OF_IT}}<input type="hidden" name="below" value="yes"><p class="hint">[[then.restore_hint]]</p>{{/ALL_OF_IT}}
<div class="field"><label for="restore-reason">[[reason]]</label><input id="restore-reason" name="reason" maxlength="1000" autocomplete="off"></div>
<div class="actions"><button class="button button-main"><span class="icon icon-undo"></span>[[then.restore_do]]</button></div>
</form></section>{{/RESTORE}}
</div>
