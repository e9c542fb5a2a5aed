{{! One edition of a scheme as a tree. Needs: NAME, EDITION, KIND_TEXT, CONCEPT_COUNT; SOURCE: section: URL, TEXT
  EDITIONS: section each: URL, TEXT, CURRENT (section); WITH_EDITIONS: section, if there are several
  include BRANCH: schemes/branch.tpl; EMPTY: section
  CHOSEN: section, if a concept is chosen: LABEL, NOTATION, WITH_TOPICS / WITHOUT_TOPICS, TOPICS: section each: URL, TEXT, PATH }}
<div class="page-head"><div><nav aria-label="[[crumbs]]"><ol class="crumbs"><li><a href="/schemes">[[nav.schemes]]</a></li></ol></nav><h1>{{NAME}} <span class="soft">{{EDITION}}</span></h1></div>
{{#SOURCE}}<p class="soft">[[document.source]] <a href="{{URL}}">{{TEXT}}</a></p>{{/SOURCE}}</div>
{{#WITH_EDITIONS}}<nav class="tabs" aria-label="[[scheme.editions]]">{{#EDITIONS}}<a href="{{URL}}"{{#CURRENT}} aria-current="page"{{/CURRENT}}>{{TEXT}}</a>{{/EDITIONS}}</nav>{{/WITH_EDITIONS}}
{{#EMPTY}}<div class="empty"><p>[[scheme.empty]]</p></div>{{/EMPTY}}
<div class="columns">
<ul class="concepts" aria-label="[[scheme.concepts]]">{{>BRANCH}}</ul>
{{#CHOSEN}}<section class="block" aria-labelledby="chosen-concept"><div class="block-head"><h2 id="chosen-concept"><span class="code soft">{{NOTATION}}</span> {{LABEL}}</h2></div>
{{#WITHOUT_TOPICS}}<p class="soft">[[scheme.no_topics]]</p>{{/WITHOUT_TOPICS}}
{{#WITH_TOPICS}}<ul class="related">{{#TOPICS}}<li><a href="{{URL}}" data-row>{{TEXT}}</a><span class="path">{{PATH}}</span></li>{{/TOPICS}}</ul>{{/WITH_TOPICS}}</section>{{/CHOSEN}}
</div>
