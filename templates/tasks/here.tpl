{{! The tasks on a topic or document, in its panel. Needs: WITHOUT_TASKS / WITH_TASKS (sections); TASKS: section each: URL, TITLE, STATE, STATE_TEXT, ASSIGNEE, NOBODY (section), DUE: section: DAY, DAY_ISO, OVERDUE (section)
  and what a row of a list has besides: ID, DUTY_TEXT, MINE, TODAY, WITHOUT_DUE, SUBJECT: CODE, TEXT, LEADS, GONE; MAY_WRITE: section: NEW_URL }}
<section aria-labelledby="tasks-here"><h3 id="tasks-here">[[nav.tasks]]</h3>
{{#WITH_TASKS}}<ul class="related">{{#TASKS}}<li><a href="{{URL}}">{{TITLE}}</a> <span class="chip chip-{{STATE}}">{{STATE_TEXT}}</span><span class="path">{{ASSIGNEE}}{{#NOBODY}}[[tasks.nobody]]{{/NOBODY}}{{#DUE}} <time datetime="{{DAY_ISO}}">{{DAY}}</time>{{#OVERDUE}} <span class="chip chip-bad"><span class="icon icon-attention"></span>[[tasks.overdue]]</span>{{/OVERDUE}}{{/DUE}}</span></li>{{/TASKS}}</ul>{{/WITH_TASKS}}
{{#WITHOUT_TASKS}}<p class="soft">[[tasks.none_here]]</p>{{/WITHOUT_TASKS}}
{{#MAY_WRITE}}<p><a href="{{NEW_URL}}">[[tasks.new_here]]</a></p>{{/MAY_WRITE}}</section>
