// The field gives and takes words alone, as a text area would: a browser's editable element has looks of its own.
import { flatten, insertLines } from "../editable";
import { field, isComposing } from "./writing";

function isInField(event: Event): boolean {
  return event.target instanceof Node && field()?.contains(event.target) === true;
}

/** What is chosen, without font and colours. */
function giveWords(to: DataTransfer | null): void {
  to?.clearData();
  to?.setData("text/plain", getSelection()?.toString() ?? "");
}

for (const kind of ["copy", "cut"] as const)
  document.addEventListener(kind, (event) => {
    if (!isInField(event) || getSelection()?.isCollapsed !== false) return;
    event.preventDefault();
    giveWords(event.clipboardData);
    if (kind === "cut") document.execCommand("delete"); // which the browser can undo
  });
document.addEventListener("dragstart", (event) => { if (isInField(event)) giveWords(event.dataTransfer); });

// Dictation and the clipboards of keyboards on a screen give several lines at once.
document.addEventListener("beforeinput", (event) => {
  if (!isInField(event) || event.isComposing || event.inputType !== "insertText" || !event.data?.includes("\n")) return;
  event.preventDefault();
  insertLines(event.data);
});

// Where the browser knows no editing as plain text (tree.ts): what comes in with looks loses them. After the clipboard's own.
document.addEventListener("paste", (event) => {
  if (event.defaultPrevented || !isInField(event) || field()?.contentEditable !== "true") return;
  event.preventDefault();
  insertLines(event.clipboardData?.getData("text/plain") ?? "");
});
document.addEventListener("input", (event) => { if (isInField(event) && !isComposing()) flatten(field()!); });
