{{! What can be done in the outline, as buttons (web/src/editor/toolbar.ts), and why one does it. Needs: include WHY (documents/why.tpl) }}
<div class="tools needs-script" data-editing-tools>
<div class="tools-row" role="toolbar" aria-label="[[outline.tools]]" aria-controls="outline">
<button class="button button-quiet button-icon tools-touch" type="button" aria-pressed="false" data-act="tap" aria-label="[[outline.tools.tap]]" title="[[outline.tools.tap]]"><span class="icon icon-edit"></span></button>
<button class="button button-quiet button-icon tools-mouse" type="button" data-act="write" aria-label="[[outline.tools.write]]" title="[[outline.tools.write]] (F2)"><span class="icon icon-edit"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="add" aria-label="[[outline.tools.add]]" title="[[outline.tools.add]] (Insert)"><span class="icon icon-plus"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="child" aria-label="[[outline.tools.child]]" title="[[outline.tools.child]]"><span class="icon icon-plus-below"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="out" aria-label="[[outline.tools.out]]" title="[[outline.tools.out]] (Alt+←)"><span class="icon icon-left"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="in" aria-label="[[outline.tools.in]]" title="[[outline.tools.in]] (Alt+→)"><span class="icon icon-right"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="up" aria-label="[[outline.tools.up]]" title="[[outline.tools.up]] (Alt+↑)"><span class="icon icon-up"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="down" aria-label="[[outline.tools.down]]" title="[[outline.tools.down]] (Alt+↓)"><span class="icon icon-down"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="undo" aria-label="[[outline.tools.undo]]" title="[[outline.tools.undo]] (Ctrl+Z)"><span class="icon icon-undo"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="redo" aria-label="[[outline.tools.redo]]" title="[[outline.tools.redo]] (Ctrl+Y)"><span class="icon icon-redo"></span></button>
<button class="button button-quiet button-icon" type="button" aria-pressed="false" data-act="select" aria-label="[[outline.tools.select]]" title="[[outline.tools.select]]"><span class="icon icon-select"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="cut" aria-label="[[outline.tools.cut]]" title="[[outline.tools.cut]] (Ctrl+X)"><span class="icon icon-cut"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="copy" aria-label="[[outline.tools.copy]]" title="[[outline.tools.copy]] (Ctrl+C)"><span class="icon icon-copy"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="paste" aria-label="[[outline.tools.paste]]" title="[[outline.tools.paste]] (Ctrl+V)"><span class="icon icon-paste"></span></button>
<button class="button button-quiet button-icon" type="button" data-act="remove" aria-label="[[outline.tools.remove]]" title="[[outline.tools.remove]] (Delete)"><span class="icon icon-trash"></span></button>
</div>
{{>WHY}}
<span class="soft" id="selected" role="status" data-count="[[outline.selected]]" data-one="[[outline.selected_one]]"></span>
</div>
