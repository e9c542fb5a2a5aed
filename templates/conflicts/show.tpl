{{! What was changed in two ways, by a file and a person or by two persons. Needs: TOTAL
  EMPTY: section; ONE_DOCUMENT: section, if only one document's are shown: ALL_URL; MORE: section, if there are more than are shown
  CONFLICTS: include conflicts/conflict.tpl each }}
<div class="page-head"><h1>[[conflicts.title]]</h1><div class="actions">{{#ONE_DOCUMENT}}<a class="button button-quiet" href="{{ALL_URL}}">[[conflicts.all]]</a>{{/ONE_DOCUMENT}}<a class="button button-quiet" href="/imports">[[imports.all]]</a></div></div>
<p class="lead">[[conflicts.lead]]</p>
{{#EMPTY}}<div class="empty"><p>[[conflicts.empty]]</p><a class="button" href="/imports">[[imports.all]]</a></div>{{/EMPTY}}
{{>CONFLICTS}}
{{#MORE}}<p class="soft">[[conflicts.more]]</p>{{/MORE}}
