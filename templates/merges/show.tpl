{{! One merge of a file that came again. Needs: include HEAD (documents/head.tpl); WHEN, WHEN_ISO, WHO, REASON, FILE, FORMAT, BASE_TEXT
  UNDONE: section, if it was undone: WHEN, WHEN_ISO, WHO; in it STAYED: section, if something did not go back: TOPICS: section each: URL, NAME
  TURN: section, if it can be undone or done again: TURN_URL, CSRF, BACK (this page); UNDO or REDO: section; WITH_ANSWERS: section, if decisions go with it: ANSWERS;
    STAYING: section, if something was changed since: TOPICS (as above); TOO_LATE: section, if all was: TOPICS
  TILES: section each: COUNT, TEXT, QUIET (section, if 0), LEADS (section, if there are such), SECTION (the block's id)
  WAITING, ANSWERED, JOINED, LEFT: section, if there are such: include NOTES (merges/note.tpl or conflicts/conflict.tpl) each; MORE: section: SHOWN
  CAME_IN: section, if something did: include DIFFERENCES (history/difference.tpl) each; MORE: section: SHOWN }}
{{>HEAD}}
<div class="block-head"><h2>[[merges.title]]</h2>{{#TURN}}<a class="button button-quiet" href="#turn">{{#UNDO}}<span class="icon icon-undo"></span>[[merges.to_undo]]{{/UNDO}}{{#REDO}}<span class="icon icon-retry"></span>[[merges.to_redo]]{{/REDO}}</a>{{/TURN}}</div>
<p class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}} {{REASON}}</p>
<dl class="document-facts merge-facts">
<div><dt>[[document.file]]</dt><dd>{{FILE}} ({{FORMAT}})</dd></div>
<div><dt>[[merges.compared]]</dt><dd>{{BASE_TEXT}}</dd></div>
</dl>
{{#UNDONE}}<div class="message message-warn"><span class="icon icon-undo"></span><div><p>[[merges.undone]]</p>
{{#STAYED}}<p>[[merges.stayed]]</p><ul class="names">{{#TOPICS}}<li><a href="{{URL}}">{{NAME}}</a></li>{{/TOPICS}}</ul>{{/STAYED}}</div></div>{{/UNDONE}}
{{#TOO_LATE}}<div class="message message-warn"><span class="icon icon-warn"></span><div><p>[[merges.too_late]]</p><ul class="names">{{#TOPICS}}<li><a href="{{URL}}">{{NAME}}</a></li>{{/TOPICS}}</ul></div></div>{{/TOO_LATE}}
<nav class="tiles tiles-eight block" aria-label="[[merges.contents]]">{{#TILES}}{{#LEADS}}<a class="tile" href="#{{SECTION}}"><b>{{COUNT}}</b><span>{{TEXT}}</span></a>{{/LEADS}}{{#QUIET}}<div class="tile tile-quiet"><b>{{COUNT}}</b><span>{{TEXT}}</span></div>{{/QUIET}}{{/TILES}}</nav>
{{#WAITING}}<section class="block" aria-labelledby="waiting"><h2 id="waiting">[[merges.open]]</h2><p class="lead">[[merges.open.lead]]</p>
{{>NOTES}}{{#MORE}}<p class="soft">[[merges.more]]</p>{{/MORE}}</section>{{/WAITING}}
{{#ANSWERED}}<section class="block" aria-labelledby="answered"><h2 id="answered">[[merges.answered]]</h2>
{{>NOTES}}{{#MORE}}<p class="soft">[[merges.more]]</p>{{/MORE}}</section>{{/ANSWERED}}
{{#JOINED}}<section class="block" aria-labelledby="joined"><h2 id="joined">[[merges.joined]]</h2><p class="lead">[[merges.joined.lead]]</p>
{{>NOTES}}{{#MORE}}<p class="soft">[[merges.more]]</p>{{/MORE}}</section>{{/JOINED}}
{{#LEFT}}<section class="block" aria-labelledby="left"><h2 id="left">[[merges.left]]</h2><p class="lead">[[merges.left.lead]]</p>
{{>NOTES}}{{#MORE}}<p class="soft">[[merges.more]]</p>{{/MORE}}</section>{{/LEFT}}
{{#CAME_IN}}<section class="block" aria-labelledby="came-in"><h2 id="came-in">[[merges.came_in]]</h2>
{{>DIFFERENCES}}{{#MORE}}<p class="soft">[[merges.more]]</p>{{/MORE}}</section>{{/CAME_IN}}
{{#TURN}}<section class="block turn" aria-labelledby="turn"><h2 id="turn">{{#UNDO}}[[merges.undo]]{{/UNDO}}{{#REDO}}[[merges.redo]]{{/REDO}}</h2>
<p>{{#UNDO}}[[merges.undo_hint]]{{/UNDO}}{{#REDO}}[[merges.redo_hint]]{{/REDO}}{{#WITH_ANSWERS}} [[merges.undo_answers]]{{/WITH_ANSWERS}}</p>
{{#STAYING}}<div class="message message-warn"><span class="icon icon-warn"></span><div><p>[[merges.staying]]</p><ul class="names">{{#TOPICS}}<li><a href="{{URL}}">{{NAME}}</a></li>{{/TOPICS}}</ul></div></div>{{/STAYING}}
<form method="post" action="{{TURN_URL}}" class="actions"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><button class="button">{{#UNDO}}<span class="icon icon-undo"></span>[[merges.undo]]{{/UNDO}}{{#REDO}}<span class="icon icon-retry"></span>[[merges.redo]]{{/REDO}}</button></form>
</section>{{/TURN}}
