{{! The history of a document, newest first. Needs: include HEAD (documents/head.tpl)
  CSRF, DOCUMENT_URL (of the outline, for the as-of form), COMPARE_URL, AS_OF_VALUE (ISO date or empty), TODAY (ISO date), BACK (this page)
  GROUPS: section, one a day: DATE; in it CHANGESETS: section each: ID, WHEN, WHEN_ISO, WHO, WHAT, REASON, ADDED, CHANGED, REMOVED, MOVED (figures), URL (what it did), THEN: section: THEN_URL (the document as of then),
    EARLY: section, for entries read from 改版履歴; UNDO: section, if it can be undone: UNDO_URL; UNDONE: section, if it was
  MORE: section: MORE_URL; EMPTY: section }}
{{>HEAD}}
<form class="form-row short block" method="get" action="{{DOCUMENT_URL}}">
<div class="field"><label for="as-of">[[history.as_of]]</label><input id="as-of" type="date" name="on" value="{{AS_OF_VALUE}}" max="{{TODAY}}" required></div>
<button class="button">[[history.show]]</button>
<a class="button button-quiet" href="{{COMPARE_URL}}">[[compare.title]]</a>
</form>
{{#EMPTY}}<div class="empty"><p>[[history.empty]]</p></div>{{/EMPTY}}
{{#GROUPS}}
<section class="change-group"><h2>{{DATE}}</h2>
<ul class="rows">
{{#CHANGESETS}}
<li id="c{{ID}}">
<time datetime="{{WHEN_ISO}}">{{WHEN}}</time>
<div class="grow"><a href="{{URL}}" data-row>{{WHAT}}</a>{{#EARLY}} <span class="chip">[[history.early]]</span>{{/EARLY}}{{#UNDONE}} <span class="chip chip-bad">[[history.undone]]</span>{{/UNDONE}}
<p class="soft">{{WHO}} {{REASON}}</p></div>
<span class="soft">{{#THEN}}<a href="{{THEN_URL}}">[[history.then]]</a> {{/THEN}}[[history.figures]]</span>
{{#UNDO}}<form method="post" action="{{UNDO_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><button class="button"><span class="icon icon-undo"></span>[[undo]]<span class="for-ears">: {{WHAT}}</span></button></form>{{/UNDO}}
</li>
{{/CHANGESETS}}
</ul></section>
{{/GROUPS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
