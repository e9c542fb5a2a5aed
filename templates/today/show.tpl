{{! What a specialist sees first. Needs:
  DATE (today in words)
  include TASKS: tasks/due.tpl
  EMPTY: section, when there is no document at all; WITH_CONTENT: section otherwise, in it
    COUNTS: section each, what waits, as on attention/show.tpl: URL, COUNT, TEXT, QUIET (section, if the count is 0)
    WITH_IMPORTS / WITHOUT_IMPORTS; IMPORTS: section each, newest 5: URL, WHEN, WHEN_ISO, WHO, FILES, TOPICS, FAILED (section): FAILED_COUNT, RUNNING (section)
    WITH_CHANGES / WITHOUT_CHANGES; CHANGES: section each, newest 20: URL, CODE, TITLE, WHAT, WHO, WHEN, WHEN_ISO, REASON, UNDO (section): UNDO_URL; CSRF
    DOCUMENTS: section each, the person's latest 8: URL, CODE, TITLE; WITH_DOCUMENTS }}
<div class="page-head"><h1>[[nav.today]] <span class="soft">{{DATE}}</span></h1>
<div class="actions"><a class="button" href="/imports/new"><span class="icon icon-import"></span>[[imports.begin]]</a></div></div>
{{#EMPTY}}
<div class="empty"><h2>[[today.empty.title]]</h2><p>[[documents.empty]]</p><a class="button button-main" href="/imports/new"><span class="icon icon-import"></span>[[imports.begin]]</a></div>
{{/EMPTY}}
{{>TASKS}}
{{#WITH_CONTENT}}
<section class="block" aria-labelledby="waiting"><div class="block-head"><h2 id="waiting">[[nav.attention]]</h2><a href="/attention">[[today.all]]</a></div>
<div class="tiles">{{#COUNTS}}<a class="tile{{#QUIET}} tile-quiet{{/QUIET}}" href="{{URL}}"><b>{{COUNT}}</b><span>{{TEXT}}</span></a>{{/COUNTS}}</div></section>
<div class="columns">
<section class="block" aria-labelledby="changes"><div class="block-head"><h2 id="changes">[[today.changes]]</h2></div>
{{#WITHOUT_CHANGES}}<p class="soft">[[history.empty]]</p>{{/WITHOUT_CHANGES}}
{{#WITH_CHANGES}}<ul class="rows">{{#CHANGES}}
<li><time datetime="{{WHEN_ISO}}">{{WHEN}}</time><div class="grow"><a href="{{URL}}" data-row><span class="code">{{CODE}}</span> {{TITLE}}</a><p>{{WHAT}} <span class="soft">{{WHO}} {{REASON}}</span></p></div>
{{#UNDO}}<form method="post" action="{{UNDO_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="/"><button class="button button-quiet"><span class="icon icon-undo"></span>[[undo]]<span class="for-ears">: {{TITLE}} {{WHAT}}</span></button></form>{{/UNDO}}</li>
{{/CHANGES}}</ul>{{/WITH_CHANGES}}
</section>
<div>
<section class="block" aria-labelledby="came-in"><div class="block-head"><h2 id="came-in">[[today.came_in]]</h2><a href="/imports">[[imports.all]]</a></div>
{{#WITHOUT_IMPORTS}}<p class="soft">[[today.no_imports]]</p>{{/WITHOUT_IMPORTS}}
{{#WITH_IMPORTS}}<ul class="rows">{{#IMPORTS}}
<li><time datetime="{{WHEN_ISO}}">{{WHEN}}</time><div class="grow"><a href="{{URL}}" data-row>[[imports.figures]]</a>{{#RUNNING}} <span class="chip">[[imports.running]]</span>{{/RUNNING}}{{#FAILED}} <span class="chip chip-bad">[[imports.failed_count]]</span>{{/FAILED}}<p class="soft">{{WHO}}</p></div></li>
{{/IMPORTS}}</ul>{{/WITH_IMPORTS}}
</section>
{{#WITH_DOCUMENTS}}<section class="block" aria-labelledby="mine"><div class="block-head"><h2 id="mine">[[today.mine]]</h2></div>
<ul class="rows">{{#DOCUMENTS}}<li><span class="code soft">{{CODE}}</span><a class="grow" href="{{URL}}" data-row>{{TITLE}}</a></li>{{/DOCUMENTS}}</ul></section>{{/WITH_DOCUMENTS}}
</div>
</div>
{{/WITH_CONTENT}}
