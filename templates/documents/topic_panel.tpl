{{! The context panel of one topic; by itself it answers PANEL_URL. Every form posts and is answered with 303 to the document's page with this
  topic chosen (with script, only the panel, the outline and the toast are taken from that page). Needs:
  CSRF, OPEN (see OUTLINE_OPEN of documents/show.tpl), ID, TOPIC_URL, VERSION (of the topic as shown; a stale one is a conflict)
  CRUMBS: section each, from the root down: URL, TEXT; WITHOUT_TEXT, WITH_TEXT, WITH_MARKDOWN with PIECES, PLAIN, STRONG, CODE, WORDS as in documents/branch.tpl; TEXT
  LEVEL, LEVEL_TEXT; LEVEL_FROM: section, if inherited: URL, TEXT
  include REST: documents/topic_rest.tpl
  WITH_MARKS / WITHOUT_MARKS (sections); MARKS: section each: ID, KIND, KIND_TEXT, TEXT, CITED: section, for a source: TITLE, EDITION, ISSUER, DATE, LINK: section: URL, HOST, or PLAIN: section; CONFIRMED (section, a person said so);
    CORRECT: section, if MAY_EDIT: CORRECT_URL, REMOVE_URL, CONFIRM_URL, FIELDS: section each: NAME, LABEL, VALUE
  MARK_KINDS: section each: VALUE, TEXT; ADD_MARK_URL; include SOURCE: documents/source.tpl
  MAY_EDIT: section, false for an old state; in it
    EDIT_URL, EDIT_TEXT, EDIT_NOTE, EDIT_REASON, ADD_URL, ADD_TEXT, MOVE_URL, IS_ROOT / NOT_ROOT (sections); CANNOT_UP, CANNOT_DOWN, CANNOT_OUT, CANNOT_IN: sections
    DELETE_FORM: section, not for a root: DELETE_URL, BELOW_COUNT (topics below it), SEEN (the newest changeset), REASON, REFUSED (section)
    LEVEL_FORM: section: LEVEL_URL, LEVEL_OPTIONS: section each: VALUE, TEXT, SELECTED (section); PROPERTIES_FORM: section: PROPERTIES_URL, OWNER_VALUE, REVIEW_VALUE, AUDIENCE_OPTIONS: as LEVEL_OPTIONS;
      in both SHOWN: section each: NAME, VALUE (what the form was made of), REFUSED (section, to show it open), REASON (as typed)
    CLASSIFY_URL, CONCEPTS: section each: VALUE, TEXT (all concepts, for the list)
    IMAGE_URL; IMAGE_FORMS: section each: PLACE (from 1), NAME, DESCRIBE_URL, REMOVE_URL, ALTERNATIVE_VALUE
  WITH_CLASSES: in it CLASSES: section each: URL, TEXT, SCHEME; REMOVE: section, if MAY_EDIT: REMOVE_URL
  include TASKS: tasks/here.tpl
  RED: section, at RED: NAMED: section each: NAME, DISABLED (section); FROM: section, if a topic above names them: URL, TEXT
    NAME_FORM: section, if MAY_EDIT and the list is its own: NAME_URL, CANDIDATES: section each: ID, NAME, ROLE_TEXT, CHECKED, SELF (sections)
  COMMENTS: include: comments/panel.tpl
  LAST_WHO, LAST_WHAT, LAST_URL, WHEN, WHEN_ISO: the last change of the topic
  WITH_REFERENCES: in it REFERENCES: section each: TEXT, PATH, KIND_TEXT; LEADS: section: URL, EXTERNAL (section), or BROKEN: section, in it
    FIX: section, if MAY_EDIT: NAME, REMOVE_URL, REWRITE: section: FIX_URL, VALUE, or REMOVE_ONLY: section
  BACKLINKS / SIMILAR: section each: URL, TEXT, PATH; WITH_BACKLINKS / WITHOUT_BACKLINKS, WITH_SIMILAR / WITHOUT_SIMILAR
  HISTORY: section each: WHEN, WHEN_ISO, WHO, WHAT, REASON, URL; WITH_HISTORY: ALL_URL (the whole history)
  ERROR: section, after a refused edit (the forms keep what was typed): ERROR_TEXT, TYPED: section each, what was typed about a mark: TEXT; EDITING, ADDING: sections, to show that form open
  CLASH: include, after a refused edit: documents/clash.tpl }}
