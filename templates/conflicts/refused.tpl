{{! A decision that could not be saved. Needs: MESSAGE, BACK (where the form stood); JOINED: section, if two texts were joined: TYPED }}
<div class="page-head"><h1>[[conflicts.title]]</h1></div>
<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{MESSAGE}}</span></p>
{{#JOINED}}<div class="field"><label for="typed">[[conflicts.typed]]</label><textarea id="typed" rows="6" readonly>{{TYPED:pre_escape}}</textarea></div>{{/JOINED}}
<div class="actions"><a class="button button-main" href="{{BACK}}">[[conflicts.look_again]]</a></div>
