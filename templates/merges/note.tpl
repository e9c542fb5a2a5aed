{{! What a merge did about one part of a topic, where it did not simply take the file's word. Needs: ID, NAME, PART, EXPLAINED (may be empty)
  LEADS: section, if the topic is there now: URL; GONE: section, if not
  TEXTS: section, for words: OURS, THEIRS: section each, in order: TEXT, and SAME or OTHER (sections); RESULT: section, if both were joined: RESULT_TEXT
  DECIDED: section, if a person decided: CHOICE_TEXT, WHO, WHEN, WHEN_ISO, CHANGE_URL; ANSWER: section, if it is over otherwise or still open: ANSWER_TEXT }}
<section class="conflict" aria-labelledby="note-{{ID}}">
<h3 id="note-{{ID}}">{{#LEADS}}<a href="{{URL}}" data-row>{{NAME}}</a>{{/LEADS}}{{#GONE}}{{NAME}}{{/GONE}} <span class="chip">{{PART}}</span></h3>
{{#DECIDED}}<p><span class="chip chip-good">{{CHOICE_TEXT}}</span> <span class="soft">{{WHO}} <a href="{{CHANGE_URL}}"><time datetime="{{WHEN_ISO}}">{{WHEN}}</time></a></span></p>{{/DECIDED}}
{{#ANSWER}}<p class="soft">{{ANSWER_TEXT}}</p>{{/ANSWER}}
<p>{{EXPLAINED}}</p>
{{#TEXTS}}<div class="both">
<div><p class="whose">[[merges.ours]]</p><p class="as-written">{{#OURS}}{{#SAME}}{{TEXT:pre_escape}}{{/SAME}}{{#OTHER}}<mark>{{TEXT:pre_escape}}</mark>{{/OTHER}}{{/OURS}}</p></div>
<div><p class="whose">[[conflicts.theirs]]</p><p class="as-written">{{#THEIRS}}{{#SAME}}{{TEXT:pre_escape}}{{/SAME}}{{#OTHER}}<mark>{{TEXT:pre_escape}}</mark>{{/OTHER}}{{/THEIRS}}</p></div>
</div>{{/TEXTS}}
{{#RESULT}}<p class="as-written result"><span class="chip chip-good">[[merges.result]]</span> {{RESULT_TEXT:pre_escape}}</p>{{/RESULT}}
</section>
