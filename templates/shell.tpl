{{! The frame of every staff page. Needs:
  LANG, TITLE (without the product's name), CSRF, ASSET_CSS, ASSET_JS, BACK (path and query of this page, for the language switch)
  PERSON_ID, PERSON_NAME; Q (what was searched, may be empty)
  AT_TODAY, AT_TASKS, AT_KNOWLEDGE, AT_SEARCH, AT_IMPORTS, AT_SCHEMES, AT_COMMENTS, AT_ATTENTION, AT_NOTIFICATIONS, AT_ADMIN: show the one that fits
  MAY_ADMIN: section, for administrators; ATTENTION: section, once if anything waits: ATTENTION_COUNT; UNREAD: section, if any notification is: UNREAD_COUNT
  TASKS_OWED: section, once if the visitor owes any: TASKS_OWED_COUNT
  MAP: section, on the map page only: ASSET_MAP_CSS, ASSET_MAP_JS
  SESSION: section, if the session ends: SESSION_ENDS (ISO 8601)
  TOAST: section, after a write: TOAST_TEXT; in it UNDO: section, if the change can be undone: UNDO_URL, UNDO_BACK
  PAGE: include, the page's own template }}
<!doctype html>
<html lang="{{LANG}}"{{#TOAST}} class="noticed"{{/TOAST}}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="{{CSRF}}">
<meta name="person" content="{{PERSON_ID}}">
<meta name="htmx-config" content='{"selfRequestsOnly":true,"allowEval":false,"allowScriptTags":false,"includeIndicatorStyles":false,"historyCacheSize":0,"defaultSettleDelay":0,"historyEnabled":false,"scrollIntoViewOnBoost":false}'>
{{#SESSION}}<meta name="session-ends" content="{{SESSION_ENDS}}">{{/SESSION}}
<title>{{TITLE}} — [[product]]</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230017c1'/%3E%3Cpath d='M3 7l5-4 5 4M4.5 7v6M11.5 7v6M3 13h10M6.5 9.5h3' stroke='white' stroke-width='1.4' fill='none'/%3E%3C/svg%3E">
<link rel="stylesheet" href="{{ASSET_CSS}}">
{{#MAP}}<link rel="stylesheet" href="{{ASSET_MAP_CSS}}">{{/MAP}}
<script src="{{ASSET_JS}}" defer></script>
{{#MAP}}<link rel="modulepreload" href="{{ASSET_MAP_JS}}">{{/MAP}}
</head>
<body>
<a class="skip" href="#page">[[skip]]</a>
<div class="shell">
<header class="bar">
<div class="finder">
<form id="finder" action="/search" method="get" role="search">
<span class="icon icon-search"></span>
<input type="search" name="q" value="{{Q}}" aria-label="[[search.everything]]" placeholder="[[search.everything]]" autocomplete="off" data-finder>
<kbd aria-hidden="true">/</kbd>
</form>
</div>
<div class="bar-tools">
<a class="button button-quiet button-icon bell" href="/notifications"{{#AT_NOTIFICATIONS}} aria-current="page"{{/AT_NOTIFICATIONS}} data-bell="/notifications/unread"><span class="icon icon-bell"></span><span class="for-ears">[[notifications.title]]</span><span data-unread="[[notifications.unread]]">{{#UNREAD}}<span class="count"><span class="for-ears">[[notifications.unread]] </span>{{UNREAD_COUNT}}</span>{{/UNREAD}}</span></a>
<button type="button" class="button button-quiet button-icon wide needs-script" data-opens="keys" aria-label="[[keys.title]]" title="[[keys.title]] (?)"><span class="icon icon-keyboard"></span></button>
<details class="person" data-menu>
<summary class="button button-quiet" aria-label="[[person.menu]]: {{PERSON_NAME}}"><span class="icon icon-person"></span><span class="wide">{{PERSON_NAME}}</span></summary>
<div class="menu">
<p class="soft">{{PERSON_NAME}}</p>
<form method="post" action="/language">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="back" value="{{BACK}}">
<button class="button button-quiet" name="language" value="[[language.other_code]]" lang="[[language.other_code]]"><span class="icon icon-globe"></span>[[language.other]]</button>
</form>
<button type="button" class="button button-quiet needs-script" data-opens="keys"><span class="icon icon-keyboard"></span>[[keys.title]]</button>
<form method="post" action="/sign-out">
<input type="hidden" name="csrf" value="{{CSRF}}">
<button class="button button-quiet"><span class="icon icon-leave"></span>[[sign_out]]</button>
</form>
</div>
</details>
</div>
</header>
<nav class="rail" aria-label="[[nav.main]]">
<a class="brand" href="/" lang="ja">[[product.mark]]</a>
<ul>
<li><a class="rail-link" href="/"{{#AT_TODAY}} aria-current="page"{{/AT_TODAY}} data-key="t"><span class="icon icon-today"></span>[[nav.today]]</a></li>
<li><a class="rail-link" href="/tasks"{{#AT_TASKS}} aria-current="page"{{/AT_TASKS}} data-key="w"><span class="icon icon-tasks"></span>[[nav.tasks]]{{#TASKS_OWED}} <span class="count"><span class="for-ears">[[tasks.owed]] </span>{{TASKS_OWED_COUNT}}</span>{{/TASKS_OWED}}</a></li>
<li><a class="rail-link" href="/documents"{{#AT_KNOWLEDGE}} aria-current="page"{{/AT_KNOWLEDGE}} data-key="d"><span class="icon icon-knowledge"></span>[[nav.knowledge]]</a></li>
<li><a class="rail-link" href="/search"{{#AT_SEARCH}} aria-current="page"{{/AT_SEARCH}} data-key="s"><span class="icon icon-search"></span>[[nav.search]]</a></li>
<li class="rail-wide"><a class="rail-link" href="/imports/new"{{#AT_IMPORTS}} aria-current="page"{{/AT_IMPORTS}} data-key="i"><span class="icon icon-import"></span>[[nav.imports]]</a></li>
<li class="rail-wide"><a class="rail-link" href="/schemes"{{#AT_SCHEMES}} aria-current="page"{{/AT_SCHEMES}} data-key="c"><span class="icon icon-scheme"></span>[[nav.schemes]]</a></li>
<li class="rail-wide"><a class="rail-link" href="/comments"{{#AT_COMMENTS}} aria-current="page"{{/AT_COMMENTS}} data-key="o"><span class="icon icon-comment"></span>[[comments.title]]</a></li>
<li class="rail-wide"><a class="rail-link" href="/attention"{{#AT_ATTENTION}} aria-current="page"{{/AT_ATTENTION}} data-key="a"><span class="icon icon-attention"></span>[[nav.attention]]{{#ATTENTION}} <span class="count"><span class="for-ears">[[attention.waiting]] </span>{{ATTENTION_COUNT}}</span>{{/ATTENTION}}</a></li>
{{#MAY_ADMIN}}<li class="rail-wide"><a class="rail-link" href="/people"{{#AT_ADMIN}} aria-current="page"{{/AT_ADMIN}} data-key="m"><span class="icon icon-admin"></span>[[nav.admin]]</a></li>{{/MAY_ADMIN}}
<li class="rail-rest"><button type="button" class="rail-link" popovertarget="rail-rest"><span class="icon icon-more"></span>[[nav.rest]]{{#ATTENTION}} <span class="count"><span class="for-ears">[[attention.waiting]] </span>{{ATTENTION_COUNT}}</span>{{/ATTENTION}}</button></li>
</ul>
<ul class="rail-sheet" id="rail-rest" popover>
<li><a class="rail-link" href="/imports/new"{{#AT_IMPORTS}} aria-current="page"{{/AT_IMPORTS}}><span class="icon icon-import"></span>[[nav.imports]]</a></li>
<li><a class="rail-link" href="/schemes"{{#AT_SCHEMES}} aria-current="page"{{/AT_SCHEMES}}><span class="icon icon-scheme"></span>[[nav.schemes]]</a></li>
<li><a class="rail-link" href="/comments"{{#AT_COMMENTS}} aria-current="page"{{/AT_COMMENTS}}><span class="icon icon-comment"></span>[[comments.title]]</a></li>
<li><a class="rail-link" href="/attention"{{#AT_ATTENTION}} aria-current="page"{{/AT_ATTENTION}}><span class="icon icon-attention"></span>[[nav.attention]]{{#ATTENTION}} <span class="count"><span class="for-ears">[[attention.waiting]] </span>{{ATTENTION_COUNT}}</span>{{/ATTENTION}}</a></li>
{{#MAY_ADMIN}}<li><a class="rail-link" href="/people"{{#AT_ADMIN}} aria-current="page"{{/AT_ADMIN}}><span class="icon icon-admin"></span>[[nav.admin]]</a></li>{{/MAY_ADMIN}}
</ul>
</nav>
<main class="page" id="page" tabindex="-1">
{{>PAGE}}
</main>
</div>
<div class="toast-place" id="toast" role="status">
{{#TOAST}}
<div class="toast" data-toast>
<span>{{TOAST_TEXT}}</span>
{{#UNDO}}<form method="post" action="{{UNDO_URL}}">
<input type="hidden" name="csrf" value="{{CSRF}}">
<input type="hidden" name="back" value="{{UNDO_BACK}}">
<button class="button"><span class="icon icon-undo"></span>[[undo]]</button>
</form>{{/UNDO}}
<button type="button" class="button button-icon needs-script" aria-label="[[close]]" data-dismiss><span class="icon icon-close"></span></button>
</div>
{{/TOAST}}
</div>
<ul class="completions" id="completions" role="listbox" aria-label="[[completions]]" hidden></ul>
<p class="completions completions-none" id="completions-none" role="status" data-none="[[completions.none]]"></p>
<dialog id="keys" aria-labelledby="keys-title">
<h2 id="keys-title" tabindex="-1" autofocus>[[keys.title]]</h2>
<dl class="keys">
<dt><kbd>/</kbd></dt><dd>[[keys.find]]</dd>
<dt><kbd>J</kbd><kbd>K</kbd></dt><dd>[[keys.move]]</dd>
<dt><kbd>→</kbd><kbd>←</kbd></dt><dd>[[keys.fold]]</dd>
<dt><kbd>Enter</kbd></dt><dd>[[keys.open]]</dd>
<dt><kbd>E</kbd></dt><dd>[[keys.edit]]</dd>
<dt><kbd>Ctrl</kbd>+<kbd>Z</kbd> <kbd>Ctrl</kbd>+<kbd>Y</kbd></dt><dd>[[keys.undo]]</dd>
<dt><kbd>Ctrl</kbd>+<kbd>C</kbd> <kbd>X</kbd> <kbd>V</kbd></dt><dd>[[keys.copy]]</dd>
<dt><kbd>Alt</kbd>+<kbd>↑↓←→</kbd></dt><dd>[[keys.shift]]</dd>
<dt class="keys-part">[[keys.outline]]</dt><dd class="keys-part"><dl class="keys">
<dt><kbd>F2</kbd></dt><dd>[[keys.write]]</dd>
<dt><kbd>Insert</kbd></dt><dd>[[keys.insert]]</dd>
<dt><kbd>Enter</kbd></dt><dd>[[keys.next]]</dd>
<dt><kbd>Shift</kbd>+<kbd>Enter</kbd></dt><dd>[[keys.line]]</dd>
<dt><kbd>Tab</kbd> <kbd>Shift</kbd>+<kbd>Tab</kbd></dt><dd>[[keys.level]]</dd>
<dt><kbd>[&#91;</kbd></dt><dd>[[keys.link]]</dd>
<dt><kbd>@</kbd></dt><dd>[[keys.people]]</dd>
<dt><kbd>Esc</kbd></dt><dd>[[keys.end]]</dd>
<dt><kbd>Delete</kbd></dt><dd>[[keys.remove]]</dd>
<dt><kbd>Shift</kbd>+<kbd>↑↓</kbd> <kbd>Ctrl</kbd>+<kbd>Space</kbd> <kbd>A</kbd></dt><dd>[[keys.select]]</dd>
</dl></dd>
<dt class="keys-part">[[keys.map]]</dt><dd class="keys-part"><dl class="keys">
<dt>[[keys.map_letters]]</dt><dd>[[keys.map_type]]</dd>
<dt><kbd>F2</kbd></dt><dd>[[keys.write]]</dd>
<dt><kbd>Tab</kbd></dt><dd>[[keys.map_child]]</dd>
<dt><kbd>Enter</kbd></dt><dd>[[keys.map_sibling]]</dd>
<dt><kbd>Delete</kbd></dt><dd>[[keys.map_remove]]</dd>
<dt><kbd>Shift</kbd>+<kbd>↑↓←→</kbd></dt><dd>[[keys.map_select]]</dd>
<dt><kbd>Space</kbd></dt><dd>[[keys.map_fold]]</dd>
<dt><kbd>Esc</kbd></dt><dd>[[keys.map_leave]]</dd>
</dl></dd>
<dt><kbd>]</kbd></dt><dd>[[keys.panel]]</dd>
<dt><kbd>G</kbd> <kbd>T</kbd></dt><dd>[[keys.go_today]]</dd>
<dt><kbd>G</kbd> <kbd>W</kbd></dt><dd>[[keys.go_tasks]]</dd>
<dt><kbd>G</kbd> <kbd>D</kbd></dt><dd>[[keys.go_knowledge]]</dd>
<dt><kbd>G</kbd> <kbd>I</kbd></dt><dd>[[keys.go_imports]]</dd>
<dt><kbd>G</kbd> <kbd>O</kbd></dt><dd>[[keys.go_comments]]</dd>
<dt><kbd>G</kbd> <kbd>A</kbd></dt><dd>[[keys.go_attention]]</dd>
<dt><kbd>?</kbd></dt><dd>[[keys.show]]</dd>
<dt><kbd>Esc</kbd></dt><dd>[[keys.close]]</dd>
</dl>
<p class="check"><input type="checkbox" id="keys-on" checked data-keys-on><label for="keys-on">[[keys.on]]</label></p>
<form method="dialog" class="actions"><button class="button button-main">[[close]]</button></form>
</dialog>
<dialog id="session" aria-labelledby="session-title" data-renew="/session" data-last="[[session.last]]">
<h2 id="session-title">[[session.ending]]</h2>
<p>[[session.kept]]</p>
<form method="dialog" class="actions"><button class="button button-main" data-renew-session>[[session.continue]]</button></form>
</dialog>
<div id="offline" class="toast-place" role="alert" data-failed="[[request.failed]]" data-expired="[[request.expired]]"></div>
</body>
</html>
