{{! What is said about a topic, inside documents/topic_panel.tpl. The forms post and are answered like the panel's. Needs: CSRF, OPEN
  UNRESOLVED: section, if any thread is open: OPEN_COUNT; NONE: section, if nothing is said yet
  OPEN_THREADS: section each, with include THREAD: comments/thread.tpl
  WITH_RESOLVED: section: RESOLVED_COUNT, RESOLVED: section each, with include THREAD
  BEGIN: section: BEGIN_URL, TOPIC; FORM (its name), WORDS (as typed), AGAIN (section, after a refusal)
    TELL: section, if anybody else may see the topic: PERSONS: section each: ID, NAME, ROLE_TEXT, CHECKED (section) }}
<section id="comments" class="comments" aria-labelledby="comments-title" tabindex="-1">
<h3 id="comments-title">[[comments.title]]{{#UNRESOLVED}} <span class="chip chip-comments"><span class="icon icon-comment"></span>[[comments.open_count]] {{OPEN_COUNT}}</span>{{/UNRESOLVED}}</h3>
{{#NONE}}<p class="soft">[[comments.none]]</p>{{/NONE}}
{{#OPEN_THREADS}}{{>THREAD}}{{/OPEN_THREADS}}
{{#BEGIN}}<details data-begin-comment{{#AGAIN}} open{{/AGAIN}}><summary>[[comments.begin]]</summary>
<form class="form" method="post" action="{{BEGIN_URL}}" data-in-panel data-after="#comments" data-keep="comment-{{TOPIC}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="topic" value="{{TOPIC}}"><input type="hidden" name="form" value="{{FORM}}">
<div class="field"><label for="say-{{FORM}}">[[comments.text]]</label><textarea id="say-{{FORM}}" name="comment" data-completes="people" rows="3" required aria-describedby="say-hint">{{WORDS:pre_escape}}</textarea><p class="hint" id="say-hint">[[comments.hint]]</p></div>
{{#TELL}}<details><summary>[[comments.tell]]</summary><fieldset class="choices"><legend class="for-ears">[[comments.tell]]</legend>{{#PERSONS}}<p class="check"><input type="checkbox" id="tell-{{FORM}}-{{ID}}" name="mention" value="{{ID}}"{{#CHECKED}} checked{{/CHECKED}}><label for="tell-{{FORM}}-{{ID}}">{{NAME}} <span class="soft">{{ROLE_TEXT}}</span></label></p>{{/PERSONS}}</fieldset></details>{{/TELL}}
<div class="actions"><button class="button button-main" name="kind" value="comment">[[comments.send_comment]]</button><button class="button" name="kind" value="question">[[comments.send_question]]</button></div>
</form></details>{{/BEGIN}}
{{#WITH_RESOLVED}}<details data-resolved><summary>[[comments.resolved_more]] <span class="soft">{{RESOLVED_COUNT}}</span></summary>{{#RESOLVED}}{{>THREAD}}{{/RESOLVED}}</details>{{/WITH_RESOLVED}}
</section>
