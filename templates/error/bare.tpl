{{! A failure where no frame can be made. Needs: LANGUAGE, TITLE, TEXT, REQUEST }}
<!doctype html>
<html lang="{{LANGUAGE}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{TITLE}}</title>
</head>
<body>
<main class="failure">
<h1>{{TITLE}}</h1>
<p role="alert">{{TEXT}}</p>
<p>[[error.request]] <code>{{REQUEST}}</code></p>
<p><a href="/">[[error.home]]</a></p>
</main>
</body>
</html>
