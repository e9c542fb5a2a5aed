{{! A new document. Needs: CSRF; NEW_TITLE, CODE, SHELF (as typed, after an error); SHELF_OPTIONS: section each: VALUE
  NO_TEMPLATES: section, if there is none; KIND_OPTIONS, LEVEL_OPTIONS, TEMPLATE_OPTIONS: section each: VALUE, TEXT, SELECTED (section); ERROR: section: ERROR_TEXT }}
<div class="page-head"><h1>[[documents.new]]</h1></div>
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
{{#NO_TEMPLATES}}<form class="message block" method="post" action="/documents/templates"><input type="hidden" name="csrf" value="{{CSRF}}"><p>[[documents.template.missing]]</p><button class="button">[[documents.template.bring]]</button></form>{{/NO_TEMPLATES}}
<form class="form" method="post" action="/documents" data-keep="new-document">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="new-title">[[document.title]]</label><input id="new-title" name="title" value="{{NEW_TITLE}}" required autocomplete="off" aria-describedby="new-title-hint"><p class="hint" id="new-title-hint">[[documents.new.title_hint]]</p></div>
<div class="field"><label for="new-template">[[documents.template]]</label><select id="new-template" name="template" aria-describedby="new-template-hint"><option value="">[[documents.template.none]]</option>{{#TEMPLATE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/TEMPLATE_OPTIONS}}</select><p class="hint" id="new-template-hint">[[documents.template_hint]]</p></div>
<div class="form-row">
<div class="field"><label for="new-code">[[document.code]]</label><input id="new-code" name="code" value="{{CODE}}" autocomplete="off"></div>
<div class="field"><label for="new-kind">[[document.kind]]</label><select id="new-kind" name="kind">{{#KIND_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/KIND_OPTIONS}}</select></div>
<div class="field"><label for="new-shelf">[[document.shelf]]</label><input id="new-shelf" name="shelf" value="{{SHELF}}" list="new-shelves" required autocomplete="off"><datalist id="new-shelves">{{#SHELF_OPTIONS}}<option value="{{VALUE}}"></option>{{/SHELF_OPTIONS}}</datalist></div>
<div class="field"><label for="new-level">[[level]]</label><select id="new-level" name="level">{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select></div>
</div>
<p class="hint">[[documents.level_hint]]</p>
<div class="actions"><button class="button button-main">[[documents.new.do]]</button><a class="button button-quiet" href="/documents">[[cancel]]</a></div>
</form>
