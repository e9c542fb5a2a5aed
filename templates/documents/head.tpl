{{! Above the outline, the map and the history of a document. Needs:
  CODE (section WITH_CODE if there is one), TITLE, LEVEL, LEVEL_TEXT (word and text of the root's effective level), SHELF, SHELF_URL, KIND_TEXT
  OUTLINE_URL, MAP_URL, HISTORY_URL, EXPORT_URL; AT_OUTLINE, AT_MAP, AT_HISTORY, AT_EXPORT: show the one that fits
  OWNER: section: OWNER_NAME; REVIEW: section: REVIEW_BY (date), in it OVERDUE: section
  TOPIC_COUNT; TWINS: section, a document with the same code each: URL, TITLE, OF_FORMAT: section, if imported: FORMAT
  KEPT: section, if something was changed in two ways: KEPT_URL, KEPT_COUNT, OF_MERGE: section, if a file did so: MERGE_URL
  LOSSES: section, if the import lost something: LOSSES_URL, LOSSES_COUNT }}
<div class="document-head">
<nav aria-label="[[crumbs]]"><ol class="crumbs"><li><a href="/documents">[[nav.knowledge]]</a></li><li><a href="{{SHELF_URL}}">{{SHELF}}</a></li></ol></nav>
<div class="page-head">
<h1 class="document-title">{{#WITH_CODE}}<span class="code">{{CODE}}</span> {{/WITH_CODE}}<span>{{TITLE}}</span></h1>
<div class="actions">
<span class="chip chip-level-{{LEVEL}}"><span class="icon icon-lock"></span><span class="for-ears">[[level]]: </span>{{LEVEL_TEXT}}</span>
{{#AT_OUTLINE}}<button type="button" class="button button-quiet button-icon needs-script" aria-controls="context" aria-label="[[context.toggle]]" title="[[context.toggle]] ( ] )" data-toggle-context><span class="icon icon-panel"></span></button>{{/AT_OUTLINE}}
</div>
</div>
<dl class="document-facts">
<div><dt>[[document.kind]]</dt><dd>{{KIND_TEXT}}</dd></div>
<div><dt>[[document.topics]]</dt><dd>{{TOPIC_COUNT}}</dd></div>
{{#OWNER}}<div><dt>[[document.owner]]</dt><dd>{{OWNER_NAME}}</dd></div>{{/OWNER}}
{{#REVIEW}}<div><dt>[[document.review_by]]</dt><dd>{{REVIEW_BY}}{{#OVERDUE}} <span class="chip chip-bad">[[document.overdue]]</span>{{/OVERDUE}}</dd></div>{{/REVIEW}}
{{#TWINS}}<div><dt>[[document.twin]]</dt><dd><a href="{{URL}}">{{TITLE}}{{#OF_FORMAT}} ({{FORMAT}}){{/OF_FORMAT}}</a></dd></div>{{/TWINS}}
{{#KEPT}}<div><dt>[[conflicts.count]]</dt><dd><a href="{{KEPT_URL}}">{{KEPT_COUNT}}</a>{{#OF_MERGE}} <a href="{{MERGE_URL}}">[[merges.see]]</a>{{/OF_MERGE}}</dd></div>{{/KEPT}}
{{#LOSSES}}<div><dt>[[document.losses]]</dt><dd><a href="{{LOSSES_URL}}">{{LOSSES_COUNT}}</a></dd></div>{{/LOSSES}}
</dl>
</div>
<nav class="tabs" aria-label="[[document.views]]">
<a href="{{OUTLINE_URL}}"{{#AT_OUTLINE}} aria-current="page"{{/AT_OUTLINE}}><span class="icon icon-outline"></span>[[document.outline]]</a>
<a href="{{MAP_URL}}"{{#AT_MAP}} aria-current="page"{{/AT_MAP}}><span class="icon icon-map"></span>[[document.map]]</a>
<a href="{{HISTORY_URL}}"{{#AT_HISTORY}} aria-current="page"{{/AT_HISTORY}}><span class="icon icon-history"></span>[[document.history]]</a>
<a href="{{EXPORT_URL}}"{{#AT_EXPORT}} aria-current="page"{{/AT_EXPORT}}><span class="icon icon-download"></span>[[document.take_out]]</a>
</nav>
