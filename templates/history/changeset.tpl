{{! A row of a document's history. Needs: ID, WHEN, WHEN_ISO, WHO, WHAT, ABOUT (which topics), REASON, FIGURES (in words; may be empty), URL (what it did), CSRF, BACK (this page)
  THEN: section: THEN_URL (the document just after it); EARLY: section, for entries read from 改版履歴; UNDO: section, if it can be undone: UNDO_URL; UNDONE: section, if it was }}
<li{{#THEN}} id="c{{ID}}"{{/THEN}}>
<time datetime="{{WHEN_ISO}}">{{WHEN}}</time>
<div class="grow"><a href="{{URL}}" data-row>{{WHAT}} {{ABOUT}}</a>{{#EARLY}} <span class="chip">[[history.early]]</span>{{/EARLY}}{{#UNDONE}} <span class="chip chip-bad">[[history.undone]]</span>{{/UNDONE}}
<p class="soft">{{WHO}} {{REASON}}</p></div>
<span class="soft">{{#THEN}}<a href="{{THEN_URL}}">[[history.then]]</a> {{/THEN}}{{FIGURES}}</span>
{{#UNDO}}<form method="post" action="{{UNDO_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><button class="button"><span class="icon icon-undo"></span>[[undo]]<span class="for-ears">: {{WHAT}} {{ABOUT}}</span></button></form>{{/UNDO}}
</li>
