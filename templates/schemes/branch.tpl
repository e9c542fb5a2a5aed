{{! Concepts side by side and all below them. Needs: CONCEPTS: section each: ID, URL, NOTATION, LABEL, COUNT (topics classified here), SOME (section, if any), CURRENT (section),
  BELOW: section, if it has children: include CHILDREN (schemes/branch.tpl) }}
{{#CONCEPTS}}<li id="c{{ID}}"><a class="concept" href="{{URL}}"{{#CURRENT}} aria-current="true"{{/CURRENT}} data-row><span class="code soft">{{NOTATION}}</span> {{LABEL}}</a>{{#SOME}} <span class="chip"><span class="for-ears">[[scheme.classified]]: </span>{{COUNT}}</span>{{/SOME}}{{#BELOW}}<ul>{{>CHILDREN}}</ul>{{/BELOW}}</li>
{{/CONCEPTS}}
