{{! What needs attention. Needs: ALL_WELL: section, if nothing does
  TABS: section each: URL, TEXT, COUNT, CURRENT (section), LOUD (count above 0) or QUIET (sections): overdue reviews, dead references, publications without source, import losses
  LIST (its word), OWNER_OPTIONS: section each: VALUE, TEXT, SELECTED (section); NARROWED: section, if one owner is chosen: CLEAR_URL
  EXPLAINED (what the chosen list is and what to do), COLUMN_WHAT, COLUMN_WHEN (headings)
  ROWS: section each: URL, TEXT, PATH, WHAT, WHEN, OWNER; WITH_ROWS / EMPTY (sections); MORE: section: MORE_URL }}
<div class="page-head"><h1>[[nav.attention]]</h1></div>
{{#ALL_WELL}}<div class="empty"><p>[[attention.all_well]]</p><a class="button" href="/documents">[[documents.title]]</a></div>{{/ALL_WELL}}
<nav class="tabs" aria-label="[[attention.lists]]">{{#TABS}}<a href="{{URL}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{TEXT}} {{#LOUD}}<span class="count">{{COUNT}}</span>{{/LOUD}}{{#QUIET}}<span class="soft">{{COUNT}}</span>{{/QUIET}}</a>{{/TABS}}</nav>
<p class="lead">{{EXPLAINED}}</p>
<form class="shelf-filter" action="/attention" method="get" role="search" aria-label="[[narrow]]">
<input type="hidden" name="list" value="{{LIST}}">
<div class="field"><label for="owner">[[document.owner]]</label><select id="owner" name="owner"><option value="">[[any]]</option>{{#OWNER_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/OWNER_OPTIONS}}</select></div>
<button class="button">[[narrow]]</button>{{#NARROWED}}<a class="button button-quiet" href="{{CLEAR_URL}}">[[narrow.clear]]</a>{{/NARROWED}}
</form>
{{#EMPTY}}<div class="empty"><p>[[attention.none]]</p></div>{{/EMPTY}}
{{#WITH_ROWS}}<div class="table-frame"><table class="stack"><thead><tr><th scope="col">[[attention.topic]]</th><th scope="col">{{COLUMN_WHAT}}</th><th scope="col" class="tight">{{COLUMN_WHEN}}</th><th scope="col" class="tight">[[document.owner]]</th></tr></thead>
<tbody>{{#ROWS}}<tr><th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{TEXT}}</a><span class="path"><br>{{PATH}}</span></th><td>{{WHAT}}</td><td class="tight">{{WHEN}}</td><td class="tight">{{OWNER}}</td></tr>{{/ROWS}}</tbody></table></div>{{/WITH_ROWS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
