{{! A source added to a topic from a pasted line, in its panel. Needs: CSRF, OPEN, READ_URL, SAVE_URL, LINE (as pasted), MOST (characters)
  GOING_ON: section, while one is being added; READ: section, what was read: FIELDS: section each: NAME, LABEL, VALUE, FIRST (section), MISSING (section, if nothing was read) }}
<details class="source"{{#GOING_ON}} open{{/GOING_ON}}><summary>[[source.add]]</summary>
<form class="form" method="post" action="{{READ_URL}}" data-in-panel data-after="#source-title">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}">
<div class="field"><label for="source-line">[[source.line]]</label><input id="source-line" name="source" value="{{LINE}}" maxlength="{{MOST}}" required autocomplete="off" aria-describedby="source-hint"><p class="hint" id="source-hint">[[source.hint]]</p></div>
<div class="actions"><button class="button">[[source.read]]</button></div>
</form>
{{#READ}}<form class="form" method="post" action="{{SAVE_URL}}" data-in-panel aria-label="[[source.understood]]">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="open" value="{{OPEN}}"><input type="hidden" name="adding" value="source">
<p class="hint">[[source.understood]]</p>
{{#FIELDS}}<div class="field"><label for="source-{{NAME}}">{{LABEL}}{{#MISSING}} <span class="hint">[[source.missing]]</span>{{/MISSING}}</label><input id="source-{{NAME}}" name="{{NAME}}" value="{{VALUE}}" autocomplete="off"{{#FIRST}} autofocus{{/FIRST}}></div>{{/FIELDS}}
<div class="actions"><button class="button button-main">[[source.save]]</button></div>
</form>{{/READ}}
</details>
