{{! Search. The words are typed in the frame's search box (form "finder"); these filters belong to the same form. Needs:
  RESULTS_URL (of search/results.tpl alone; the fields are added by htmx); include RESULTS: search/results.tpl
  SHELF_OPTIONS, KIND_OPTIONS, AUDIENCE_OPTIONS, LEVEL_OPTIONS: section each: VALUE, TEXT, SELECTED (section)
  CODE, ISSUER, OWNER, FROM, TO (ISO dates): the filters as given; ISSUER_OPTIONS, OWNER_OPTIONS: section each: VALUE
  IN_DOCUMENT: section, if only one document is searched: NUMBER, TITLE; FILTERED: section, if any filter is set: CLEAR_URL }}
<div class="page-head"><h1>[[nav.search]]</h1><div class="actions"><a class="button button-quiet" href="/search/synonyms">[[synonyms.title]]</a></div></div>
<div class="search-page">
<details class="filters" data-wide-open{{#FILTERED}} open{{/FILTERED}}>
<summary>[[search.filters]]</summary>
<div class="form">
{{#IN_DOCUMENT}}<p class="check"><input form="finder" id="by-document" type="checkbox" name="document" value="{{NUMBER}}" checked><label for="by-document">[[search.in_document]]</label></p>{{/IN_DOCUMENT}}
<div class="field"><label for="by-shelf">[[document.shelf]]</label><select form="finder" id="by-shelf" name="shelf"><option value="">[[any]]</option>{{#SHELF_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/SHELF_OPTIONS}}</select></div>
<div class="field"><label for="by-kind">[[document.kind]]</label><select form="finder" id="by-kind" name="kind"><option value="">[[any]]</option>{{#KIND_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/KIND_OPTIONS}}</select></div>
<div class="field"><label for="by-code">[[document.code]]</label><input form="finder" id="by-code" name="code" value="{{CODE}}" placeholder="Sec01" autocomplete="off"></div>
<div class="field"><label for="by-audience">[[audience]]</label><select form="finder" id="by-audience" name="audience"><option value="">[[any]]</option>{{#AUDIENCE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/AUDIENCE_OPTIONS}}</select></div>
<div class="field"><label for="by-level">[[search.level]]</label><select form="finder" id="by-level" name="disclosure"><option value="">[[any]]</option>{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select></div>
<fieldset class="field"><legend>[[search.source_date]]</legend><div class="form-row">
<div class="field"><label for="by-from">[[search.from]]</label><input form="finder" id="by-from" type="date" name="from" value="{{FROM}}"></div>
<div class="field"><label for="by-to">[[search.to]]</label><input form="finder" id="by-to" type="date" name="to" value="{{TO}}"></div></div></fieldset>
<div class="field"><label for="by-issuer">[[search.issuer]]</label><input form="finder" id="by-issuer" name="issuer" value="{{ISSUER}}" list="issuers" autocomplete="off"><datalist id="issuers">{{#ISSUER_OPTIONS}}<option value="{{VALUE}}"></option>{{/ISSUER_OPTIONS}}</datalist></div>
<div class="field"><label for="by-owner">[[document.owner]]</label><input form="finder" id="by-owner" name="owner" value="{{OWNER}}" list="owners" autocomplete="off"><datalist id="owners">{{#OWNER_OPTIONS}}<option value="{{VALUE}}"></option>{{/OWNER_OPTIONS}}</datalist></div>
<div class="actions"><button class="button" form="finder">[[narrow]]</button>{{#FILTERED}}<a href="{{CLEAR_URL}}">[[narrow.clear]]</a>{{/FILTERED}}</div>
</div>
</details>
<div id="results" data-live hx-get="{{RESULTS_URL}}" hx-trigger="narrow" hx-include="#finder" hx-sync="this:replace">
{{>RESULTS}}
</div>
</div>
