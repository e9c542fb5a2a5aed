{{! The history of a document, newest first. Needs: include HEAD (documents/head.tpl)
  DOCUMENT_URL (of the outline, for the as-of form), COMPARE_URL, AS_OF_VALUE (ISO date or empty), TODAY (ISO date)
  GROUPS: section, one a day: DATE; in it ROWS: section each: include CHANGESET: history/changeset.tpl, or SITTING: section, saves that are folded into one:
    WHEN, WHEN_ISO (of the last one), WHO, WHAT, ABOUT, FIGURES, COUNT; include SAVES: history/changeset.tpl each
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
{{#ROWS}}
{{>CHANGESET}}
{{#SITTING}}<li><details class="grow"><summary><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHAT}} {{ABOUT}} <span class="chip">[[history.sitting]]</span> <span class="soft">{{WHO}} {{FIGURES}}</span></summary>
<ul class="rows">{{>SAVES}}</ul></details></li>{{/SITTING}}
{{/ROWS}}
</ul></section>
{{/GROUPS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
