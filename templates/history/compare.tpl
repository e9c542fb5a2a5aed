{{! Two states of a document side by side. Needs: include HEAD (documents/head.tpl)
  COMPARE_URL, FROM_VALUE, TO_VALUE (ISO dates), TODAY (ISO date): the form
  BETWEEN: section, two days: FROM_DATE, TO_DATE; OF_CHANGESET: section, one change: WHEN, WHEN_ISO, WHO, WHAT, REASON, OF_MERGE: section, if it merged a file: MERGE_URL
  ADDED, CHANGED, MOVED, REMOVED: figures; EMPTY: section; DIFFERENCES: include history/difference.tpl each; MORE: section: SHOWN
  WHOLE: section, if the document can go back: RESTORE_URL, CSRF, ROOT, AS_OF, SEEN (the newest changeset), HERE, FROM_DATE }}
{{>HEAD}}
<form class="form-row short block" method="get" action="{{COMPARE_URL}}">
<div class="field"><label for="from">[[compare.from]]</label><input id="from" type="date" name="from" value="{{FROM_VALUE}}" max="{{TODAY}}" required></div>
<div class="field"><label for="to">[[compare.to]]</label><input id="to" type="date" name="to" value="{{TO_VALUE}}" max="{{TODAY}}" required></div>
<button class="button">[[compare.do]]</button>
</form>
{{#BETWEEN}}<h2>[[compare.between]]</h2>{{/BETWEEN}}
{{#OF_CHANGESET}}<h2>[[compare.of_changeset]]</h2><p class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}} {{WHAT}} {{REASON}}{{#OF_MERGE}} <a href="{{MERGE_URL}}">[[merges.see]]</a>{{/OF_MERGE}}</p>{{/OF_CHANGESET}}
<p class="soft">[[history.figures]]</p>
{{#WHOLE}}<details class="block"><summary>[[compare.whole]]</summary>
<form method="post" action="{{RESTORE_URL}}" class="form">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="topic" value="{{ROOT}}"><input type="hidden" name="as_of" value="{{AS_OF}}"><input type="hidden" name="seen" value="{{SEEN}}"><input type="hidden" name="below" value="yes"><input type="hidden" name="back" value="{{HERE}}">
<p class="hint">[[compare.whole_hint]]</p>
<p class="check"><input id="drop-added" type="checkbox" name="drop_added" value="yes"><label for="drop-added">[[compare.drop_added]]</label></p>
<div class="field"><label for="restore-reason">[[reason]]</label><input id="restore-reason" name="reason" maxlength="1000"></div>
<div class="actions"><button class="button button-main">[[compare.whole_do]]</button></div>
</form></details>{{/WHOLE}}
{{#EMPTY}}<div class="empty"><p>[[compare.empty]]</p></div>{{/EMPTY}}
{{>DIFFERENCES}}
{{#MORE}}<p class="soft">[[compare.more]]</p>{{/MORE}}
