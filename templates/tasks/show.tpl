{{! One task. Needs: CSRF, ID, URL, TITLE, DUTY_TEXT, STATE, STATE_TEXT, ASSIGNEE, LEVEL, LEVEL_TEXT; NOBODY, MINE (sections); WHO, WHEN, WHEN_ISO (who made it, when)
  DUE: section: DAY, DAY_ISO, OVERDUE, TODAY (sections); WITHOUT_DUE (section); SUBJECT: section: CODE, TEXT, LEADS: section: URL, or GONE (section)
  ORDERED, WHY, ABOUT, OUTCOME: section, if there is such a text: TEXT; PLANNED, SPENT: section: HOURS; CLOSED: section: DAY, DAY_ISO
  ERROR: section, after a refusal: ERROR_TEXT; CLASH: section, if others changed it meanwhile: WHO, WHEN, WHEN_ISO, CHANGES as in HISTORY
  MAY_WRITE: section, in it VERSION, CHANGE_URL, STATE_URL, TAKE_URL; TAKE, BEGIN, REOPEN (sections: what can be pressed)
    FINISH: section, if it is not closed: RESULT_VALUE, SPENT_VALUE, CLOSED_ON, LAST_DAY; DROP: section: REMARK_VALUE
    include FIELDS: tasks/fields.tpl; REMARK_VALUE; EDITING, FINISHING, DROPPING: sections, to show a form open
  HISTORY: section each, newest first: WHO, WHEN, WHEN_ISO, REMARK: section: TEXT; MADE: section, for the first
    CHANGES: section each: LABEL, BEFORE, AFTER, WAS_EMPTY, IS_EMPTY (sections) }}
