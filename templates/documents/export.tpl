{{! Taking a document out. Needs: include HEAD (documents/head.tpl), EXPORT_URL
  FORMAT_OPTIONS, CEILING_OPTIONS: section each: VALUE, TEXT, SELECTED (section)
  WITH_REVISIONS: section, if its history goes along
  NOTHING: section, if no topic is that public: CEILING_TEXT
  RESULT: section, once chosen: TOPICS, LEFT_OUT, CEILING_TEXT, FILE_URL, WITH_LEFT_OUT (show), ZIPPED (show),
    WITHOUT_LOSSES (show), WITH_LOSSES: section, in it LOSSES: section each: TEXT, COUNT, WHERE }}
{{>HEAD}}
<p class="hint" id="export-hint">[[export.hint]]</p>
<form class="form-row short block" method="get" action="{{EXPORT_URL}}">
<div class="field"><label for="export-format">[[document.format]]</label><select id="export-format" name="to">{{#FORMAT_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/FORMAT_OPTIONS}}</select></div>
<div class="field"><label for="export-ceiling">[[export.ceiling]]</label><select id="export-ceiling" name="ceiling" aria-describedby="export-hint">{{#CEILING_OPTIONS}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/CEILING_OPTIONS}}</select></div>
<p class="check"><input id="export-revisions" type="checkbox" name="revisions" value="yes"{{#WITH_REVISIONS}} checked{{/WITH_REVISIONS}}><label for="export-revisions">[[export.revisions]]</label></p>
<button class="button button-main">[[export.look]]</button>
</form>
{{#NOTHING}}<div class="empty" role="status"><p>[[export.nothing]]</p></div>{{/NOTHING}}
{{#RESULT}}
<section class="block" aria-labelledby="export-result"><div class="block-head"><h2 id="export-result">[[export.result]]</h2></div>
<p>[[export.topics]]{{#WITH_LEFT_OUT}} <strong>[[export.left_out]]</strong>{{/WITH_LEFT_OUT}}</p>
{{#WITHOUT_LOSSES}}<p>[[export.without_losses]]</p>{{/WITHOUT_LOSSES}}
{{#WITH_LOSSES}}<h3>[[export.losses]]</h3><ul class="findings">{{#LOSSES}}<li>{{TEXT}} × {{COUNT}} <span class="soft">{{WHERE}}</span></li>{{/LOSSES}}</ul>{{/WITH_LOSSES}}
{{#ZIPPED}}<p>[[export.zipped]]</p>{{/ZIPPED}}
<p class="actions more-actions"><a class="button button-main" href="{{FILE_URL}}" download>[[export.take]]</a></p>
</section>
{{/RESULT}}
