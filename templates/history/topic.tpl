{{! The history of one topic. Needs: include HEAD (documents/head.tpl); NAME, URL (of the topic in its outline), PATH
  TEXT, NOTE: section, if there is such: PIECES: section each, in reading order: WORDS_OF_IT, NUMBER; the numbers stand in WRITERS
  WRITERS: section each: NUMBER, WHEN, WHEN_ISO, WHO, WHAT, REASON, URL (what that change did); OR_EARLIER: section, if the history was not followed further
  DIFFERENCES: section each, newest first: WHEN, WHEN_ISO, WHO, WHAT, REASON; include DIFFERENCE (history/difference.tpl)
  EMPTY: section, if it was never changed; MORE: section: SHOWN }}
{{>HEAD}}
<h2><a href="{{URL}}" data-row>{{NAME}}</a></h2>
<p class="path">{{PATH}}</p>
<section class="past" aria-labelledby="written"><h3 id="written">[[who_wrote]]</h3>
{{#TEXT}}<p class="as-written">{{#PIECES}}<span class="written">{{WORDS_OF_IT:pre_escape}}<sup><a href="#w{{NUMBER}}" aria-label="[[who_wrote.number]]">{{NUMBER}}</a></sup></span>{{/PIECES}}</p>{{/TEXT}}
{{#NOTE}}<p class="as-written soft"><span class="chip">[[topic.note]]</span> {{#PIECES}}<span class="written">{{WORDS_OF_IT:pre_escape}}<sup><a href="#w{{NUMBER}}" aria-label="[[who_wrote.number]]">{{NUMBER}}</a></sup></span>{{/PIECES}}</p>{{/NOTE}}
<ol class="rows writers">{{#WRITERS}}<li id="w{{NUMBER}}"><b>{{NUMBER}}</b> <time datetime="{{WHEN_ISO}}">{{WHEN}}</time> <span class="grow">{{WHO}} <a href="{{URL}}">{{WHAT}}</a> {{REASON}}{{#OR_EARLIER}} <span class="chip">[[who_wrote.or_earlier]]</span>{{/OR_EARLIER}}</span></li>{{/WRITERS}}</ol></section>
<section class="past" aria-labelledby="states"><h3 id="states">[[topic.history]]</h3>
{{#EMPTY}}<div class="empty"><p>[[topic.history.none]]</p></div>{{/EMPTY}}
{{#DIFFERENCES}}<p class="soft"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}} {{WHAT}} {{REASON}}</p>
{{>DIFFERENCE}}{{/DIFFERENCES}}
{{#MORE}}<p class="soft">[[compare.more]]</p>{{/MORE}}</section>
