{{! A document as a map, drawn by web/src/map/. Needs:
  include HEAD (documents/head.tpl), MAP_JSON_URL, OUTLINE_URL, ASSET_MAP_JS (the library); the shell's section MAP
  WRITABLE: section, if the visitor may write: EDITS_URL, CHANGES_URL, EVENTS_URL, PRESENCE_URL, CONFLICTS_URL, SEEN (changeset), ROOT (topic), PERSON (number), include WHY: documents/why.tpl; else section READ_ONLY
  include UNSAVED: documents/unsaved.tpl
  The JSON has "seen" (changeset), "conflicts" (numbers of topics) and "topic": "topic" (number), "text", "level" (its words, if stricter than above),
  "url" (the topic in the outline), "count" of its children, and "children" of the same shape; at most 300 topics an answer, whole levels from the
  top down. With "?topic=" it is the same for one branch, with "&after=" and "&seen=" as well that one's children behind that one, where it stood at that changeset. }}
{{>HEAD}}
<div class="map-lead">
<a href="{{OUTLINE_URL}}">[[map.as_outline]]</a>
{{#WRITABLE}}
<span class="hint map-wide">[[map.writing_hint]]</span>
<button type="button" class="button button-quiet map-wide needs-script" data-opens="keys"><span class="icon icon-keyboard"></span>[[keys.title]]</button>
{{>WHY}}
{{/WRITABLE}}
{{#READ_ONLY}}<span class="hint">[[map.keys]]</span>{{/READ_ONLY}}
</div>
<div class="map-frame" role="group" data-map="{{MAP_JSON_URL}}" data-library="{{ASSET_MAP_JS}}" data-loading="[[map.loading]]" data-failed="[[request.failed]]" data-more="[[map.more]]" data-empty="[[topic.without_text]]" data-conflict="[[map.conflict]]" aria-label="[[document.map]]"{{#WRITABLE}} data-edits="{{EDITS_URL}}" data-changes="{{CHANGES_URL}}" data-events="{{EVENTS_URL}}" data-presence="{{PRESENCE_URL}}" data-conflicts="{{CONFLICTS_URL}}" data-as="map" data-selected="[[outline.selected]]" data-copied="[[outline.copied]]" data-cut="[[outline.cut]]" data-incomplete="[[outline.incomplete]]" data-not-below="[[outline.not_below_itself]]" data-seen="{{SEEN}}" data-person="{{PERSON}}" data-root="{{ROOT}}"{{/WRITABLE}}>
<p class="map-state" role="status"></p>
{{#WRITABLE}}<p class="present map-present" id="present" role="status" data-here="[[outline.present]]" data-writing="[[outline.present_writing]]"></p>{{/WRITABLE}}
<div class="map-place"></div>
<div class="map-tools needs-script" role="group" aria-label="[[map.tools]]">
{{#WRITABLE}}
<button type="button" class="button" data-map-do="child"><span class="icon icon-branch"></span><span class="map-word">[[map.child]]</span></button>
<button type="button" class="button" data-map-do="sibling"><span class="icon icon-plus"></span><span class="map-word">[[map.sibling]]</span></button>
<button type="button" class="button" data-map-do="remove"><span class="icon icon-trash"></span><span class="map-word">[[map.remove]]</span></button>
<button type="button" class="button" data-map-do="undo"><span class="icon icon-undo"></span><span class="map-word">[[map.undo]]</span></button>
<button type="button" class="button map-wide" data-map-do="redo"><span class="icon icon-redo"></span><span class="map-word">[[map.redo]]</span></button>
<span class="map-gap"></span>
{{/WRITABLE}}
{{#WRITABLE}}<a class="button button-warn" href="{{CONFLICTS_URL}}" data-map-conflict hidden><span class="icon icon-attention"></span><span class="map-word">[[map.conflict]]</span></a>{{/WRITABLE}}
<a class="button" href="{{OUTLINE_URL}}" data-map-open hidden><span class="icon icon-outline"></span><span class="map-word map-long">[[map.open]]</span></a>
<button type="button" class="button map-wide" data-map-do="out" aria-label="[[map.zoom_out]]">−</button>
<button type="button" class="button map-wide" data-map-do="in" aria-label="[[map.zoom_in]]">＋</button>
<button type="button" class="button" data-map-do="fit"><span class="icon icon-map"></span><span class="map-word map-long">[[map.fit]]</span></button>
</div>
</div>
{{>UNSAVED}}
{{#WRITABLE}}
<template id="map-field"><textarea class="map-field" rows="1" readonly spellcheck="false" autocomplete="off" enterkeyhint="done" aria-label="[[map.field]]" aria-describedby="map-keys" data-writing="[[topic.text]]"></textarea></template>
<p id="map-keys" class="for-ears">[[map.writing_keys]]</p>
{{/WRITABLE}}
<noscript><p class="message">[[map.needs_script]]</p></noscript>
