{{! What went wrong, inside shell.tpl or plain.tpl. Needs:
  HEADING, MESSAGE (the text of the error's key), REQUEST_ID
  TYPED: section, if a form could not be saved; in it FIELDS: section each: NAME, VALUE (what was typed, to be copied)
  RETRY: section: RETRY_URL; HOME: section, if there is a page to go to: HOME_URL }}
<h1>{{HEADING}}</h1>
<p class="message message-bad" role="alert"><span class="icon icon-attention"></span><span>{{MESSAGE}}</span></p>
{{#TYPED}}
<section class="form"><h2>[[error.typed]]</h2>
{{#FIELDS}}<div class="field"><label for="typed-{{NAME}}">{{NAME}}</label><textarea id="typed-{{NAME}}" rows="3" readonly>{{VALUE:pre_escape}}</textarea></div>{{/FIELDS}}
</section>
{{/TYPED}}
<p class="actions">{{#RETRY}}<a class="button button-main" href="{{RETRY_URL}}">[[error.retry]]</a>{{/RETRY}}{{#HOME}}<a class="button" href="{{HOME_URL}}">[[error.home]]</a>{{/HOME}}</p>
<p class="soft">[[error.request]] <code>{{REQUEST_ID}}</code></p>
