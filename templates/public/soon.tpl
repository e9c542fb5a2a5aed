{{! The public listener before anything is published. Needs nothing. }}
<h1>[[public.title]]</h1>
<p>[[public.soon]]</p>
