{{! What became of one topic between two states. Needs: KIND (added removed moved changed), KIND_TEXT, DEPTH (0 to 6), PATH
  MOVED: section, if it moved too; WAS: section, if it hung elsewhere: FROM (the path there); REST: section, if links, marks or the like differ
  WORDS: section, if its text or note differs or it came or went; in it TEXT: section each, in order: SAME, OLD or NEW (sections): WORDS_OF_IT; WITH_NOTE: section, if the note differs: NOTE (as TEXT)
  LEADS: section, if it is there now: URL; BACK: section, if it can be restored: RESTORE_URL, CSRF, TOPIC, AS_OF, PLACE (yes or empty), BELOW (yes or empty), HERE (this page), NAME }}
<div class="difference difference-{{KIND}} depth-{{DEPTH}}">
<p class="path"><span class="chip chip-{{KIND}}">{{KIND_TEXT}}</span>{{#MOVED}} <span class="chip chip-moved">[[compare.moved]]</span>{{/MOVED}}{{#REST}} <span class="chip">[[compare.rest]]</span>{{/REST}} {{PATH}}{{#WAS}} <span class="soft">[[compare.moved_from]]</span>{{/WAS}}</p>
{{#WORDS}}<p class="as-written">{{#TEXT}}{{#SAME}}{{WORDS_OF_IT:pre_escape}}{{/SAME}}{{#OLD}}<del>{{WORDS_OF_IT:pre_escape}}</del>{{/OLD}}{{#NEW}}<ins>{{WORDS_OF_IT:pre_escape}}</ins>{{/NEW}}{{/TEXT}}</p>
{{#WITH_NOTE}}<p class="as-written soft"><span class="chip">[[topic.note]]</span> {{#NOTE}}{{#SAME}}{{WORDS_OF_IT:pre_escape}}{{/SAME}}{{#OLD}}<del>{{WORDS_OF_IT:pre_escape}}</del>{{/OLD}}{{#NEW}}<ins>{{WORDS_OF_IT:pre_escape}}</ins>{{/NEW}}{{/NOTE}}</p>{{/WITH_NOTE}}{{/WORDS}}
<p class="actions">{{#LEADS}}<a href="{{URL}}" data-row>[[compare.open]]<span class="for-ears">: {{NAME}}</span></a>{{/LEADS}}
{{#BACK}}<form method="post" action="{{RESTORE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="topic" value="{{TOPIC}}"><input type="hidden" name="as_of" value="{{AS_OF}}"><input type="hidden" name="place" value="{{PLACE}}"><input type="hidden" name="below" value="{{BELOW}}"><input type="hidden" name="back" value="{{HERE}}"><button class="button"><span class="icon icon-undo"></span>[[compare.restore]]<span class="for-ears">: {{NAME}}</span></button></form>{{/BACK}}</p>
</div>