<div class="panel" id="topic-panel" data-panel="{{ID}}">
<div class="panel-head">
<ol class="crumbs path" aria-label="[[topic.path]]">{{#CRUMBS}}<li><a href="{{URL}}">{{TEXT}}</a></li>{{/CRUMBS}}</ol>
<button type="button" class="button button-quiet button-icon needs-script" aria-label="[[context.fold]]" data-fold-context><span class="icon icon-close"></span></button>
</div>
{{#ERROR}}<p class="message message-bad" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}{{#TYPED}} <span class="as-written">{{TEXT:pre_escape}}</span>{{/TYPED}}</span></p>{{/ERROR}}
{{>CLASH}}
<h2 class="panel-text as-written">{{#WITH_TEXT}}{{TEXT:pre_escape}}{{/WITH_TEXT}}{{#WITH_MARKDOWN}}{{#PIECES}}{{#PLAIN}}{{WORDS:pre_escape}}{{/PLAIN}}{{#STRONG}}<strong>{{WORDS}}</strong>{{/STRONG}}{{#CODE}}<code>{{WORDS}}</code>{{/CODE}}{{/PIECES}}{{/WITH_MARKDOWN}}{{#WITHOUT_TEXT}}<span class="topic-empty">[[topic.without_text]]</span>{{/WITHOUT_TEXT}}</h2>
<p><span class="chip chip-level-{{LEVEL}}"><span class="icon icon-lock"></span>{{LEVEL_TEXT}}</span>{{#LEVEL_FROM}} <span class="soft">[[level.from]] <a href="{{URL}}">{{TEXT}}</a></span>{{/LEVEL_FROM}}</p>
{{#RED}}<section><h3>[[named.title]]</h3><ul class="chips">{{#NAMED}}<li class="chip">{{NAME}}{{#DISABLED}} ([[people.disabled]]){{/DISABLED}}</li>{{/NAMED}}</ul>
{{#FROM}}<p class="soft">[[named.from]] <a href="{{URL}}">{{TEXT}}</a></p>{{/FROM}}
{{#NAME_FORM}}<details data-named><summary>[[named.change]]</summary>
<form class="form" method="post" action="{{NAME_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<fieldset class="choices"><legend class="for-ears">[[named.title]]</legend>{{#CANDIDATES}}<p class="check"><input type="checkbox" id="named-{{ID}}" name="person" value="{{ID}}"{{#CHECKED}} checked{{/CHECKED}}{{#SELF}} disabled{{/SELF}}><label for="named-{{ID}}">{{NAME}} <span class="soft">{{ROLE_TEXT}}</span></label></p>{{/CANDIDATES}}</fieldset>
<p class="hint">[[named.hint]]</p>
<div class="field"><label for="named-reason">[[reason]]</label><input id="named-reason" name="reason" autocomplete="off"></div>
<div class="actions"><button class="button button-main">[[save]]</button></div>
</form></details>{{/NAME_FORM}}</section>{{/RED}}
<p class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{LAST_WHO}}: {{LAST_WHAT}} — <a href="{{LAST_URL}}">[[topic.last_change.history]]</a></p>
{{>REST}}
{{>COMMENTS}}
<section aria-labelledby="marks-title"><h3 id="marks-title">[[marks.title]]</h3>
{{#WITH_MARKS}}<ul class="recognised">{{#MARKS}}
<li><span><span class="soft">{{KIND_TEXT}}</span> {{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#CITED}}<span class="cited">{{TITLE}} {{EDITION}} <span class="soft">{{ISSUER}} {{DATE}}</span>{{#LINK}} <a href="{{URL}}" rel="noopener noreferrer" target="_blank">{{HOST}} <span class="icon icon-external"></span><span class="for-ears">[[link.external]]</span></a>{{/LINK}}</span>{{/CITED}}</span>
{{#CONFIRMED}}<span class="chip chip-good"><span class="icon icon-check"></span>[[mark.confirmed]]</span>{{/CONFIRMED}}
{{#CORRECT}}<details><summary>[[mark.correct]]<span class="for-ears">: {{KIND_TEXT}} {{TEXT}}</span></summary>
<form class="form" method="post" action="{{CORRECT_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">
{{#FIELDS}}<div class="field"><label for="mark-{{ID}}-{{NAME}}">{{LABEL}}</label><input id="mark-{{ID}}-{{NAME}}" name="{{NAME}}" value="{{VALUE}}" autocomplete="off"></div>{{/FIELDS}}
<div class="actions"><button class="button button-main">[[mark.save]]</button>
<button class="button" formaction="{{CONFIRM_URL}}">[[mark.confirm]]</button>
<button class="button button-danger" formaction="{{REMOVE_URL}}">[[mark.remove]]</button></div>
</form></details>{{/CORRECT}}
</li>{{/MARKS}}</ul>{{/WITH_MARKS}}
{{#WITHOUT_MARKS}}<p class="soft">[[marks.none]]</p>{{/WITHOUT_MARKS}}
{{#MAY_EDIT}}{{>SOURCE}}<details><summary>[[mark.add]]</summary>
<form class="form" method="post" action="{{ADD_MARK_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">
<div class="form-row"><div class="field"><label for="new-mark-kind">[[mark.kind]]</label><select id="new-mark-kind" name="kind">{{#MARK_KINDS}}<option value="{{VALUE}}">{{TEXT}}</option>{{/MARK_KINDS}}</select></div>
<div class="field"><label for="new-mark-value">[[mark.value]]</label><input id="new-mark-value" name="value" required autocomplete="off"></div></div>
<div class="actions"><button class="button button-main">[[add]]</button></div>
</form></details>{{/MAY_EDIT}}
</section>
{{#MAY_EDIT}}
<div class="panel-acts">
<details data-edit{{#EDITING}} open{{/EDITING}}><summary>[[topic.edit]]</summary>
<form class="form" method="post" action="{{EDIT_URL}}" data-in-panel data-keep="topic-{{ID}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="field"><label for="edit-text">[[topic.text]]</label><textarea id="edit-text" name="text" rows="3">{{EDIT_TEXT:pre_escape}}</textarea></div>
<div class="field"><label for="edit-note">[[topic.note]]</label><textarea id="edit-note" name="note" rows="3" data-completes="topics" data-completion="markdown" data-view="/topics/{{ID}}/view" aria-describedby="note-hint">{{EDIT_NOTE:pre_escape}}</textarea><p class="hint" id="note-hint">[[note.hint]]</p><div class="live needs-script" role="region" aria-label="[[note.view]]" tabindex="0" data-view-of="edit-note" hidden></div></div>
<div class="field"><label for="edit-reason">[[reason]]</label><input id="edit-reason" name="reason" value="{{EDIT_REASON}}" autocomplete="off"></div>
<div class="actions"><button class="button button-main">[[save]]</button><span class="hint needs-script">Ctrl+Enter</span></div>
</form></details>
<details data-add{{#ADDING}} open{{/ADDING}}><summary>[[topic.add]]</summary>
<form class="form" method="post" action="{{ADD_URL}}" data-in-panel data-keep="add-{{ID}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">
<div class="field"><label for="add-text">[[topic.text]]</label><textarea id="add-text" name="text" rows="2" required>{{ADD_TEXT:pre_escape}}</textarea></div>
<div class="actions"><button class="button button-main" name="place" value="child">[[topic.add.child]]</button>{{#NOT_ROOT}}<button class="button" name="place" value="after">[[topic.add.after]]</button>{{/NOT_ROOT}}</div>
</form></details>
{{#NOT_ROOT}}
<details data-move><summary>[[topic.move]]</summary>
<form class="form" method="post" action="{{MOVE_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">
<div class="actions">
<button class="button" name="to" value="up"{{#CANNOT_UP}} disabled{{/CANNOT_UP}}><span class="icon icon-up"></span>[[topic.move.up]]</button>
<button class="button" name="to" value="down"{{#CANNOT_DOWN}} disabled{{/CANNOT_DOWN}}><span class="icon icon-down"></span>[[topic.move.down]]</button>
<button class="button" name="to" value="out"{{#CANNOT_OUT}} disabled{{/CANNOT_OUT}}><span class="icon icon-left"></span>[[topic.move.out]]</button>
<button class="button" name="to" value="in"{{#CANNOT_IN}} disabled{{/CANNOT_IN}}><span class="icon icon-right"></span>[[topic.move.in]]</button>
</div>
</form></details>
{{/NOT_ROOT}}
<details data-images><summary>[[topic.images]]</summary>
{{#IMAGE_FORMS}}<form class="form" method="post" action="{{DESCRIBE_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="field"><label for="image-{{PLACE}}">{{PLACE}}. [[image.alternative]] <span class="soft">{{NAME}}</span></label><input id="image-{{PLACE}}" name="alternative" value="{{ALTERNATIVE_VALUE}}" autocomplete="off" aria-describedby="image-hint"></div>
<div class="actions"><button class="button">[[save]]<span class="for-ears">: {{PLACE}}</span></button><button class="button button-danger" formaction="{{REMOVE_URL}}">[[mark.remove]]<span class="for-ears">: {{PLACE}}</span></button></div>
</form>{{/IMAGE_FORMS}}
<form class="form" method="post" action="{{IMAGE_URL}}" enctype="multipart/form-data" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="field"><label for="image-file">[[image.add]]</label><input type="file" id="image-file" name="image" accept="image/png,image/jpeg,image/gif,image/webp,image/bmp" required></div>
<div class="field"><label for="image-new">[[image.alternative]]</label><input id="image-new" name="alternative" autocomplete="off" aria-describedby="image-hint"></div>
<p class="hint" id="image-hint">[[image.alternative.hint]]</p>
<div class="actions"><button class="button button-main">[[add]]</button></div>
</form></details>
{{#LEVEL_FORM}}<details data-level{{#REFUSED}} open{{/REFUSED}}><summary>[[level]]</summary>
<form class="form" method="post" action="{{LEVEL_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">{{#SHOWN}}<input type="hidden" name="shown.{{NAME}}" value="{{VALUE}}">{{/SHOWN}}
<div class="field"><label for="level-select">[[level.own]]</label><select id="level-select" name="level"><option value="">[[level.inherit]]</option>{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select><p class="hint">[[level.hint]]</p></div>
<div class="field"><label for="level-reason">[[reason]]</label><input id="level-reason" name="reason" value="{{REASON}}" autocomplete="off"></div>
<div class="actions"><button class="button button-main">[[save]]</button></div>
</form></details>{{/LEVEL_FORM}}
{{#PROPERTIES_FORM}}<details data-properties{{#REFUSED}} open{{/REFUSED}}><summary>[[topic.properties]]</summary>
<form class="form" method="post" action="{{PROPERTIES_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">{{#SHOWN}}<input type="hidden" name="shown.{{NAME}}" value="{{VALUE}}">{{/SHOWN}}
<div class="field"><label for="topic-owner">[[document.owner]]</label><input id="topic-owner" name="owner" value="{{OWNER_VALUE}}" autocomplete="off"></div>
<div class="field"><label for="topic-review">[[document.review_by]]</label><input id="topic-review" type="date" name="review_by" value="{{REVIEW_VALUE}}"></div>
<div class="field"><label for="topic-audience">[[audience]]</label><select id="topic-audience" name="audience"><option value="">[[audience.none]]</option>{{#AUDIENCE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/AUDIENCE_OPTIONS}}</select></div>
<div class="actions"><button class="button button-main">[[save]]</button></div>
</form></details>{{/PROPERTIES_FORM}}
<details><summary>[[topic.classify]]</summary>
<form class="form" method="post" action="{{CLASSIFY_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">
<div class="field"><label for="topic-concept">[[scheme.concept]]</label><select id="topic-concept" name="concept">{{#CONCEPTS}}<option value="{{VALUE}}">{{TEXT}}</option>{{/CONCEPTS}}</select></div>
<div class="actions"><button class="button button-main">[[topic.classify.do]]</button></div>
</form></details>
{{#DELETE_FORM}}
<details data-delete{{#REFUSED}} open{{/REFUSED}}><summary>[[topic.delete]]</summary>
<form class="form" method="post" action="{{DELETE_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="seen" value="{{SEEN}}">
<p>[[topic.delete.ask]]</p>
<div class="field"><label for="delete-reason">[[reason]]</label><input id="delete-reason" name="reason" value="{{REASON}}" autocomplete="off"></div>
<div class="actions"><button class="button button-danger"><span class="icon icon-trash"></span>[[topic.delete.do]]</button></div>
</form></details>
{{/DELETE_FORM}}
</div>
{{/MAY_EDIT}}
{{>TASKS}}
{{#WITH_CLASSES}}<section><h3>[[scheme.classes]]</h3><ul class="related">{{#CLASSES}}<li><a href="{{URL}}">{{TEXT}}</a> <span class="soft">{{SCHEME}}</span>{{#REMOVE}}<form method="post" action="{{REMOVE_URL}}" data-in-panel><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><button class="plain-link">[[mark.remove]]<span class="for-ears">: {{TEXT}}</span></button></form>{{/REMOVE}}</li>{{/CLASSES}}</ul></section>{{/WITH_CLASSES}}
{{#WITH_REFERENCES}}<section><h3>[[references]]</h3><ul class="related">{{#REFERENCES}}<li><span class="chip">{{KIND_TEXT}}</span>
{{#LEADS}}<a href="{{URL}}"{{#EXTERNAL}} rel="noopener noreferrer" target="_blank"{{/EXTERNAL}}>{{TEXT}}{{#EXTERNAL}} <span class="icon icon-external"></span><span class="for-ears">[[link.external]]</span>{{/EXTERNAL}}</a>{{/LEADS}}
{{#BROKEN}}<span>{{TEXT}}</span> <span class="chip chip-bad">[[references.dead]]</span>
{{#FIX}}<details><summary>[[references.fix]]<span class="for-ears">: {{TEXT}}</span></summary>
{{#REWRITE}}<form class="form" method="post" action="{{FIX_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="field"><label for="fix-{{NAME}}">[[references.to]]</label><input id="fix-{{NAME}}" name="value" value="{{VALUE}}" required autocomplete="off" aria-describedby="fix-{{NAME}}-hint"><p class="hint" id="fix-{{NAME}}-hint">[[references.hint]]</p></div>
<div class="actions"><button class="button button-main">[[mark.save]]</button><button class="button button-danger" formaction="{{REMOVE_URL}}" formnovalidate>[[mark.remove]]</button></div>
</form>{{/REWRITE}}
{{#REMOVE_ONLY}}<form class="form" method="post" action="{{REMOVE_URL}}" data-in-panel>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="actions"><button class="button button-danger">[[mark.remove]]</button></div>
</form>{{/REMOVE_ONLY}}</details>{{/FIX}}{{/BROKEN}}
<span class="path">{{PATH}}</span></li>{{/REFERENCES}}</ul></section>{{/WITH_REFERENCES}}
<section><h3>[[backlinks]]</h3>
{{#WITH_BACKLINKS}}<ul class="related">{{#BACKLINKS}}<li><a href="{{URL}}">{{TEXT}}</a><span class="path">{{PATH}}</span></li>{{/BACKLINKS}}</ul>{{/WITH_BACKLINKS}}
{{#WITHOUT_BACKLINKS}}<p class="soft">[[backlinks.none]]</p>{{/WITHOUT_BACKLINKS}}</section>
<section><h3>[[similar]]</h3>
{{#WITH_SIMILAR}}<ul class="related">{{#SIMILAR}}<li><a href="{{URL}}">{{TEXT}}</a><span class="path">{{PATH}}</span></li>{{/SIMILAR}}</ul>{{/WITH_SIMILAR}}
{{#WITHOUT_SIMILAR}}<p class="soft">[[similar.none]]</p>{{/WITHOUT_SIMILAR}}</section>
{{#WITH_HISTORY}}<section><h3>[[topic.history]]</h3><ul class="related">{{#HISTORY}}<li><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}} — <a href="{{URL}}">{{WHAT}}</a><span class="path">{{REASON}}</span></li>{{/HISTORY}}</ul><p><a href="{{ALL_URL}}">[[topic.history.all]]</a></p></section>{{/WITH_HISTORY}}
<p><a href="{{TOPIC_URL}}" data-copy-link data-copied="[[link.copied]]">[[topic.link]]</a></p>
</div>
