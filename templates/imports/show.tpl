{{! The report of one import. Needs: WHEN, WHEN_ISO, WHO, LEVEL, LEVEL_TEXT, CSV_URL, JSON_URL
  RUNNING: section, while it runs: EVENTS_URL, DONE_COUNT, FILES (the page then reloads itself at the end)
  STOPPED: section, if its job was given up
  TILES: section each: COUNT, TEXT, QUIET (section)
  ONLY: section each, filters over the state: URL, TEXT, COUNT, CURRENT (section)
  FILES_SHOWN: section each: PATH, DOCUMENT (section: URL, TITLE), FORMAT, STATE (imported updated unchanged failed skipped waiting), STATE_TEXT, TOPICS, LINKS, NOTES, IMAGES,
    MERGED: section, if it was merged with what was here: MERGE_URL; KEPT: section, if something waits for a decision: KEPT_URL, KEPT_COUNT; REPAIRS, LOSSES: section each: TEXT, COUNT, WHERE; ERROR: section: ERROR_TEXT
  RETRY: section, if any failed: RETRY_URL, CSRF; MORE: section: MORE_URL; EMPTY: section, if no file is shown }}
<div class="page-head"><div><h1>[[imports.report]]</h1><p class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}} <span class="chip chip-level-{{LEVEL}}">{{LEVEL_TEXT}}</span></p></div>
<div class="actions">{{#RETRY}}<form method="post" action="{{RETRY_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="button"><span class="icon icon-retry"></span>[[imports.retry_failed]]</button></form>{{/RETRY}}<a class="button" href="{{CSV_URL}}" download>CSV</a><a class="button" href="{{JSON_URL}}" download>JSON</a></div></div>
{{#RUNNING}}<div class="upload-summary" data-follow="{{EVENTS_URL}}" data-progress="[[imports.progress]]"><p role="status" data-upload-state>[[imports.running]]</p><progress max="{{FILES}}" value="{{DONE_COUNT}}" aria-label="[[imports.going_on]]"></progress><p class="hint">[[imports.can_leave]]</p></div>{{/RUNNING}}
{{#STOPPED}}<p class="message message-bad">[[imports.stopped]]</p>{{/STOPPED}}
<div class="tiles block">{{#TILES}}<div class="tile{{#QUIET}} tile-quiet{{/QUIET}}"><b>{{COUNT}}</b><span>{{TEXT}}</span></div>{{/TILES}}</div>
<nav class="tabs" aria-label="[[narrow]]">{{#ONLY}}<a href="{{URL}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{TEXT}} {{COUNT}}</a>{{/ONLY}}</nav>
{{#EMPTY}}<div class="empty"><p>[[imports.no_files]]</p></div>{{/EMPTY}}
<div class="table-frame"><table class="stack"><thead><tr>
<th scope="col">[[document.file]]</th><th scope="col" class="tight">[[document.format]]</th><th scope="col" class="tight">[[import.state]]</th><th scope="col" class="tight number">[[document.topics]]</th><th scope="col" class="tight number">[[topic.links]]</th><th scope="col" class="tight number">[[topic.note]]</th><th scope="col" class="tight number">[[topic.images]]</th><th scope="col">[[import.findings]]</th>
</tr></thead><tbody>{{#FILES_SHOWN}}<tr>
<th scope="row" class="lead-cell">{{#DOCUMENT}}<a href="{{URL}}" data-row>{{TITLE}}</a><br>{{/DOCUMENT}}<span class="soft">{{PATH}}</span></th>
<td class="tight">{{FORMAT}}</td><td class="tight"><span class="state state-{{STATE}}">{{STATE_TEXT}}</span></td>
<td class="tight number" data-label="[[document.topics]]">{{TOPICS}}</td><td class="tight number" data-label="[[topic.links]]">{{LINKS}}</td><td class="tight number" data-label="[[topic.note]]">{{NOTES}}</td><td class="tight number" data-label="[[topic.images]]">{{IMAGES}}</td>
<td>{{#ERROR}}<p class="message message-bad">{{ERROR_TEXT}}</p>{{/ERROR}}{{#MERGED}}<p><a href="{{MERGE_URL}}">[[merges.see]]<span class="for-ears">: {{PATH}}</span></a></p>{{/MERGED}}{{#KEPT}}<p><a href="{{KEPT_URL}}">[[conflicts.count]] {{KEPT_COUNT}}</a></p>{{/KEPT}}<ul class="findings">{{#LOSSES}}<li><span class="chip chip-bad">[[import.loss]]</span> {{TEXT}} × {{COUNT}} <span class="soft">{{WHERE}}</span></li>{{/LOSSES}}{{#REPAIRS}}<li><span class="chip">[[import.repair]]</span> {{TEXT}} × {{COUNT}} <span class="soft">{{WHERE}}</span></li>{{/REPAIRS}}</ul></td>
</tr>{{/FILES_SHOWN}}</tbody></table></div>
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
