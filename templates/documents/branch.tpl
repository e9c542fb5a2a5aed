{{! Topics side by side, with what is open below them; by itself it answers the CHILDREN_URL and MORE_URL of a branch. Needs:
  TOPICS: section, one each, in order:
    ID, TOPIC_URL (the document's page with this topic chosen), PANEL_URL (documents/topic_panel.tpl alone)
    CHOSEN: section; WITHOUT_TEXT, WITH_TEXT: section: TEXT, or WITH_MARKDOWN: section: RAW (as written), PIECES: section each: one of the sections PLAIN, STRONG, CODE: WORDS
    FLOATING, CALLOUT, SUMMARY: show the one that fits, or none
    FOLD: section, if it has children the reader may see: FOLD_URL (this page with the branch opened or closed: works without script),
      CHILD_COUNT, and one of the sections OPEN, CLOSED; LAZY: section, if the children are not in the page: CHILDREN_URL
    MARKERS: section each: SHAPE ("number", "icon" or "text"), TONE, SYMBOL_TEXT (empty for an icon), LABEL; WITH_ICON: section: ICON
      (all from documents/markers.json; a marker that is not there: SHAPE "text", TONE "plain", SYMBOL_TEXT "◆", LABEL its own name)
    LINKS: section each: HREF, LABEL, SAID (the text has its words) or UNSAID (sections), and one of INTERNAL, EXTERNAL, ATTACHMENT, BROKEN (sections)
    MARKS: section each: KIND (class: citation action urgent audience owner status reference …), KIND_TEXT, TEXT
    LEVEL_MARK: section, if stricter than the topic above it: LEVEL, LEVEL_TEXT
    COMMENTS: section, if threads about it are open: COUNT
    LABELS: section each: TEXT; DETAILS: section: DETAILS_TEXT; NOTE: section: RENDERED (section): NOTE_HTML, or WRITTEN (section): NOTE_TEXT; LONG: section, if it is folded away: NOTE_PREVIEW (its beginning)
    WITH_IMAGES: section, if there are any; in it IMAGES: section each: IMAGE_URL, WIDTH, HEIGHT (as shown), ALTERNATIVE; MISSING_IMAGES: section each: NAME
    BRANCH: section, if FOLD: with include CHILDREN (documents/branch.tpl) unless LAZY; HIDDEN: section, if closed
  MORE: section, when not all are here: MORE_URL (this template from there on), MORE_PAGE_URL (the page that has them), MORE_COUNT }}
{{#TOPICS}}
<li id="t{{ID}}" data-topic="{{ID}}">
<div class="row{{#CHOSEN}} chosen{{/CHOSEN}}" id="r{{ID}}">
{{#FOLD}}<a class="fold" href="{{FOLD_URL}}" role="button" aria-label="[[outline.fold]]"{{#OPEN}} aria-expanded="true"{{/OPEN}}{{#CLOSED}} aria-expanded="false"{{/CLOSED}} aria-controls="b{{ID}}" aria-describedby="x{{ID}}"{{#LAZY}} hx-get="{{CHILDREN_URL}}" hx-target="#b{{ID}}" hx-trigger="unfold once" hx-swap="innerHTML"{{/LAZY}} data-fold><span class="icon icon-fold"></span></a>{{/FOLD}}
<div class="row-body">
<div class="row-line">
{{#MARKERS}}<span class="marker marker-{{SHAPE}} tone-{{TONE}}" role="img" aria-label="{{LABEL}}" title="{{LABEL}}">{{SYMBOL_TEXT}}{{#WITH_ICON}}<span class="icon icon-{{ICON}}"></span>{{/WITH_ICON}}</span>{{/MARKERS}}
{{#FLOATING}}<span class="chip">[[branch.floating]]</span>{{/FLOATING}}{{#CALLOUT}}<span class="chip">[[branch.callout]]</span>{{/CALLOUT}}{{#SUMMARY}}<span class="chip">[[branch.summary]]</span>{{/SUMMARY}}
<a class="topic-text" id="x{{ID}}" href="{{TOPIC_URL}}" hx-get="{{PANEL_URL}}" hx-target="#context" hx-swap="innerHTML"{{#CHOSEN}} aria-current="true"{{/CHOSEN}} data-row{{#WITH_MARKDOWN}} data-text="{{RAW:pre_escape}}"{{/WITH_MARKDOWN}}>{{#WITH_TEXT}}{{TEXT:pre_escape}}{{/WITH_TEXT}}{{#WITH_MARKDOWN}}{{#PIECES}}{{#PLAIN}}{{WORDS:pre_escape}}{{/PLAIN}}{{#STRONG}}<strong>{{WORDS}}</strong>{{/STRONG}}{{#CODE}}<code>{{WORDS}}</code>{{/CODE}}{{/PIECES}}{{/WITH_MARKDOWN}}{{#WITHOUT_TEXT}}<span class="topic-empty">[[topic.without_text]]</span>{{/WITHOUT_TEXT}}</a>
{{#LINKS}}<a class="topic-link" href="{{HREF}}"{{#SAID}} title="{{LABEL}}"{{/SAID}}{{#EXTERNAL}} rel="noopener noreferrer" target="_blank"{{/EXTERNAL}}>{{#INTERNAL}}<span class="icon icon-link"></span>{{/INTERNAL}}{{#ATTACHMENT}}<span class="icon icon-file"></span>{{/ATTACHMENT}}{{#EXTERNAL}}<span class="icon icon-external"></span>{{/EXTERNAL}}{{#UNSAID}}{{LABEL}}{{/UNSAID}}{{#SAID}}<span class="for-ears">{{LABEL}}</span>{{/SAID}}{{#EXTERNAL}}<span class="for-ears"> [[link.external]]</span>{{/EXTERNAL}}{{#BROKEN}} <span class="chip chip-bad">[[link.broken]]</span>{{/BROKEN}}</a>{{/LINKS}}
<span class="chips">{{#LEVEL_MARK}}<span class="chip chip-level-{{LEVEL}}"><span class="icon icon-lock"></span><span class="for-ears">[[level]]: </span>{{LEVEL_TEXT}}</span>{{/LEVEL_MARK}}{{#MARKS}}<span class="chip chip-{{KIND}}" title="{{KIND_TEXT}}"><span class="for-ears">{{KIND_TEXT}}: </span>{{TEXT}}</span>{{/MARKS}}{{#LABELS}}<span class="chip chip-label"><span class="for-ears">[[mark.label]]: </span>{{TEXT}}</span>{{/LABELS}}{{#COMMENTS}}<span class="chip chip-comments"><span class="icon icon-comment"></span><span class="for-ears">[[comments.title]], [[comments.open_count]]: </span>{{COUNT}}</span>{{/COMMENTS}}</span>
{{#FOLD}}<span class="fold-count"><span class="for-ears">[[outline.children]] </span>{{CHILD_COUNT}}</span>{{/FOLD}}
</div>
{{#DETAILS}}<p class="row-details">{{DETAILS_TEXT:pre_escape}}</p>{{/DETAILS}}
{{#NOTE}}<div class="row-note"><span class="icon icon-note"></span><span class="for-ears">[[topic.note]]: </span>{{#LONG}}<details><summary>{{NOTE_PREVIEW}}</summary>{{/LONG}}<div class="note">{{#RENDERED}}{{NOTE_HTML:none}}{{/RENDERED}}{{#WRITTEN}}<p class="as-written">{{NOTE_TEXT:pre_escape}}</p>{{/WRITTEN}}</div>{{#LONG}}</details>{{/LONG}}</div>{{/NOTE}}
{{#WITH_IMAGES}}<div class="row-images">{{#IMAGES}}<a href="{{IMAGE_URL}}"><img src="{{IMAGE_URL}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALTERNATIVE}}" loading="lazy" decoding="async"></a>{{/IMAGES}}{{#MISSING_IMAGES}}<span class="chip chip-bad"><span class="icon icon-image"></span>[[image.missing]] {{NAME}}</span>{{/MISSING_IMAGES}}</div>{{/WITH_IMAGES}}
</div>
</div>
{{#BRANCH}}<ul id="b{{ID}}"{{#HIDDEN}} hidden{{/HIDDEN}}>{{>CHILDREN}}</ul>{{/BRANCH}}
</li>
{{/TOPICS}}
{{#MORE}}<li class="more"><a href="{{MORE_PAGE_URL}}" hx-get="{{MORE_URL}}" hx-trigger="intersect once, click" hx-target="closest li" hx-swap="outerHTML">[[outline.more]]</a></li>{{/MORE}}
