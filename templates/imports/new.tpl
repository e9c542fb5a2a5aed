{{! Bring files in. Without script one form sends everything to POST /imports (fields shelf, kind, disclosure, file…), answered with 303 to the import.
  With script (web/src/imports.ts): POST /imports with Accept: application/json and the three fields → {id, url}; POST {url}/files, multipart, one file each
  (fields path, file); POST {url}/start; GET {url}/events. Needs:
  CSRF, SHELF (as given), SHELF_OPTIONS: section each: VALUE; KIND_OPTIONS, LEVEL_OPTIONS: section each: VALUE, TEXT, SELECTED (section)
  MAX_FILE (words, "64 MiB"), ERROR: section: ERROR_TEXT }}
<div class="import-page">
<div class="page-head"><h1>[[imports.title]]</h1><div class="actions"><a class="button button-quiet" href="/imports">[[imports.all]]</a></div></div>
<p class="lead">[[imports.lead]]</p>
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
<form class="form" method="post" action="/imports" enctype="multipart/form-data" data-import data-asks="[[imports.leave_ask]]">
<input type="hidden" name="csrf" value="{{CSRF}}">
<div class="form-row">
<div class="field"><label for="import-level">[[level]]</label><select id="import-level" name="disclosure">{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select></div>
<div class="field"><label for="import-shelf">[[document.shelf]]</label><input id="import-shelf" name="shelf" value="{{SHELF}}" list="import-shelves" placeholder="[[imports.shelf_by_folder]]" autocomplete="off"><datalist id="import-shelves">{{#SHELF_OPTIONS}}<option value="{{VALUE}}"></option>{{/SHELF_OPTIONS}}</datalist></div>
<div class="field"><label for="import-kind">[[document.kind]]</label><select id="import-kind" name="kind">{{#KIND_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/KIND_OPTIONS}}</select></div>
</div>
<p class="hint">[[imports.level_hint]]</p>
<div class="drop" data-drop>
<span class="icon icon-import"></span>
<p class="needs-script"><b>[[imports.drop]]</b></p>
<div class="form-row"><div class="field"><label for="import-files">[[imports.choose]]</label><input id="import-files" type="file" name="file" multiple></div>
<div class="field needs-script"><label for="import-folder">[[imports.choose_folder]]</label><input id="import-folder" type="file" webkitdirectory multiple data-folder></div></div>
<p class="hint">[[imports.formats]]</p>
<div class="actions"><button class="button button-main">[[imports.begin]]</button></div>
</div>
</form>
<section class="upload-summary" data-upload hidden aria-labelledby="upload-title" data-waiting="[[import.waiting]]" data-sending="[[import.sending]]" data-sent="[[import.sent]]" data-reading="[[import.reading]]" data-imported="[[import.imported]]" data-updated="[[import.updated]]" data-unchanged="[[import.unchanged]]" data-failed="[[import.failed]]" data-skipped="[[import.skipped]]" data-retry="[[retry]]" data-asked="[[imports.asked]]" data-progress="[[imports.progress]]" data-done="[[imports.done]]">
<h2 id="upload-title">[[imports.going_on]]</h2>
<p role="status" data-upload-state></p>
<progress max="1" value="0" aria-labelledby="upload-title"></progress>
<p class="actions"><a class="button button-main" href="/imports" data-upload-report>[[imports.report]]</a><button type="button" class="button" data-upload-retry hidden><span class="icon icon-retry"></span>[[imports.retry_failed]]</button><span class="hint">[[imports.can_leave]]</span></p>
<div class="table-frame"><table class="upload-list stack"><thead><tr><th scope="col">[[document.file]]</th><th scope="col" class="tight">[[import.state]]</th><th scope="col" class="tight number">[[document.topics]]</th><th scope="col" class="tight number">[[import.repairs]]</th><th scope="col" class="tight number">[[import.losses]]</th></tr></thead><tbody></tbody></table></div>
</section>
</div>
