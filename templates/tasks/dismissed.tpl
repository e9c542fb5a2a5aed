{{! Suggested tasks that were dismissed. Needs: CSRF, include HEAD: tasks/head.tpl
  EMPTY: section; WITH_ROWS: section, in it MAY_WRITE (section) and ROWS: section each: ID (of the topic), URL, PATH, TITLE, BY (who dismissed it), AT (when), MAY_WRITE (section)
  MORE: section: MORE_URL }}
{{>HEAD}}
<h2>[[tasks.dismissed.title]]</h2>
<p class="lead">[[tasks.dismissed.lead]] <a href="/tasks?list=offered">[[tasks.dismissed.back]]</a></p>
{{#EMPTY}}<div class="empty"><p>[[tasks.dismissed.empty]]</p></div>{{/EMPTY}}
{{#WITH_ROWS}}<form method="post" action="/tasks/offers/dismissed"><input type="hidden" name="csrf" value="{{CSRF}}">
<div class="table-frame"><table class="stack"><thead><tr><th scope="col">[[tasks.title]]</th><th scope="col" class="tight">[[tasks.dismissed.by]]</th>{{#MAY_WRITE}}<th scope="col" class="tight">[[tasks.decision]]</th>{{/MAY_WRITE}}</tr></thead>
<tbody>{{#ROWS}}<tr>
<th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{TITLE}}</a><span class="path"><br>{{PATH}}</span></th>
<td class="tight" data-label="[[tasks.dismissed.by]]">{{BY}}<br><span class="soft">{{AT}}</span></td>
{{#MAY_WRITE}}<td class="tight"><button class="button" name="topic" value="{{ID}}">[[tasks.offer_again]]<span class="for-ears">: {{TITLE}}</span></button></td>{{/MAY_WRITE}}
</tr>{{/ROWS}}</tbody></table></div>
</form>{{/WITH_ROWS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
