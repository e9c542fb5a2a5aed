{{! Deleted documents, the last first, to be restored. Needs: CSRF; EMPTY or WITH_DOCUMENTS: section
  DOCUMENTS: section each: CODE, TITLE, SHELF, KIND_TEXT, TOPIC_COUNT, LEVEL, LEVEL_TEXT, WHO, REASON, WHEN, WHEN_ISO
    RESTORE: section, for people who may write: RESTORE_URL }}
<div class="page-head"><h1>[[documents.deleted]]</h1><div class="actions"><a class="button button-quiet" href="/documents">[[documents.title]]</a></div></div>
{{#EMPTY}}<div class="empty"><p>[[documents.deleted.empty]]</p><a class="button" href="/documents">[[documents.title]]</a></div>{{/EMPTY}}
{{#WITH_DOCUMENTS}}<p class="lead">[[documents.deleted.lead]]</p>
<div class="table-frame"><table class="stack"><thead><tr>
<th scope="col" class="tight">[[document.code]]</th><th scope="col">[[document.title]]</th><th scope="col" class="tight">[[document.shelf]]</th><th scope="col" class="tight number">[[document.topics]]</th><th scope="col" class="tight">[[level]]</th><th scope="col">[[documents.deleted.when]]</th><th scope="col" class="tight">[[people.actions]]</th>
</tr></thead><tbody>{{#DOCUMENTS}}<tr>
<td class="code tight">{{CODE}}</td><th scope="row" class="lead-cell">{{TITLE}} <span class="soft">{{KIND_TEXT}}</span></th><td class="tight">{{SHELF}}</td>
<td class="tight number" data-label="[[document.topics]]">{{TOPIC_COUNT}}</td><td class="tight"><span class="chip chip-level-{{LEVEL}}">{{LEVEL_TEXT}}</span></td>
<td><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}} <span class="soft">{{REASON}}</span></td>
<td class="tight">{{#RESTORE}}<form method="post" action="{{RESTORE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="/documents/deleted"><button class="button"><span class="icon icon-undo"></span>[[documents.restore]]<span class="for-ears">: {{TITLE}}</span></button></form>{{/RESTORE}}</td>
</tr>{{/DOCUMENTS}}</tbody></table></div>{{/WITH_DOCUMENTS}}
