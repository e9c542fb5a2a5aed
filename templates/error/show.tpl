{{! What went wrong, inside shell.tpl or plain.tpl. Needs:
  HEADING, MESSAGE (the text of the error's key), REQUEST_ID, CSRF
  TYPED: section, if a form could not be saved: SEND_URL; in it FIELDS: section each: NAME, LABEL, VALUE (what was typed), HIDDEN: section each: NAME, VALUE
  RETRY: section, for a page: RETRY_URL; HOME: section, if there is a page to go to: HOME_URL }}
<h1>{{HEADING}}</h1>
<p class="message message-bad" role="alert"><span class="icon icon-attention"></span><span>{{MESSAGE}}</span></p>
{{#TYPED}}
<form class="form" method="post" action="{{SEND_URL}}"><h2>[[error.typed]]</h2>
<input type="hidden" name="csrf" value="{{CSRF}}">{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HIDDEN}}
{{#FIELDS}}<div class="field"><label for="typed-{{NAME}}">{{LABEL}}</label><textarea id="typed-{{NAME}}" name="{{NAME}}" rows="3">{{VALUE:pre_escape}}</textarea></div>{{/FIELDS}}
<div class="actions"><button class="button button-main">[[error.send_again]]</button></div>
</form>
{{/TYPED}}
<p class="actions">{{#RETRY}}<a class="button button-main" href="{{RETRY_URL}}">[[error.retry]]</a>{{/RETRY}}{{#HOME}}<a class="button" href="{{HOME_URL}}">[[error.home]]</a>{{/HOME}}</p>
<p class="soft">[[error.request]] <code>{{REQUEST_ID}}</code></p>
