{{! Schemes: category trees, guidelines, laws. Needs: EMPTY: section; WITH_SCHEMES: section, in it
  SCHEMES: section each: URL, NAME, EDITION, KIND_TEXT, CONCEPT_COUNT, CLASSIFIED
  MAY_EDIT: section: CSRF, MAKE_URL, DOCUMENT_OPTIONS: section each: VALUE, TEXT (documents a category tree can be made of) }}
<div class="page-head"><h1>[[nav.schemes]]</h1></div>
<p class="lead">[[schemes.lead]]</p>
{{#EMPTY}}<div class="empty"><p>[[schemes.empty]]</p></div>{{/EMPTY}}
{{#WITH_SCHEMES}}<div class="table-frame block"><table class="stack"><thead><tr><th scope="col">[[scheme.name]]</th><th scope="col">[[scheme.edition]]</th><th scope="col" class="tight">[[document.kind]]</th><th scope="col" class="tight number">[[scheme.concepts]]</th><th scope="col" class="tight number">[[scheme.classified]]</th></tr></thead>
<tbody>{{#SCHEMES}}<tr><th scope="row" class="lead-cell"><a href="{{URL}}" data-row>{{NAME}}</a></th><td>{{EDITION}}</td><td class="tight">{{KIND_TEXT}}</td><td class="tight number" data-label="[[scheme.concepts]]">{{CONCEPT_COUNT}}</td><td class="tight number" data-label="[[scheme.classified]]">{{CLASSIFIED}}</td></tr>{{/SCHEMES}}</tbody></table></div>{{/WITH_SCHEMES}}
{{#MAY_EDIT}}<section class="block"><h2>[[schemes.make]]</h2><p class="hint">[[schemes.make.hint]]</p>
<form class="form" method="post" action="{{MAKE_URL}}"><input type="hidden" name="csrf" value="{{CSRF}}">
<div class="field"><label for="scheme-document">[[schemes.make.from]]</label><select id="scheme-document" name="document">{{#DOCUMENT_OPTIONS}}<option value="{{VALUE}}">{{TEXT}}</option>{{/DOCUMENT_OPTIONS}}</select></div>
<div class="form-row"><div class="field"><label for="scheme-name">[[scheme.name]]</label><input id="scheme-name" name="name" required autocomplete="off"></div><div class="field"><label for="scheme-edition">[[scheme.edition]]</label><input id="scheme-edition" name="edition" required autocomplete="off"></div></div>
<div class="actions"><button class="button button-main">[[schemes.make.do]]</button></div></form></section>{{/MAY_EDIT}}
