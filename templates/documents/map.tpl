{{! A document as a map. Needs: include HEAD (documents/head.tpl), MAP_JSON_URL, OUTLINE_URL; the shell's section MAP.
  The JSON: {"id": "t1", "text": "…", "level": the text of its level, or absent, "url": the topic in the outline, "more": where the children are if not here, "children": […]},
  at most 300 topics an answer, whole levels from the top down; "more" answers the same shape for one branch. }}
{{>HEAD}}
<p class="lead"><a href="{{OUTLINE_URL}}">[[map.as_outline]]</a> <span class="hint">[[map.keys]]</span></p>
<div class="map-frame" data-map="{{MAP_JSON_URL}}" data-loading="[[map.loading]]" data-failed="[[request.failed]]" data-more="[[map.more]]" aria-label="[[document.map]]" role="application" tabindex="0">
<p class="map-state" role="status"></p>
<div class="map-canvas"></div>
<div class="map-tools needs-script" role="group" aria-label="[[map.tools]]">
<a class="button" href="{{OUTLINE_URL}}" data-map-open hidden>[[map.open]]</a>
<button type="button" class="button" data-map-do="out" aria-label="[[map.zoom_out]]">−</button>
<button type="button" class="button" data-map-do="in" aria-label="[[map.zoom_in]]">＋</button>
<button type="button" class="button" data-map-do="fit">[[map.fit]]</button>
</div>
</div>
<noscript><p class="message">[[map.needs_script]]</p></noscript>
