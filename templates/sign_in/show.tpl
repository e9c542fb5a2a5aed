{{! Inside plain.tpl. Needs: one of the sections
  ASK: nobody knows yet who this is: how to get a link
  CONFIRM: a link was opened: CSRF, SIGN_IN_URL, TOKEN, PERSON_NAME (signing in is a POST, so that link previews and mail scanners do not use the link up)
  EXPIRED: the link was used or is too old
  ENDED: section beside ASK, when a session ended }}
<h1>[[sign_in.title]]</h1>
{{#ENDED}}<p class="message message-warn"><span class="icon icon-info"></span><span>[[sign_in.ended]]</span></p>{{/ENDED}}
{{#ASK}}
<p>[[sign_in.ask]]</p>
<ul class="bullets"><li>[[sign_in.ask.first]]</li><li>[[sign_in.ask.later]]</li></ul>
{{/ASK}}
{{#CONFIRM}}
<p>[[sign_in.confirm]]</p>
<form method="post" action="{{SIGN_IN_URL}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="token" value="{{TOKEN}}">
<button class="button button-main">[[sign_in.do]]</button>
</form>
{{/CONFIRM}}
{{#EXPIRED}}
<p class="message message-warn"><span class="icon icon-history"></span><span>[[sign_in.expired]]</span></p>
<p>[[sign_in.expired.next]]</p>
{{/EXPIRED}}
