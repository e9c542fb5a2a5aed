// Words and the caret among them: of a textarea, or of an element that is editable as plain text (why there is one: decision 0020).
// Such an element holds text alone. Where it ends with a line break, browsers keep one more ("\n" or <br>) that is none of its words.

function isArea(field: HTMLElement): field is HTMLTextAreaElement {
  return field instanceof HTMLTextAreaElement;
}

/** What stands below it as text. Some ways of putting words in make a block of each line, with a <br> in an empty one. */
function flat(node: Node, isBlock = false): string {
  return Array.from(node.childNodes, (one, i) => {
    if (one.nodeName === "BR") return isBlock && !one.nextSibling ? "" : "\n";
    return (one instanceof HTMLDivElement && i > 0 ? "\n" : "") + (one instanceof Text ? one.data : flat(one, true));
  }).join("");
}

export function wordsIn(field: HTMLElement): string {
  if (isArea(field)) return field.value;
  return field.lastChild instanceof HTMLDivElement ? flat(field) : flat(field).replace(/\n$/u, "");
}

export function setWords(field: HTMLElement, words: string): void {
  if (isArea(field)) field.value = words;
  else field.textContent = words.endsWith("\n") ? `${words}\n` : words;
}

/** How many letters stand before that place. */
function lettersBefore(field: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(field, 0);
  range.setEnd(node, offset);
  return flat(range.cloneContents()).length;
}

/** Nothing where the caret is elsewhere. */
export function caretIn(field: HTMLElement): { from: number; to: number } | null {
  if (isArea(field)) return { from: field.selectionStart, to: field.selectionEnd };
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!field.contains(range.commonAncestorContainer)) return null;
  return { from: lettersBefore(field, range.startContainer, range.startOffset), to: lettersBefore(field, range.endContainer, range.endOffset) };
}

/** The text node and the place in it where that many letters stand before. */
function placeOf(field: HTMLElement, letters: number): [Node, number] {
  let left = letters;
  for (const one of field.childNodes) {
    if (!(one instanceof Text)) continue;
    if (left <= one.length) return [one, left];
    left -= one.length;
  }
  return [field, field.childNodes.length];
}

export function setCaret(field: HTMLElement, from: number, to = from): void {
  if (isArea(field)) return field.setSelectionRange(from, to);
  getSelection()?.setBaseAndExtent(...placeOf(field, from), ...placeOf(field, to));
}

/** These words in the place of those in the field that has the focus; the caret stands behind them. execCommand, since nothing
 *  else leaves the browser's own undo whole; where there is none they come in all the same. */
export function replaceWords(field: HTMLElement, words: string, from: number, to: number): void {
  setCaret(field, from, to);
  if (document.execCommand("insertText", false, words)) return;
  const before = wordsIn(field);
  setWords(field, before.slice(0, from) + words + before.slice(to));
  setCaret(field, from + words.length);
}

/** Words of several lines where the caret stands, as if they were typed: no blocks, and each can be undone. */
export function insertLines(words: string): void {
  for (const [at, line] of words.split(/\r?\n/u).entries()) {
    if (at > 0) document.execCommand("insertLineBreak");
    if (line !== "") document.execCommand("insertText", false, line);
  }
}

/** Text alone again, where words came in as blocks. Not while an input method is at work. */
export function flatten(field: HTMLElement): void {
  if (isArea(field) || !field.querySelector(":scope > :not(br:last-child)")) return;
  const words = wordsIn(field);
  const caret = caretIn(field);
  setWords(field, words);
  setCaret(field, caret?.from ?? words.length, caret?.to ?? words.length);
}
