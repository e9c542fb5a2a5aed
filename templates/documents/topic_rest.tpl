{{! What a topic has beside its text, in the panel. Needs:
  DETAILS: section: DETAILS_TEXT; NOTE: section: RENDERED (section): NOTE_HTML, or WRITTEN (section): NOTE_TEXT;
  WITH_ATTACHMENTS: in it ATTACHMENTS: section each: URL, LABEL
  WITH_IMAGES: in it IMAGES: section each: IMAGE_URL, WIDTH, HEIGHT, ALTERNATIVE
  WITH_BOUNDARIES: in it BOUNDARIES: section each: TITLE, RANGE; WITH_ATTRIBUTES: in it ATTRIBUTES: section each: NAME, VALUE }}
{{#DETAILS}}<p class="as-written">{{DETAILS_TEXT:pre_escape}}</p>{{/DETAILS}}
{{#NOTE}}<section><h3>[[topic.note]]</h3><div class="panel-note note">{{#RENDERED}}{{NOTE_HTML:none}}{{/RENDERED}}{{#WRITTEN}}<p class="as-written">{{NOTE_TEXT:pre_escape}}</p>{{/WRITTEN}}</div></section>{{/NOTE}}
{{#WITH_ATTACHMENTS}}<section><h3>[[topic.attachments]]</h3><ul class="related">{{#ATTACHMENTS}}<li><a href="{{URL}}"><span class="icon icon-file"></span> {{LABEL}}</a></li>{{/ATTACHMENTS}}</ul><p class="hint">[[topic.attachments.hint]]</p></section>{{/WITH_ATTACHMENTS}}
{{#WITH_IMAGES}}<section><h3>[[topic.images]]</h3>{{#IMAGES}}<a href="{{IMAGE_URL}}"><img src="{{IMAGE_URL}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALTERNATIVE}}" loading="lazy"></a>{{/IMAGES}}</section>{{/WITH_IMAGES}}
{{#WITH_BOUNDARIES}}<section><h3>[[topic.boundaries]]</h3><ul class="related">{{#BOUNDARIES}}<li>{{TITLE}} <span class="soft">{{RANGE}}</span></li>{{/BOUNDARIES}}</ul></section>{{/WITH_BOUNDARIES}}
{{#WITH_ATTRIBUTES}}<section><h3>[[topic.attributes]]</h3><dl class="facts">{{#ATTRIBUTES}}<dt>{{NAME}}</dt><dd>{{VALUE}}</dd>{{/ATTRIBUTES}}</dl></section>{{/WITH_ATTRIBUTES}}
