// The keys of the outline: on a row, and while a topic is written.
import { find } from "../dom";
import { caretIn, wordsIn } from "../editable";
import { renewLater } from "./anew";
import { takeIn } from "./changes";
import { adopt, type Answer, type Edit, flush, onSaved } from "./outbox";
import { clear, extend, isRoot, meant, selectSiblings, toggle } from "./selection";
import { above, item, type Item, name, neighbour, outline, step, text } from "./tree";
import { answered } from "./undo";
import { addAfter, remove, shift, undo } from "./verbs";
import { field, finish, isFresh, saw, write, written } from "./writing";

const OTHERWISE = ["kept-both", "brought-back", "not-there", "not-possible"];

/** The page shows what was wished; here something else was done. A text where both words stand comes as its row. */
function isOtherwise(edits: Edit[], answer: Answer): boolean {
  return edits.some((edit, i) => OTHERWISE.includes(answer.results[i]!) && !(edit.do === "write" && answer.results[i] === "kept-both"));
}

onSaved((edits, answer, alone) => {
  edits.forEach((edit, i) => {
    const at = edit.do === "add" ? item(edit.topic) : null;
    if (!at || (answer.topics[i] ?? 0) <= 0) return;
    delete at.dataset["sent"];
    name(at, answer.topics[i]!);
  });
  answered(edits, answer);
  if (alone) saw(answer.before, answer.changeset);
  takeIn(answer.changes, alone);
  if (isOtherwise(edits, answer)) renewLater();
  document.dispatchEvent(new CustomEvent("saved"));
});

function whileWriting(event: KeyboardEvent, at: Item, area: HTMLElement): boolean {
  const words = wordsIn(area);
  const empty = words.trim() === "";
  if (event.key === "Enter" && !event.shiftKey) {
    if (empty && isFresh(at) && above(at) && !isRoot(above(at)!) && !neighbour(at, "next")) return shift([at], "ArrowLeft"), true;
    if (empty && isFresh(at)) return finish(), true;
    addAfter(at);
    return true;
  }
  if (event.key === "Tab") return shift([at], event.shiftKey ? "ArrowLeft" : "ArrowRight"), true;
  if (event.key === "Escape") return finish(), true;
  if (event.key === "Backspace" && words === "" && isFresh(at)) {
    const before = step(at, -1);
    finish();
    if (before) write(before);
    return true;
  }
  if (event.key === "ArrowUp" && caretIn(area)?.to === 0) return go(at, -1);
  if (event.key === "ArrowDown" && (caretIn(area)?.from ?? 0) >= words.length) return go(at, 1);
  return false;
}

function go(at: Item, side: 1 | -1): boolean {
  const next = step(at, side);
  if (!next) return false;
  write(next);
  return true;
}

function onRow(event: KeyboardEvent, at: Item): boolean {
  if (event.shiftKey && event.key === "ArrowUp") return extend(at, -1), true;
  if (event.shiftKey && event.key === "ArrowDown") return extend(at, 1), true;
  if (event.key === "F2") return write(at), true;
  if (event.key === "Insert") return addAfter(at), true;
  if (event.key === "Delete") return remove(meant(at)), true;
  return event.key === "Escape" && clear();
}

function withControl(event: KeyboardEvent, at: Item): boolean {
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") return void undo(key === "y" || event.shiftKey), true;
  if (key === "a") return selectSiblings(at), true;
  if (key === " ") return toggle(at), true;
  return false;
}

document.addEventListener("keydown", (event) => {
  if (!outline() || event.isComposing || event.keyCode === 229) return;
  const at = (event.target as Element | null)?.closest?.<Item>("#outline [data-topic]") ?? null;
  const area = field();
  const writing = area !== null && event.target === area;
  const control = event.ctrlKey || event.metaKey;
  let done = false;
  if (control && !writing && at && !event.altKey) done = withControl(event, at);
  else if (event.altKey && !control && at && event.key.startsWith("Arrow")) done = (shift(writing ? [at] : meant(at), event.key), true);
  else if (control && writing && event.key === "Enter") done = (finish(), flush(), true);
  else if (control || event.altKey) return;
  else if (writing) done = whileWriting(event, written()!, area);
  else if (at && event.target === text(at)) done = onRow(event, at);
  if (!done) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("dblclick", (event) => {
  const at = (event.target as Element | null)?.closest?.<Item>("#outline [data-topic]");
  if (at && (event.target as Element).closest(".topic-text")) write(at);
});

// Also where one may only read: what waits from when one could write is sent, refused and shown.
if (find("#refused") && !find("[data-map][data-edits]")) void adopt(); // a map does it when it is drawn
