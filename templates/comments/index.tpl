{{! What is said about topics, all documents. Needs:
  TABS: section each: URL, TEXT, COUNT, CURRENT (section), LOUD (something waits) or QUIET (sections)
  EMPTY: section: EMPTY_TEXT; WITH_ROWS: section: ROWS: section each: URL, TEXT (the first comment), KIND_TEXT, QUESTION or COMMENT (sections),
    WHO, WHEN, WHEN_ISO (of the last comment), TOPIC, PATH, WITH_REPLIES (section): REPLIES; DONE (section): RESOLVER
  MORE: section: MORE_URL }}
<div class="page-head"><h1>[[comments.title]]</h1><div class="actions"><a class="button button-quiet" href="/notifications"><span class="icon icon-bell"></span>[[notifications.title]]</a></div></div>
<nav class="tabs" aria-label="[[comments.lists]]">{{#TABS}}<a href="{{URL}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{TEXT}} {{#LOUD}}<span class="count">{{COUNT}}</span>{{/LOUD}}{{#QUIET}}<span class="soft">{{COUNT}}</span>{{/QUIET}}</a>{{/TABS}}</nav>
{{#EMPTY}}<div class="empty"><p>{{EMPTY_TEXT}}</p><a class="button" href="/documents">[[documents.title]]</a></div>{{/EMPTY}}
{{#WITH_ROWS}}<ul class="rows">{{#ROWS}}
<li><time datetime="{{WHEN_ISO}}">{{WHEN}}</time><div class="grow"><span class="chip{{#QUESTION}} chip-question{{/QUESTION}}">{{KIND_TEXT}}</span> <a href="{{URL}}" data-row>{{TEXT}}</a>
<p>{{WHO}} <span class="soft">{{TOPIC}} — {{PATH}}</span>{{#WITH_REPLIES}} <span class="soft">[[comments.replies]]</span>{{/WITH_REPLIES}}{{#DONE}} <span class="chip chip-good"><span class="icon icon-check"></span>[[comments.resolved]] {{RESOLVER}}</span>{{/DONE}}</p></div></li>
{{/ROWS}}</ul>{{/WITH_ROWS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
