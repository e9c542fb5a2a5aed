{{! The shelves. Needs:
  FILTER (typed words), KIND_OPTIONS, SHELF_OPTIONS, LEVEL_OPTIONS: section each: VALUE, TEXT, SELECTED (section)
  TOTAL; sort links SORT_CODE_URL, SORT_TITLE_URL, SORT_TOPICS_URL, SORT_LEVEL_URL, SORT_CHANGED_URL, SORT (the word in force) and BY_CODE, BY_TITLE, BY_TOPICS, BY_LEVEL, BY_CHANGED: show the one in force
  SHELVES: section each: ID, NAME, COUNT; in it DOCUMENTS: section each: URL, CODE, TITLE, KIND_TEXT, TOPIC_COUNT, LEVEL, LEVEL_TEXT, CHANGED, CHANGED_ISO,
    TWIN: section, if it has a twin: FORMAT
  MAY_WRITE: section; EMPTY: section, when there is no document at all; NOTHING: section, when the filter leaves none: CLEAR_URL }}
<div class="page-head">
<h1>[[documents.title]]</h1>
<div class="actions"><a class="button button-quiet" href="/documents/deleted">[[documents.deleted]]</a>{{#MAY_WRITE}}<a class="button" href="/documents/new"><span class="icon icon-plus"></span>[[documents.new]]</a>{{/MAY_WRITE}}<a class="button" href="/imports/new"><span class="icon icon-import"></span>[[imports.begin]]</a></div>
</div>
{{#EMPTY}}
<div class="empty"><p>[[documents.empty]]</p><a class="button button-main" href="/imports/new">[[imports.begin]]</a></div>
{{/EMPTY}}
<form class="shelf-filter" action="/documents" method="get" role="search" aria-label="[[documents.filter]]">
<div class="field"><label for="filter">[[documents.filter]]</label><input id="filter" type="search" name="filter" value="{{FILTER}}" autocomplete="off" data-narrows="shelves"></div>
<div class="field"><label for="kind">[[document.kind]]</label><select id="kind" name="kind"><option value="">[[any]]</option>{{#KIND_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/KIND_OPTIONS}}</select></div>
<div class="field"><label for="shelf">[[document.shelf]]</label><select id="shelf" name="shelf"><option value="">[[any]]</option>{{#SHELF_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/SHELF_OPTIONS}}</select></div>
<div class="field"><label for="filter-level">[[level]]</label><select id="filter-level" name="level"><option value="">[[any]]</option>{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select></div>
<input type="hidden" name="sort" value="{{SORT}}">
<button class="button">[[narrow]]</button>
</form>
{{#NOTHING}}
<div class="empty"><p>[[documents.nothing]]</p><a class="button" href="{{CLEAR_URL}}">[[narrow.clear]]</a></div>
{{/NOTHING}}
<div id="shelves">
{{#SHELVES}}
<section class="block" aria-labelledby="shelf-{{ID}}">
<div class="block-head"><h2 id="shelf-{{ID}}">{{NAME}}</h2><span class="soft">[[documents.count]]</span></div>
<div class="table-frame"><table class="stack" aria-labelledby="shelf-{{ID}}">
<thead><tr>
<th scope="col" class="tight"{{#BY_CODE}} aria-sort="ascending"{{/BY_CODE}}><a href="{{SORT_CODE_URL}}">[[document.code]]</a></th>
<th scope="col"{{#BY_TITLE}} aria-sort="ascending"{{/BY_TITLE}}><a href="{{SORT_TITLE_URL}}">[[document.title]]</a></th>
<th scope="col" class="tight">[[document.kind]]</th>
<th scope="col" class="tight number"{{#BY_TOPICS}} aria-sort="descending"{{/BY_TOPICS}}><a href="{{SORT_TOPICS_URL}}">[[document.topics]]</a></th>
<th scope="col" class="tight"{{#BY_LEVEL}} aria-sort="descending"{{/BY_LEVEL}}><a href="{{SORT_LEVEL_URL}}">[[level]]</a></th>
<th scope="col" class="tight"{{#BY_CHANGED}} aria-sort="descending"{{/BY_CHANGED}}><a href="{{SORT_CHANGED_URL}}">[[document.changed]]</a></th>
</tr></thead>
<tbody>
{{#DOCUMENTS}}
<tr data-text="{{CODE}} {{TITLE}}">
<td class="code tight">{{CODE}}</td>
<th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{TITLE}}</a>{{#TWIN}} <span class="chip"><span class="for-ears">[[document.format]]: </span>{{FORMAT}}</span>{{/TWIN}}</th>
<td class="tight">{{KIND_TEXT}}</td>
<td class="tight number" data-label="[[document.topics]]">{{TOPIC_COUNT}}</td>
<td class="tight"><span class="chip chip-level-{{LEVEL}}">{{LEVEL_TEXT}}</span></td>
<td class="tight"><time datetime="{{CHANGED_ISO}}">{{CHANGED}}</time></td>
</tr>
{{/DOCUMENTS}}
</tbody>
</table></div>
</section>
{{/SHELVES}}
</div>