<div class="page-head"><div><p class="soft"><a href="/tasks">[[nav.tasks]]</a> <span class="code">#{{ID}}</span></p><h1>{{TITLE}}</h1></div></div>
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
{{#CLASH}}<div class="message message-warn block"><span class="icon icon-history"></span><div><p><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}}: [[tasks.clash]]</p>
<ul class="task-changes">{{#CHANGES}}<li><span class="soft">{{LABEL}}</span> {{#WAS_EMPTY}}<span class="soft">[[tasks.empty_value]]</span>{{/WAS_EMPTY}}{{BEFORE}} <span aria-hidden="true">→</span><span class="for-ears">[[tasks.became]]</span> {{#IS_EMPTY}}<span class="soft">[[tasks.empty_value]]</span>{{/IS_EMPTY}}{{AFTER}}</li>{{/CHANGES}}</ul></div></div>{{/CLASH}}
<div class="columns">
<div>
<section class="block" aria-label="[[tasks.facts]]">
<dl class="facts">
<dt>[[tasks.state]]</dt><dd><span class="chip chip-{{STATE}}">{{STATE_TEXT}}</span>{{#CLOSED}} <time datetime="{{DAY_ISO}}">{{DAY}}</time>{{/CLOSED}}</dd>
<dt>[[tasks.due]]</dt><dd>{{#DUE}}<time datetime="{{DAY_ISO}}">{{DAY}}</time>{{#OVERDUE}} <span class="chip chip-bad"><span class="icon icon-attention"></span>[[tasks.overdue]]</span>{{/OVERDUE}}{{#TODAY}} <span class="chip chip-action">[[tasks.due_today]]</span>{{/TODAY}}{{/DUE}}{{#WITHOUT_DUE}}<span class="soft">[[tasks.without_due]]</span>{{/WITHOUT_DUE}}</dd>
<dt>[[tasks.assignee]]</dt><dd>{{ASSIGNEE}}{{#NOBODY}}<span class="soft">[[tasks.nobody]]</span>{{/NOBODY}}{{#MINE}} <span class="chip">[[people.self]]</span>{{/MINE}}</dd>
{{#SUBJECT}}<dt>[[tasks.subject]]</dt><dd><span class="code">{{CODE}}</span> {{#LEADS}}<a href="{{URL}}">{{TEXT}}</a>{{/LEADS}}{{#GONE}}{{TEXT}} <span class="soft">[[tasks.gone]]</span>{{/GONE}}</dd>{{/SUBJECT}}
{{#ORDERED}}<dt>[[tasks.ordered_by]]</dt><dd>{{TEXT}}</dd>{{/ORDERED}}
{{#WHY}}<dt>[[tasks.reason]]</dt><dd class="as-written">{{TEXT:pre_escape}}</dd>{{/WHY}}
<dt>[[tasks.duty]]</dt><dd>{{DUTY_TEXT}}</dd>
{{#PLANNED}}<dt>[[tasks.planned]]</dt><dd>[[tasks.hours_shown]]</dd>{{/PLANNED}}
{{#SPENT}}<dt>[[tasks.spent]]</dt><dd>[[tasks.hours_shown]]</dd>{{/SPENT}}
<dt>[[level]]</dt><dd><span class="chip chip-level-{{LEVEL}}"><span class="icon icon-lock"></span>{{LEVEL_TEXT}}</span></dd>
<dt>[[tasks.made]]</dt><dd><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}}</dd>
</dl>
{{#ABOUT}}<h2 class="task-part">[[tasks.text]]</h2><p class="as-written">{{TEXT:pre_escape}}</p>{{/ABOUT}}
{{#OUTCOME}}<h2 class="task-part">[[tasks.result]]</h2><p class="as-written">{{TEXT:pre_escape}}</p>{{/OUTCOME}}
</section>
{{#MAY_WRITE}}<section class="block task-acts" aria-label="[[tasks.acts]]">
<div class="actions">
{{#TAKE}}<form method="post" action="{{TAKE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="button"><span class="icon icon-person"></span>[[tasks.take_on]]</button></form>{{/TAKE}}
{{#BEGIN}}<form method="post" action="{{STATE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="button" name="to" value="doing">[[tasks.begin]]</button></form>{{/BEGIN}}
{{#REOPEN}}<form method="post" action="{{STATE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="button" name="to" value="doing"><span class="icon icon-retry"></span>[[tasks.reopen]]</button></form>{{/REOPEN}}
</div>
{{#FINISH}}<details data-finish{{#FINISHING}} open{{/FINISHING}}><summary>[[tasks.finish]]</summary>
<form class="form" method="post" action="{{STATE_URL}}" data-keep="task-{{ID}}-finish">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="to" value="done">
<div class="field"><label for="finish-result">[[tasks.result]]</label><textarea id="finish-result" name="result" rows="3" aria-describedby="finish-hint">{{RESULT_VALUE:pre_escape}}</textarea><p class="hint" id="finish-hint">[[tasks.result_hint]]</p></div>
<div class="form-row"><div class="field"><label for="finish-spent">[[tasks.spent]]</label><input id="finish-spent" name="spent" value="{{SPENT_VALUE}}" inputmode="decimal" autocomplete="off"></div>
<div class="field"><label for="finish-day">[[tasks.closed_on]]</label><input id="finish-day" type="date" name="closed_on" value="{{CLOSED_ON}}" max="{{LAST_DAY}}"></div></div>
<div class="actions"><button class="button button-main"><span class="icon icon-check"></span>[[tasks.finish.do]]</button></div>
</form></details>{{/FINISH}}
<details data-edit{{#EDITING}} open{{/EDITING}}><summary>[[tasks.edit]]</summary>
<form class="form" method="post" action="{{CHANGE_URL}}" data-keep="task-{{ID}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}">
{{>FIELDS}}
<div class="field"><label for="edit-remark">[[reason]]</label><input id="edit-remark" name="remark" value="{{REMARK_VALUE}}" autocomplete="off"></div>
<div class="actions"><button class="button button-main">[[save]]</button></div>
</form></details>
{{#DROP}}<details data-drop{{#DROPPING}} open{{/DROPPING}}><summary>[[tasks.drop]]</summary>
<form class="form" method="post" action="{{STATE_URL}}" data-keep="task-{{ID}}-drop">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="to" value="dropped">
<div class="field"><label for="drop-remark">[[reason]]</label><input id="drop-remark" name="remark" value="{{REMARK_VALUE}}" autocomplete="off"></div>
<div class="actions"><button class="button button-danger">[[tasks.drop.do]]</button></div>
</form></details>{{/DROP}}
</section>{{/MAY_WRITE}}
</div>
<section class="block" aria-labelledby="task-history"><div class="block-head"><h2 id="task-history">[[tasks.history]]</h2></div>
<ol class="rows">{{#HISTORY}}<li><div class="grow"><p><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}}{{#MADE}} <span class="soft">[[tasks.history.made]]</span>{{/MADE}}</p>
{{#REMARK}}<p class="as-written">{{TEXT:pre_escape}}</p>{{/REMARK}}
<ul class="task-changes">{{#CHANGES}}<li><span class="soft">{{LABEL}}</span> {{#WAS_EMPTY}}<span class="soft">[[tasks.empty_value]]</span>{{/WAS_EMPTY}}{{BEFORE}} <span aria-hidden="true">→</span><span class="for-ears">[[tasks.became]]</span> {{#IS_EMPTY}}<span class="soft">[[tasks.empty_value]]</span>{{/IS_EMPTY}}{{AFTER}}</li>{{/CHANGES}}</ul></div></li>{{/HISTORY}}</ol></section>
</div>
