{{! One person, for administrators. Needs: CSRF, CHANGE_URL, TITLE (the name), include TABS: parts/admin_tabs.tpl, what people/fields.tpl needs; DISABLED, SELF (sections); ERROR: section: ERROR_TEXT }}
<div class="page-head"><h1>{{TITLE}}{{#SELF}} <span class="chip">[[people.self]]</span>{{/SELF}}{{#DISABLED}} <span class="chip chip-bad">[[people.disabled]]</span>{{/DISABLED}}</h1></div>
{{>TABS}}
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
<form class="form block" method="post" action="{{CHANGE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}">
[[>templates/people/fields.tpl]]
<p class="actions"><button class="button button-main">[[save]]</button> <a class="button" href="/people">[[people.all]]</a></p></form>
