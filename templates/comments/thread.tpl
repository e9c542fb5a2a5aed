{{! One thread, inside comments/panel.tpl. Needs: CSRF, OPEN, THREAD_ID, TOPIC, KIND_TEXT, QUESTION or COMMENT (sections)
  COMMENTS: section each: ID, WHO, WHEN, WHEN_ISO; GONE: section, if deleted: RESTORE: section: RESTORE_URL; or SAID: section:
    RENDERED (section): WORDS_HTML, or WRITTEN (section): WORDS; TO: section each: NAME; EDITED: section: EARLIER: section each: TEXT, WHEN, WHEN_ISO
    EDIT: section, for its author: EDIT_URL and the form's parts as in comments/panel.tpl; DELETE: section: DELETE_URL
  DONE: section, if resolved: WHO, WHEN, WHEN_ISO; REPLY: section, if not: REPLY_URL and the form's parts
    The form's parts: FORM (its name), WORDS (as typed), AGAIN (section, after a refusal), TELL: section, if anybody else may see the topic:
    PERSONS: section each: ID, NAME, ROLE_TEXT, CHECKED (section)
  RESOLVE, REOPEN: section, whichever this person may: RESOLVE_URL }}
<article class="thread" aria-label="{{KIND_TEXT}}">
<p><span class="chip{{#QUESTION}} chip-question{{/QUESTION}}">{{#QUESTION}}<span class="icon icon-question"></span>{{/QUESTION}}{{KIND_TEXT}}</span>{{#DONE}} <span class="chip chip-good"><span class="icon icon-check"></span>[[comments.resolved]]</span> <span class="soft">{{WHO}} <time datetime="{{WHEN_ISO}}">{{WHEN}}</time></span>{{/DONE}}</p>
<ol class="said">{{#COMMENTS}}<li id="comment-{{ID}}" tabindex="-1">
<p class="soft"><b>{{WHO}}</b> <time datetime="{{WHEN_ISO}}">{{WHEN}}</time></p>
{{#GONE}}<p class="soft">[[comments.deleted]]</p>{{#RESTORE}}<form method="post" action="{{RESTORE_URL}}" data-in-panel data-after="#comments"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><button class="button"><span class="icon icon-undo"></span>[[undo]]<span class="for-ears">: {{WHO}} {{WHEN}}</span></button></form>{{/RESTORE}}{{/GONE}}
{{#SAID}}<div class="note">{{#RENDERED}}{{WORDS_HTML:none}}{{/RENDERED}}{{#WRITTEN}}<p class="as-written">{{WORDS:pre_escape}}</p>{{/WRITTEN}}</div>
<p class="chips">{{#TO}}<span class="chip"><span class="icon icon-person"></span><span class="for-ears">[[comments.to]]: </span>{{NAME}}</span>{{/TO}}</p>
{{#EDITED}}<details><summary>[[comments.edited]]<span class="for-ears">: {{WHO}} {{WHEN}}</span></summary><ol class="related">{{#EARLIER}}<li><span class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> [[comments.history.until]]</span><p class="as-written">{{TEXT:pre_escape}}</p></li>{{/EARLIER}}</ol></details>{{/EDITED}}
{{#EDIT}}<details{{#AGAIN}} open{{/AGAIN}}><summary>[[comments.edit]]<span class="for-ears">: {{WHO}} {{WHEN}}</span></summary>
<form class="form" method="post" action="{{EDIT_URL}}" data-in-panel data-after="#comments">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><input type="hidden" name="form" value="{{FORM}}">
<div class="field"><label for="say-{{FORM}}">[[comments.text]]</label><textarea id="say-{{FORM}}" name="comment" data-completes="people" rows="3" required>{{WORDS:pre_escape}}</textarea></div>
{{#TELL}}<details><summary>[[comments.tell]]</summary><fieldset class="choices"><legend class="for-ears">[[comments.tell]]</legend>{{#PERSONS}}<p class="check"><input type="checkbox" id="tell-{{FORM}}-{{ID}}" name="mention" value="{{ID}}"{{#CHECKED}} checked{{/CHECKED}}><label for="tell-{{FORM}}-{{ID}}">{{NAME}} <span class="soft">{{ROLE_TEXT}}</span></label></p>{{/PERSONS}}</fieldset></details>{{/TELL}}
<div class="actions"><button class="button button-main">[[save]]</button></div>
</form></details>{{/EDIT}}
<div class="actions">{{#DELETE}}<form method="post" action="{{DELETE_URL}}" data-in-panel data-after="#comments"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><button class="plain-link">[[comments.delete]]<span class="for-ears">: {{WHO}} {{WHEN}}</span></button></form>{{/DELETE}}</div>{{/SAID}}
</li>{{/COMMENTS}}</ol>
{{#REPLY}}<details data-reply{{#AGAIN}} open{{/AGAIN}}><summary>[[comments.reply]]</summary>
<form class="form" method="post" action="{{REPLY_URL}}" data-in-panel data-after="#comments" data-keep="reply-{{THREAD_ID}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><input type="hidden" name="form" value="{{FORM}}">
<div class="field"><label for="say-{{FORM}}">[[comments.text]]</label><textarea id="say-{{FORM}}" name="comment" data-completes="people" rows="2" required>{{WORDS:pre_escape}}</textarea></div>
{{#TELL}}<details><summary>[[comments.tell]]</summary><fieldset class="choices"><legend class="for-ears">[[comments.tell]]</legend>{{#PERSONS}}<p class="check"><input type="checkbox" id="tell-{{FORM}}-{{ID}}" name="mention" value="{{ID}}"{{#CHECKED}} checked{{/CHECKED}}><label for="tell-{{FORM}}-{{ID}}">{{NAME}} <span class="soft">{{ROLE_TEXT}}</span></label></p>{{/PERSONS}}</fieldset></details>{{/TELL}}
<div class="actions"><button class="button button-main">[[comments.reply_send]]</button></div>
</form></details>{{/REPLY}}
{{#RESOLVE}}<form method="post" action="{{RESOLVE_URL}}" data-in-panel data-after="#comments"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><button class="button" name="to" value="resolved"><span class="icon icon-check"></span>[[comments.resolve]]</button></form>{{/RESOLVE}}
{{#REOPEN}}<form method="post" action="{{RESOLVE_URL}}" data-in-panel data-after="#comments"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><button class="button" name="to" value="open"><span class="icon icon-undo"></span>[[comments.reopen]]</button></form>{{/REOPEN}}
</article>
