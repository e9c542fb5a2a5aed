{{! A new task. Needs: CSRF, include FIELDS: tasks/fields.tpl; ERROR: section, after a refusal: ERROR_TEXT
  SUBJECT: section, if it is about something: NAME (topic or document), ID, URL, TEXT }}
<div class="page-head"><h1>[[tasks.new]]</h1></div>
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
<form class="form" method="post" action="/tasks" data-keep="new-task{{#SUBJECT}}-{{NAME}}-{{ID}}{{/SUBJECT}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
{{#SUBJECT}}<input type="hidden" name="{{NAME}}" value="{{ID}}"><p>[[tasks.subject]]: <a href="{{URL}}">{{TEXT}}</a></p>{{/SUBJECT}}
{{>FIELDS}}
<div class="actions"><button class="button button-main">[[tasks.new.do]]</button><a class="button button-quiet" href="/tasks">[[cancel]]</a></div>
</form>
