{{! Tasks: mine or everyone's, by due day. Needs: include HEAD: tasks/head.tpl; LIST (mine or all), WORDS (as typed), TOTAL
  ASSIGNEE_CHOICE: section, for everyone's: ASSIGNEE_OPTIONS; DUTY_OPTIONS, STATE_OPTIONS, DUE_OPTIONS: section each: VALUE, TEXT, SELECTED (section)
  NARROWED: section, if the filter says something: CLEAR_URL; NOTHING: section, if it leaves nothing: CLEAR_URL
  EMPTY: section, if there is nothing at all, in it EMPTY_MINE or EMPTY_ALL, MAY_WRITE (sections)
  WITH_TASKS: section, in it TASKS: section each: ID, URL, TITLE, DUTY_TEXT, STATE, STATE_TEXT, ASSIGNEE; NOBODY, MINE (sections)
    DUE: section: DAY, DAY_ISO, OVERDUE, TODAY (sections); WITHOUT_DUE (section)
    SUBJECT: section, what it is about: CODE, TEXT, LEADS: section: URL, or GONE (section)
  MORE: section: MORE_URL }}
{{>HEAD}}
<form class="shelf-filter task-filter" action="/tasks" method="get" role="search" aria-label="[[narrow]]">
<input type="hidden" name="list" value="{{LIST}}">
<div class="field"><label for="task-words">[[tasks.words]]</label><input id="task-words" type="search" name="words" value="{{WORDS}}" autocomplete="off"></div>
{{#ASSIGNEE_CHOICE}}<div class="field"><label for="task-assignee">[[tasks.assignee]]</label><select id="task-assignee" name="assignee"><option value="">[[any]]</option>{{#ASSIGNEE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/ASSIGNEE_OPTIONS}}</select></div>{{/ASSIGNEE_CHOICE}}
<div class="field"><label for="task-due">[[tasks.due]]</label><select id="task-due" name="due"><option value="">[[any]]</option>{{#DUE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/DUE_OPTIONS}}</select></div>
<div class="field"><label for="task-duty">[[tasks.duty]]</label><select id="task-duty" name="duty"><option value="">[[any]]</option>{{#DUTY_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/DUTY_OPTIONS}}</select></div>
<div class="field"><label for="task-state">[[tasks.state]]</label><select id="task-state" name="state"><option value="">[[tasks.unfinished]]</option>{{#STATE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/STATE_OPTIONS}}</select></div>
<button class="button">[[narrow]]</button>{{#NARROWED}}<a class="button button-quiet" href="{{CLEAR_URL}}">[[narrow.clear]]</a>{{/NARROWED}}
</form>
{{#NOTHING}}<div class="empty"><p>[[tasks.nothing]]</p><a class="button" href="{{CLEAR_URL}}">[[narrow.clear]]</a></div>{{/NOTHING}}
{{#EMPTY}}<div class="empty">{{#EMPTY_MINE}}<p>[[tasks.empty_mine]]</p>{{/EMPTY_MINE}}{{#EMPTY_ALL}}<p>[[tasks.empty_all]]</p>{{/EMPTY_ALL}}{{#MAY_WRITE}}<a class="button" href="/tasks/new">[[tasks.new]]</a>{{/MAY_WRITE}}</div>{{/EMPTY}}
{{#WITH_TASKS}}<p class="soft" role="status">[[tasks.total]]</p>
<div class="table-frame"><table class="stack"><thead><tr><th scope="col" class="tight">[[tasks.due]]</th><th scope="col">[[tasks.title]]</th><th scope="col" class="tight">[[tasks.assignee]]</th><th scope="col" class="tight">[[tasks.duty]]</th><th scope="col" class="tight">[[tasks.state]]</th></tr></thead>
<tbody>{{#TASKS}}<tr>
<td class="tight">{{#DUE}}<time datetime="{{DAY_ISO}}">{{DAY}}</time>{{#OVERDUE}} <span class="chip chip-bad"><span class="icon icon-attention"></span>[[tasks.overdue]]</span>{{/OVERDUE}}{{#TODAY}} <span class="chip chip-action">[[tasks.due_today]]</span>{{/TODAY}}{{/DUE}}{{#WITHOUT_DUE}}<span class="soft">[[tasks.without_due]]</span>{{/WITHOUT_DUE}}</td>
<th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{TITLE}}</a>{{#SUBJECT}}<span class="path"><br><span class="code">{{CODE}}</span> {{#LEADS}}<a href="{{URL}}">{{TEXT}}</a>{{/LEADS}}{{#GONE}}{{TEXT}} [[tasks.gone]]{{/GONE}}</span>{{/SUBJECT}}</th>
<td class="tight" data-label="[[tasks.assignee]]">{{ASSIGNEE}}{{#NOBODY}}<span class="soft">[[tasks.nobody]]</span>{{/NOBODY}}{{#MINE}} <span class="chip">[[people.self]]</span>{{/MINE}}</td>
<td class="tight" data-label="[[tasks.duty]]">{{DUTY_TEXT}}</td>
<td class="tight"><span class="chip chip-{{STATE}}">{{STATE_TEXT}}</span></td>
</tr>{{/TASKS}}</tbody></table></div>{{/WITH_TASKS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_URL}}">[[more]]</a></p>{{/MORE}}
