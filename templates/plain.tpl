{{! The frame of pages without a signed-in person: sign-in, and errors before it. Needs:
  LANG, TITLE, CSRF, ASSET_CSS, BACK as in shell.tpl
  PAGE: include, the page's own template (a heading and what follows it) }}
<!doctype html>
<html lang="{{LANG}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{{TITLE}} — [[product]]</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{{ASSET_CSS}}">
</head>
<body>
<div class="plain-shell">
<main class="card" id="page">
<p class="brand">[[product.mark]]</p>
{{>PAGE}}
<form method="post" action="/language">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="back" value="{{BACK}}">
<button class="plain-link" name="language" value="[[language.other_code]]" lang="[[language.other_code]]">[[language.other]]</button>
</form>
</main>
</div>
</body>
</html>
