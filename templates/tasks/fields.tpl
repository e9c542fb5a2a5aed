{{! The fields of a task, inside a form. Needs: TITLE_VALUE, DUE_VALUE (ISO date or empty), ORDERED_BY, REASON_VALUE, TEXT_VALUE, PLANNED
  NAMES: section each, persons to choose from as who ordered it: VALUE; ASSIGNEE_OPTIONS, DUTY_OPTIONS, LEVEL_OPTIONS: section each: VALUE, TEXT, SELECTED (section)
  BEGUN: section, for a task that is there: STATE_OPTIONS (as above), RESULT_VALUE, SPENT, CLOSED_ON (ISO date or empty), LAST_DAY (today) }}
<div class="field"><label for="field-title">[[tasks.title]]</label><input id="field-title" name="title" value="{{TITLE_VALUE}}" required maxlength="200" autocomplete="off"></div>
<div class="form-row">
<div class="field"><label for="field-due">[[tasks.due]]</label><input id="field-due" type="date" name="due" value="{{DUE_VALUE}}"></div>
<div class="field"><label for="field-assignee">[[tasks.assignee]]</label><select id="field-assignee" name="assignee"><option value="">[[tasks.nobody]]</option>{{#ASSIGNEE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/ASSIGNEE_OPTIONS}}</select></div>
<div class="field"><label for="field-duty">[[tasks.duty]]</label><select id="field-duty" name="duty">{{#DUTY_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/DUTY_OPTIONS}}</select></div>
</div>
<div class="form-row">
<div class="field"><label for="field-ordered">[[tasks.ordered_by]]</label><input id="field-ordered" name="ordered_by" value="{{ORDERED_BY}}" list="field-names" maxlength="100" autocomplete="off"><datalist id="field-names">{{#NAMES}}<option value="{{VALUE}}"></option>{{/NAMES}}</datalist></div>
<div class="field"><label for="field-planned">[[tasks.planned]]</label><input id="field-planned" name="planned" value="{{PLANNED}}" inputmode="decimal" autocomplete="off"></div>
</div>
<div class="field"><label for="field-reason">[[tasks.reason]]</label><textarea id="field-reason" name="reason" rows="2">{{REASON_VALUE:pre_escape}}</textarea></div>
<div class="field"><label for="field-text">[[tasks.text]]</label><textarea id="field-text" name="text" rows="4">{{TEXT_VALUE:pre_escape}}</textarea></div>
{{#BEGUN}}<div class="form-row">
<div class="field"><label for="field-state">[[tasks.state]]</label><select id="field-state" name="state">{{#STATE_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/STATE_OPTIONS}}</select></div>
<div class="field"><label for="field-closed">[[tasks.closed_on]]</label><input id="field-closed" type="date" name="closed_on" value="{{CLOSED_ON}}" max="{{LAST_DAY}}"></div>
<div class="field"><label for="field-spent">[[tasks.spent]]</label><input id="field-spent" name="spent" value="{{SPENT}}" inputmode="decimal" autocomplete="off"></div>
</div>
<div class="field"><label for="field-result">[[tasks.result]]</label><textarea id="field-result" name="result" rows="3">{{RESULT_VALUE:pre_escape}}</textarea></div>{{/BEGUN}}
<div class="field"><label for="field-level">[[level]]</label><select id="field-level" name="level" aria-describedby="field-level-hint">{{#LEVEL_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/LEVEL_OPTIONS}}</select><p class="hint" id="field-level-hint">[[tasks.level_hint]]</p></div>
