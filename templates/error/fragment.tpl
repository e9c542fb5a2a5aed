{{! What htmx puts into the page for a failure. Needs: TEXT, REQUEST }}
<p class="failure" role="alert">{{TEXT}} <small>[[error.request]] <code>{{REQUEST}}</code></small></p>
