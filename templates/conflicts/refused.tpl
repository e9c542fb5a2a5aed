{{! Two texts that were joined could not be saved. Needs: MESSAGE, TYPED, BACK (where the form stood) }}
<div class="page-head"><h1>[[conflicts.title]]</h1></div>
<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{MESSAGE}}</span></p>
<div class="field"><label for="typed">[[conflicts.typed]]</label><textarea id="typed" rows="6" readonly>{{TYPED:pre_escape}}</textarea></div>
<div class="actions"><a class="button button-main" href="{{BACK}}">[[conflicts.look_again]]</a></div>
