{{! Words that mean the same in search. Needs: CSRF, MAY_EDIT (section), ADD_URL
  WITH_GROUPS / EMPTY (sections); GROUPS: section each: ID, WORDS (parted by 、); EDITABLE: section, if MAY_EDIT: SAVE_URL, REMOVE_URL; READABLE: section otherwise
  ERROR: section: ERROR_TEXT; TYPED (what was typed, may be empty) }}
<div class="page-head"><h1>[[synonyms.title]]</h1></div>
<p class="lead">[[synonyms.lead]]</p>
{{#ERROR}}<p class="message message-bad block" role="alert"><span class="icon icon-attention"></span><span>{{ERROR_TEXT}}</span></p>{{/ERROR}}
{{#MAY_EDIT}}<form class="form-row block" method="post" action="{{ADD_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="new-words">[[synonyms.new]]</label><input id="new-words" name="words" value="{{TYPED}}" placeholder="[[synonyms.example]]" required autocomplete="off"></div>
<button class="button button-main">[[add]]</button></form>{{/MAY_EDIT}}
{{#EMPTY}}<div class="empty"><p>[[synonyms.empty]]</p></div>{{/EMPTY}}
{{#WITH_GROUPS}}<ul class="rows">{{#GROUPS}}
<li>{{#EDITABLE}}<form class="form-row" method="post" action="{{SAVE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}">
<input class="grow" name="words" value="{{WORDS}}" aria-label="[[synonyms.group]] {{ID}}" data-row autocomplete="off">
<button class="button">[[save]]<span class="for-ears">: {{WORDS}}</span></button>
<button class="button button-danger" formaction="{{REMOVE_URL}}">[[mark.remove]]<span class="for-ears">: {{WORDS}}</span></button></form>{{/EDITABLE}}{{#READABLE}}<span class="grow">{{WORDS}}</span>{{/READABLE}}</li>
{{/GROUPS}}</ul>{{/WITH_GROUPS}}
