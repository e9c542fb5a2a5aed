{{! A document as an outline. Needs:
  include HEAD: documents/head.tpl; OUTLINE_OPEN: the numbers of the open topics, parted by commas (may be empty)
  AS_OF: section, when an old state is shown: AS_OF_DATE (in words), NOW_URL
  include BRANCH: documents/branch.tpl with the root topic (several where a file has several roots)
  EMPTY: section, when nothing in the document may be seen
  CONTEXT_FOLDED: section, if the cookie "context" says "folded" and no topic is chosen; SHEET_OPEN: section, if a topic is chosen
  include PANEL: documents/topic_panel.tpl for the chosen topic, or documents/document_panel.tpl where none is chosen }}
<div class="with-context{{#CONTEXT_FOLDED}} folded{{/CONTEXT_FOLDED}}{{#SHEET_OPEN}} sheet-open{{/SHEET_OPEN}}" data-context>
<div class="document">
{{>HEAD}}
{{#AS_OF}}
<p class="message message-warn as-of" role="note"><span class="icon icon-history"></span><span>[[document.as_of]] <a href="{{NOW_URL}}">[[document.as_of_now]]</a></span></p>
{{/AS_OF}}
{{#EMPTY}}
<div class="empty"><p>[[document.empty]]</p></div>
{{/EMPTY}}
<ul class="outline" id="outline" data-outline data-open="{{OUTLINE_OPEN}}" aria-label="[[document.outline]]">
{{>BRANCH}}
</ul>
</div>
<aside class="context" id="context" aria-label="[[context.title]]" tabindex="-1">
{{>PANEL}}
</aside>
</div>
