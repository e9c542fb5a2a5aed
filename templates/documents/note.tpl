{{! A note as it is shown; answers POST /topics/:id/view. Needs RENDERED (section): NOTE_HTML, or WRITTEN (section): NOTE_TEXT }}
<div class="note">{{#RENDERED}}{{NOTE_HTML:none}}{{/RENDERED}}{{#WRITTEN}}<p class="as-written">{{NOTE_TEXT:pre_escape}}</p>{{/WRITTEN}}</div>
