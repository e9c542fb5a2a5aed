{{! What was found; by itself it answers RESULTS_URL. Needs:
  FOUND: section, if anything was found: TOTAL (topics), DOCUMENT_COUNT, MILLISECONDS
  DOCUMENTS: section each, best first: URL, CODE, TITLE, LEVEL, LEVEL_TEXT, HIT_COUNT; in it
    HITS: section each: URL, CRUMBS (section each: TEXT), TITLE_PIECES and SNIPPET_PIECES: section each: TEXT (section PLAIN or section HIT around it),
      LEVEL_MARK: section, if stricter than the document: LEVEL, LEVEL_TEXT; WITH_SNIPPET: section
    MORE_HITS: section: URL, COUNT
  MORE: section: MORE_URL, MORE_PAGE_URL (the same template and page, from there on)
  HINTS: section, when nothing was asked; NOTHING: section, when nothing was found: Q; WIDER: section, if filters were set: WIDER_URL
  ERROR: section, for words that make no question: ERROR_TEXT; EXPANDED: section, if synonyms were used: WORDS }}
<p class="found-count" role="status">{{#FOUND}}[[search.found]]{{/FOUND}}{{#NOTHING}}[[search.nothing]]{{/NOTHING}}{{#ERROR}}{{ERROR_TEXT}}{{/ERROR}}{{#EXPANDED}} <span class="soft">[[search.expanded]]</span>{{/EXPANDED}}</p>
{{#DOCUMENTS}}
<section class="hit-document">
<h2><span class="code soft">{{CODE}}</span><a href="{{URL}}">{{TITLE}}</a><span class="chip chip-level-{{LEVEL}}">{{LEVEL_TEXT}}</span><span class="soft">[[search.hits]]</span></h2>
<ul>
{{#HITS}}
<li class="hit">
<p><a href="{{URL}}" data-row>{{#TITLE_PIECES}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#HIT}}<mark>{{TEXT}}</mark>{{/HIT}}{{/TITLE_PIECES}}</a>{{#LEVEL_MARK}} <span class="chip chip-level-{{LEVEL}}"><span class="icon icon-lock"></span>{{LEVEL_TEXT}}</span>{{/LEVEL_MARK}}</p>
{{#WITH_SNIPPET}}<p class="snippet">{{#SNIPPET_PIECES}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}{{#HIT}}<mark>{{TEXT}}</mark>{{/HIT}}{{/SNIPPET_PIECES}}</p>{{/WITH_SNIPPET}}
<p class="path">{{#CRUMBS}}{{TEXT}}{{#CRUMBS_separator}} › {{/CRUMBS_separator}}{{/CRUMBS}}</p>
</li>
{{/HITS}}
</ul>
{{#MORE_HITS}}<p class="hit"><a href="{{URL}}">[[search.more_hits]]</a></p>{{/MORE_HITS}}
</section>
{{/DOCUMENTS}}
{{#MORE}}<p class="actions more-actions"><a class="button" href="{{MORE_PAGE_URL}}" hx-get="{{MORE_URL}}" hx-target="closest p" hx-swap="outerHTML">[[more]]</a></p>{{/MORE}}
{{#NOTHING}}
<div class="empty"><h2>[[search.nothing.title]]</h2>
<ul class="bullets"><li>[[search.nothing.shorter]]</li><li>[[search.nothing.or]]</li><li>[[search.nothing.synonyms]]</li></ul>
{{#WIDER}}<a class="button" href="{{WIDER_URL}}">[[search.wider]]</a>{{/WIDER}}</div>
{{/NOTHING}}
{{#HINTS}}
<section class="empty"><h2>[[search.syntax]]</h2>
<dl class="syntax">
<dt><code>[[search.syntax.and.example]]</code></dt><dd>[[search.syntax.and]]</dd>
<dt><code>[[search.syntax.or.example]]</code></dt><dd>[[search.syntax.or]]</dd>
<dt><code>[[search.syntax.not.example]]</code></dt><dd>[[search.syntax.not]]</dd>
<dt><code>[[search.syntax.phrase.example]]</code></dt><dd>[[search.syntax.phrase]]</dd>
<dt><code>[[search.syntax.group.example]]</code></dt><dd>[[search.syntax.group]]</dd>
</dl><p class="hint">[[search.syntax.folding]]</p></section>
{{/HINTS}}
