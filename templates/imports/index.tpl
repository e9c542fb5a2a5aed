{{! All imports, newest first. Needs: EMPTY: section; WITH_IMPORTS: section, in it
  IMPORTS: section each: URL, WHEN, WHEN_ISO, WHO, FILES, IMPORTED, UPDATED, UNCHANGED, FAILED_COUNT, FAILED (section if any), TOPICS, STATE (waiting running done failed), STATE_TEXT
  MORE: section: MORE_URL }}
<div class="page-head"><h1>[[imports.all]]</h1><div class="actions"><a class="button button-main" href="/imports/new"><span class="icon icon-import"></span>[[imports.begin]]</a></div></div>
{{#EMPTY}}<div class="empty"><p>[[imports.empty]]</p><a class="button" href="/imports/new">[[imports.begin]]</a></div>{{/EMPTY}}
{{#WITH_IMPORTS}}<div class="table-frame"><table class="stack"><thead><tr>
<th scope="col">[[imports.when]]</th><th scope="col">[[who]]</th><th scope="col" class="tight">[[import.state]]</th><th scope="col" class="tight number">[[imports.files]]</th><th scope="col" class="tight number">[[import.imported]]</th><th scope="col" class="tight number">[[import.updated]]</th><th scope="col" class="tight number">[[import.unchanged]]</th><th scope="col" class="tight number">[[import.failed]]</th><th scope="col" class="tight number">[[document.topics]]</th>
</tr></thead><tbody>{{#IMPORTS}}<tr>
<th scope="row" class="lead-cell"><a href="{{URL}}" data-row><time datetime="{{WHEN_ISO}}">{{WHEN}}</time></a></th><td>{{WHO}}</td><td class="tight"><span class="state state-{{STATE}}">{{STATE_TEXT}}</span></td>
<td class="tight number" data-label="[[imports.files]]">{{FILES}}</td><td class="tight number" data-label="[[import.imported]]">{{IMPORTED}}</td><td class="tight number" data-label="[[import.updated]]">{{UPDATED}}</td><td class="tight number" data-label="[[import.unchanged]]">{{UNCHANGED}}</td><td class="tight number" data-label="[[import.failed]]"><span{{#FAILED}} class="chip chip-bad"{{/FAILED}}>{{FAILED_COUNT}}</span></td><td class="tight number" data-label="[[document.topics]]">{{TOPICS}}</td>
</tr>{{/IMPORTS}}</tbody></table></div>{{/WITH_IMPORTS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
