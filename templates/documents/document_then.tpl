{{! The context panel of a document at an earlier moment, where no topic is chosen. Needs: MOMENT (which one, in words)
  LAST: section, the last change until then: WHEN, WHEN_ISO, WHO, WHAT, REASON, URL (what it did); COMPARE: section, of a day: COMPARE_URL (with the present); HISTORY_URL }}
<div class="panel" id="topic-panel">
<div class="panel-head"><h2>[[document.about]]</h2><button type="button" class="button button-quiet button-icon needs-script" aria-label="[[context.fold]]" data-fold-context><span class="icon icon-close"></span></button></div>
<p class="message"><span class="icon icon-history"></span><span>{{MOMENT}}</span></p>
{{#LAST}}<p class="soft needs-script">[[context.choose]]</p>
<section><h3>[[then.last]]</h3><p><time datetime="{{WHEN_ISO}}">{{WHEN}}</time> {{WHO}}: <a href="{{URL}}">{{WHAT}}</a> {{REASON}}</p></section>{{/LAST}}
<p class="actions">{{#COMPARE}}<a class="button" href="{{COMPARE_URL}}">[[then.compare]]</a>{{/COMPARE}}<a class="button button-quiet" href="{{HISTORY_URL}}">[[document.history]]</a></p>
</div>
