{{! The context panel where no topic is chosen: the document itself. Needs:
  CSRF, DOCUMENT_URL (POST of the form), TITLE_VALUE, CODE_VALUE, SHELF_VALUE, OWNER_VALUE, REVIEW_VALUE (ISO date or empty)
  DELETE_URL, SEEN (the document's last changeset), TOPIC_COUNT; KIND_OPTIONS, LEVEL_OPTIONS, SHELF_OPTIONS: section each: VALUE, TEXT, SELECTED (section; not for shelves)
  SOURCE: section, if imported: SOURCE_PATH, FORMAT, IMPORTED, IMPORT_URL
  WITH_LOSSES: section, in it LOSSES: section each: TEXT, COUNT, WHERE; WITH_TWINS: section, in it TWINS: section each: URL, TITLE, OF_FORMAT: section, if imported: FORMAT
  BACKLINKS: section each: URL, TEXT, PATH; WITH_BACKLINKS, WITHOUT_BACKLINKS: show one
  WITH_CONTENTS: section, in it CONTENTS: section each, the documents whose code begins with this one's: URL, CODE, TITLE
  include TASKS: tasks/here.tpl; MAY_EDIT: section; in it SHOWN: section each: NAME, VALUE (what the form was made of)
  after a refused edit: ERROR: section: ERROR_TEXT; CLASH: include documents/clash.tpl; in MAY_EDIT what was typed, REASON, REFUSED (section, to show it open) }}
<div class="panel" id="topic-panel">
<div class="panel-head"><h2>[[document.about]]</h2><button type="button" class="button button-quiet button-icon needs-script" aria-label="[[context.fold]]" data-fold-context><span class="icon icon-close"></span></button></div>
{{#ERROR}}<p class="message message-bad" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
{{>CLASH}}
<p class="soft needs-script">[[context.choose]]</p>
{{#SOURCE}}
<section><h3>[[document.source]]</h3>
<dl class="facts"><dt>[[document.file]]</dt><dd>{{SOURCE_PATH}}</dd><dt>[[document.format]]</dt><dd>{{FORMAT}}</dd><dt>[[document.imported]]</dt><dd><a href="{{IMPORT_URL}}">{{IMPORTED}}</a></dd></dl>
</section>
{{/SOURCE}}
{{#WITH_TWINS}}<section><h3>[[document.twin]]</h3><ul class="related">{{#TWINS}}<li><a href="{{URL}}">{{TITLE}}{{#OF_FORMAT}} ({{FORMAT}}){{/OF_FORMAT}}</a></li>{{/TWINS}}</ul></section>{{/WITH_TWINS}}
{{#WITH_LOSSES}}<section><h3>[[document.losses]]</h3><ul class="findings">{{#LOSSES}}<li>{{TEXT}} × {{COUNT}} <span class="soft">{{WHERE}}</span></li>{{/LOSSES}}</ul></section>{{/WITH_LOSSES}}
{{#WITH_CONTENTS}}<section><h3>[[document.contents]]</h3><ul class="related">{{#CONTENTS}}<li><a href="{{URL}}"><span class="code">{{CODE}}</span> {{TITLE}}</a></li>{{/CONTENTS}}</ul></section>{{/WITH_CONTENTS}}
{{>TASKS}}
<section><h3>[[backlinks]]</h3>
{{#WITH_BACKLINKS}}<ul class="related">{{#BACKLINKS}}<li><a href="{{URL}}">{{TEXT}}</a><span class="path">{{PATH}}</span></li>{{/BACKLINKS}}</ul>{{/WITH_BACKLINKS}}
{{#WITHOUT_BACKLINKS}}<p class="soft">[[backlinks.none]]</p>{{/WITHOUT_BACKLINKS}}
</section>
{{#MAY_EDIT}}
<details{{#REFUSED}} open{{/REFUSED}}><summary>[[document.edit]]</summary>
<form class="form" method="post" action="{{DOCUMENT_URL}}">
<input type="hidden" name="csrf" value="{{CSRF}}">{{#SHOWN}}<input type="hidden" name="shown.{{NAME}}" value="{{VALUE}}">{{/SHOWN}}
<div class="field"><label for="document-title">[[document.title]]</label><input id="document-title" name="title" value="{{TITLE_VALUE}}" required autocomplete="off"></div>
<div class="field"><label for="document-code">[[document.code]]</label><input id="document-code" name="code" value="{{CODE_VALUE}}" autocomplete="off"></div>
<div class="field"><label for="document-kind">[[document.kind]]</label><select id="document-kind" name="kind">{{#KIND_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/KIND_OPTIONS}}</select></div>
<div class="field"><label for="document-shelf">[[document.shelf]]</label><input id="document-shelf" name="shelf" value="{{SHELF_VALUE}}" list="shelf-names" required autocomplete="off"><datalist id="shelf-names">{{#SHELF_OPTIONS}}<option value="{{VALUE}}"></option>{{/SHELF_OPTIONS}}</datalist></div>
<div class="field"><label for="document-owner">[[document.owner]]</label><input id="document-owner" name="owner" value="{{OWNER_VALUE}}" autocomplete="off"></div>
<div class="field"><label for="document-review">[[document.review_by]]</label><input id="document-review" type="date" name="review_by" value="{{REVIEW_VALUE}}"></div>
<div class="field"><label for="document-level">[[level]]</label><select id="document-level" name="level">{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select><p class="hint">[[documents.level_hint]]</p></div>
<div class="field"><label for="document-reason">[[reason]]</label><input id="document-reason" name="reason" value="{{REASON}}" autocomplete="off"></div>
<div class="actions"><button class="button button-main">[[save]]</button></div>
</form>
</details>
<details data-delete><summary>[[document.delete]]</summary>
<form class="form" method="post" action="{{DELETE_URL}}">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="seen" value="{{SEEN}}">
<p>[[document.delete.ask]]</p>
<div class="field"><label for="document-delete-reason">[[reason]]</label><input id="document-delete-reason" name="reason" autocomplete="off"></div>
<div class="actions"><button class="button button-danger"><span class="icon icon-trash"></span>[[document.delete.do]]</button></div>
</form>
</details>
{{/MAY_EDIT}}
</div>
