<p class="failure" role="alert">{{TEXT}} <small>[[error.request]] <code>{{REQUEST}}</code></small></p>
