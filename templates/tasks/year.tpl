{{! A fiscal year's plan and outcomes. Needs: TITLE, BEFORE, BEFORE_URL, AFTER, AFTER_URL (the years beside it)
  COLUMNS: section each (duties, sum): TEXT; MONTHS: section each (April to March, sum): MONTH, SUM (section), in it
    CELLS: section each: COLUMN, NONE (section) or SOME: section: DONE, PLANNED, SPENT: section: HOURS
  WITHOUT_OUTCOMES / WITH_OUTCOMES (sections); OUTCOMES: section each: DAY, DAY_ISO, URL, TITLE, ASSIGNEE, DUTY_TEXT, RESULT: section: TEXT; SPENT: section: HOURS
    and what a row of a list has besides: ID, STATE, STATE_TEXT, NOBODY, MINE, DUE, WITHOUT_DUE, SUBJECT: CODE, LEADS: URL, GONE
  MORE_OUTCOMES, MORE_OWED: section, where only so many are shown: COUNT, URL (of the list with all)
  WITHOUT_OWED / WITH_OWED (sections); OWED: section each: as a row of tasks/index.tpl (OVERDUE, TODAY in DUE) }}
<div class="page-head"><div><p class="soft"><a href="/tasks">[[nav.tasks]]</a></p><h1>{{TITLE}}</h1></div>
<nav class="actions" aria-label="[[tasks.year.others]]"><a class="button button-quiet" href="{{BEFORE_URL}}"><span class="icon icon-left"></span>[[tasks.year.before]]</a><a class="button button-quiet" href="{{AFTER_URL}}">[[tasks.year.after]]<span class="icon icon-right"></span></a></nav></div>
<p class="lead">[[tasks.year.lead]]</p>
<section class="block" aria-labelledby="year-months"><h2 class="for-ears" id="year-months">[[tasks.year.months]]</h2>
<div class="table-frame"><table class="stack year-table" aria-labelledby="year-months"><thead><tr><th scope="col">[[tasks.year.month]]</th>{{#COLUMNS}}<th scope="col" class="number">{{TEXT}}</th>{{/COLUMNS}}</tr></thead>
<tbody>{{#MONTHS}}<tr{{#SUM}} class="year-sum"{{/SUM}}><th scope="row" class="lead-cell">{{MONTH}}</th>{{#CELLS}}<td class="number{{#NONE}} year-none{{/NONE}}" data-label="{{COLUMN}}">{{#NONE}}<span class="soft">–</span>{{/NONE}}{{#SOME}}<span class="for-ears">[[tasks.year.done]] </span><b>{{DONE}}</b><span aria-hidden="true"> / </span><span class="for-ears">[[tasks.year.planned]] </span>{{PLANNED}}{{#SPENT}} <span class="soft">[[tasks.hours_shown]]</span>{{/SPENT}}{{/SOME}}</td>{{/CELLS}}</tr>{{/MONTHS}}</tbody></table></div></section>
<section class="block" aria-labelledby="year-outcomes"><div class="block-head"><h2 id="year-outcomes">[[tasks.year.outcomes]]</h2></div>
{{#WITHOUT_OUTCOMES}}<p class="soft">[[tasks.year.no_outcomes]]</p>{{/WITHOUT_OUTCOMES}}
{{#WITH_OUTCOMES}}<ul class="rows">{{#OUTCOMES}}<li><time datetime="{{DAY_ISO}}">{{DAY}}</time><div class="grow"><a href="{{URL}}" data-row>{{TITLE}}</a> <span class="soft">{{DUTY_TEXT}} {{ASSIGNEE}}{{#SPENT}} [[tasks.hours_shown]]{{/SPENT}}</span>{{#RESULT}}<p class="as-written">{{TEXT:pre_escape}}</p>{{/RESULT}}</div></li>{{/OUTCOMES}}</ul>{{/WITH_OUTCOMES}}{{#MORE_OUTCOMES}}<p class="soft">[[tasks.year.more_outcomes]] <a href="{{URL}}">[[tasks.year.whole_list]]</a></p>{{/MORE_OUTCOMES}}</section>
<section class="block" aria-labelledby="year-owed"><div class="block-head"><h2 id="year-owed">[[tasks.year.owed]]</h2></div>
{{#WITHOUT_OWED}}<p class="soft">[[tasks.year.no_owed]]</p>{{/WITHOUT_OWED}}
{{#WITH_OWED}}<ul class="rows">{{#OWED}}<li>{{#DUE}}<time datetime="{{DAY_ISO}}">{{DAY}}</time>{{/DUE}}<div class="grow"><a href="{{URL}}" data-row>{{TITLE}}</a> <span class="soft">{{DUTY_TEXT}} {{ASSIGNEE}}</span>{{#DUE}}{{#OVERDUE}} <span class="chip chip-bad"><span class="icon icon-attention"></span>[[tasks.overdue]]</span>{{/OVERDUE}}{{/DUE}}</div></li>{{/OWED}}</ul>{{/WITH_OWED}}{{#MORE_OWED}}<p class="soft">[[tasks.year.more_owed]] <a href="{{URL}}">[[tasks.year.whole_list]]</a></p>{{/MORE_OWED}}</section>
