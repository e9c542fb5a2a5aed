{{! One thing that was changed in two ways. Needs: CSRF, ID, VERSION (of the topic as shown), SEEN (the newest changeset), URL, TEXT, PATH, PART, EXPLAINED, WHEN, WHEN_ISO, CHOICE_URL, BACK (this page)
  ALONE: section, on the page of all conflicts; INSIDE: section, on the page of the merge that found it; OF_MERGE: section, if a file's merge found it: MERGE_URL
  TEXTS: section, for words: SAVED_BY (who saved the topic last), OURS, THEIRS: section each, in order: TEXT, and SAME or OTHER (sections); NEW_PARENT: section: PARENT
  FILE or PERSON (WHO): sections in TEXTS and CHOOSING: whose the other word is
  CHOOSING: section, of two words; or GOING: section, if it is about whether the topic goes: KEEP, DELETE (the choices that mean it)
  JOIN: section, for words: BOTH (the text as it stands, and the other one below) }}
<section class="conflict" aria-labelledby="conflict-{{ID}}">
{{#ALONE}}<h2 id="conflict-{{ID}}"><a href="{{URL}}" data-row>{{TEXT}}</a> <span class="chip">{{PART}}</span></h2>{{/ALONE}}
{{#INSIDE}}<h3 id="conflict-{{ID}}"><a href="{{URL}}" data-row>{{TEXT}}</a> <span class="chip">{{PART}}</span></h3>{{/INSIDE}}
{{#ALONE}}<p class="path">{{PATH}} <time datetime="{{WHEN_ISO}}">{{WHEN}}</time>{{#OF_MERGE}} <a href="{{MERGE_URL}}">[[merges.see]]<span class="for-ears">: {{TEXT}}</span></a>{{/OF_MERGE}}</p>{{/ALONE}}
<p>{{EXPLAINED}}{{#NEW_PARENT}} [[conflicts.new_parent]]{{/NEW_PARENT}}</p>
{{#TEXTS}}<div class="both">
<div><p class="whose">[[conflicts.ours]] <span class="soft">[[conflicts.saved_by]]</span></p><p class="as-written">{{#OURS}}{{#SAME}}{{TEXT:pre_escape}}{{/SAME}}{{#OTHER}}<mark>{{TEXT:pre_escape}}</mark>{{/OTHER}}{{/OURS}}</p></div>
<div><p class="whose">{{#FILE}}[[conflicts.theirs]]{{/FILE}}{{#PERSON}}[[conflicts.persons]]{{/PERSON}}</p><p class="as-written">{{#THEIRS}}{{#SAME}}{{TEXT:pre_escape}}{{/SAME}}{{#OTHER}}<mark>{{TEXT:pre_escape}}</mark>{{/OTHER}}{{/THEIRS}}</p></div>
</div>{{/TEXTS}}
<form method="post" action="{{CHOICE_URL}}" class="actions">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="seen" value="{{SEEN}}">
{{#CHOOSING}}<button class="button" name="choice" value="theirs">{{#FILE}}[[conflicts.take_theirs]]{{/FILE}}{{#PERSON}}[[conflicts.take_persons]]{{/PERSON}}<span class="for-ears">: {{TEXT}}</span></button>
<button class="button" name="choice" value="ours">[[conflicts.keep_ours]]<span class="for-ears">: {{TEXT}}</span></button>{{/CHOOSING}}
{{#GOING}}<button class="button" name="choice" value="{{KEEP}}">[[conflicts.keep]]<span class="for-ears">: {{TEXT}}</span></button>
<button class="button" name="choice" value="{{DELETE}}">[[conflicts.delete]]<span class="for-ears">: {{TEXT}}</span></button>{{/GOING}}
</form>
{{#JOIN}}<details><summary>[[conflicts.join]]<span class="for-ears">: {{TEXT}}</span></summary>
<form method="post" action="{{CHOICE_URL}}" class="form" data-keep="{{CHOICE_URL}}/join">
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="back" value="{{BACK}}"><input type="hidden" name="version" value="{{VERSION}}">
<div class="field"><label for="join-{{ID}}">[[conflicts.joined]]</label><textarea id="join-{{ID}}" name="joined" rows="4">{{BOTH:pre_escape}}</textarea></div>
<div class="actions"><button class="button button-main" name="choice" value="joined">[[conflicts.join_save]]<span class="for-ears">: {{TEXT}}</span></button></div>
</form></details>{{/JOIN}}
</section>
