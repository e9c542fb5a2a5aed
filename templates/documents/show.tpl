{{! A document as an outline. Needs:
  include HEAD: documents/head.tpl; OUTLINE_OPEN: the numbers of the open topics, parted by commas (may be empty)
  AS_OF: section, when an old state is shown: MOMENT (in words), NOW_URL
  NOT_YET: section, on a day before the document began: BEGAN_DATE; in it EARLY: section, if its own revision list goes back that far: EARLY_COUNT, EARLY_DATE, WHAT, URL (of the last entry until then)
  include BRANCH: documents/branch.tpl with the root topic (several where a file has several roots)
  WRITABLE: section, if the visitor may write and sees the newest state: EDITS_URL, CHANGES_URL, EVENTS_URL, PRESENCE_URL, SEEN (changeset), ROOT (topic), PERSON (number), include TOOLS: documents/tools.tpl
  include UNSAVED: documents/unsaved.tpl, unless an old state is shown
  EMPTY: section, when nothing in the document may be seen
  CONTEXT_FOLDED: section, if the cookie "context" says "folded" and no topic is chosen; SHEET_OPEN: section, if a topic is chosen
  include PANEL: documents/topic_panel.tpl for the chosen topic, or documents/document_panel.tpl where none is chosen; of an old state documents/panel_then.tpl or documents/document_then.tpl }}
<div class="with-context{{#CONTEXT_FOLDED}} folded{{/CONTEXT_FOLDED}}{{#SHEET_OPEN}} sheet-open{{/SHEET_OPEN}}" data-context>
<div class="document">
{{>HEAD}}
{{#AS_OF}}
<p class="message message-warn as-of" role="note"><span class="icon icon-history"></span><span>{{MOMENT}} [[document.as_of]] <a href="{{NOW_URL}}">[[document.as_of_now]]</a></span></p>
{{/AS_OF}}
{{#NOT_YET}}
<div class="empty"><p>[[then.not_yet]]</p>{{#EARLY}}<p>[[then.early]] <a href="{{URL}}">{{WHAT}}</a></p>{{/EARLY}}</div>
{{/NOT_YET}}
{{#EMPTY}}
<div class="empty"><p>[[document.empty]]</p></div>
{{/EMPTY}}
{{#WRITABLE}}{{>TOOLS}}<p class="present" id="present" role="status" data-here="[[outline.present]]" data-writing="[[outline.present_writing]]"></p>{{/WRITABLE}}
<ul class="outline" id="outline" data-outline data-open="{{OUTLINE_OPEN}}" aria-label="[[document.outline]]"{{#WRITABLE}} data-edits="{{EDITS_URL}}" data-changes="{{CHANGES_URL}}" data-events="{{EVENTS_URL}}" data-presence="{{PRESENCE_URL}}" data-seen="{{SEEN}}" data-person="{{PERSON}}" data-root="{{ROOT}}" data-copied="[[outline.copied]]" data-cut="[[outline.cut]]" data-incomplete="[[outline.incomplete]]" data-sending="[[image.sending]]" data-pictured="[[image.added]]" data-no-picture="[[image.none]]" data-no-copy="[[outline.copy_denied]]" data-no-paste="[[outline.paste_denied]]" data-not-below="[[outline.not_below_itself]]"{{/WRITABLE}}>
{{>BRANCH}}
</ul>
{{#WRITABLE}}<p class="outline-start hint needs-script"><button type="button" class="button" data-act="add" autofocus><span class="icon icon-plus"></span>[[outline.start]]</button> <span>[[outline.start_keys]]</span></p>{{/WRITABLE}}
{{>UNSAVED}}
{{#WRITABLE}}
<template id="new-row"><li><div class="row"><div class="row-body"><div class="row-line"><a class="topic-text" href="#" data-row></a></div></div></div></li></template>
<template id="new-fold"><a class="fold" href="#" role="button" aria-label="[[outline.fold]]" aria-expanded="true" data-fold><span class="icon icon-fold"></span></a></template>
<template id="new-text"><div class="writing" contenteditable="plaintext-only" role="textbox" aria-multiline="true" data-completes="topics" aria-label="[[topic.text]]" aria-describedby="writing-keys" spellcheck="false" translate="no"></div></template>
<p id="writing-keys" class="for-ears">[[outline.writing_keys]]</p>
{{/WRITABLE}}
</div>
<aside class="context" id="context" aria-label="[[context.title]]" tabindex="-1">
{{>PANEL}}
</aside>
</div>
