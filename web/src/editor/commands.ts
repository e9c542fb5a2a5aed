// The keys of the outline: on a row, and while a topic is written.
import { apply } from "./changes";
import { adopt, flush, onSaved, save } from "./outbox";
import { above, branch, isLoaded, item, type Item, name, neighbour, outline, put, step, text, tidy, topicOf } from "./tree";
import { answered, takeBack } from "./undo";
import { add, field, finish, hold, isFresh, whereabouts, write, written } from "./writing";

onSaved((edits, answer) => {
  edits.forEach((edit, i) => {
    const at = edit.do === "add" ? item(edit.topic) : null;
    if (!at || (answer.topics[i] ?? 0) <= 0) return;
    delete at.dataset["sent"];
    name(at, answer.topics[i]!);
  });
  answered(edits, answer);
  hold(() => apply(answer.changes));
});

function isRoot(at: Item): boolean {
  return at.dataset["topic"] === outline()?.dataset["root"];
}

/** Moves it in the page; the server is told unless it does not know the topic yet. */
function move(at: Item, parent: Item, after: Item | null): void {
  hold(() => put(at, parent, after));
  at.scrollIntoView({ block: "nearest" });
  if (!isFresh(at)) save({ do: "move", topic: topicOf(at), ...whereabouts(at) });
}

function deeper(at: Item): void {
  const before = neighbour(at, "previous");
  if (!before || !isLoaded(before) || isFresh(before)) return;
  const last = branch(before)?.lastElementChild as Item | null | undefined;
  if (last && !last.matches("[data-topic]")) return; // the rest of it is not in the page yet
  move(at, before, last ?? null);
}

function higher(at: Item): void {
  const parent = above(at);
  const to = parent && above(parent);
  if (parent && to) move(at, to, parent);
}

function shift(at: Item, key: string): boolean {
  if (isRoot(at)) return true;
  const parent = above(at)!;
  const before = neighbour(at, "previous");
  const next = neighbour(at, "next");
  if (key === "ArrowUp" && before) move(at, parent, neighbour(before, "previous"));
  if (key === "ArrowDown" && next) move(at, parent, next);
  if (key === "ArrowRight") deeper(at);
  if (key === "ArrowLeft") higher(at);
  return true;
}

function addAfter(at: Item): void {
  if (isRoot(at)) return add(at, null);
  add(above(at)!, at);
}

function remove(at: Item): void {
  if (isRoot(at)) return;
  const next = neighbour(at, "next") ?? neighbour(at, "previous") ?? above(at)!;
  const parent = above(at);
  const topic = topicOf(at);
  at.remove();
  tidy(parent);
  save({ do: "remove", topic });
  text(next).focus();
}

/** Undoes the last change made here, or (back) redoes it. */
async function undo(back: boolean): Promise<void> {
  finish();
  const changes = await takeBack(back);
  if (changes) hold(() => apply(changes));
}

function whileWriting(event: KeyboardEvent, at: Item, area: HTMLTextAreaElement): boolean {
  const empty = area.value.trim() === "";
  if (event.key === "Enter" && !event.shiftKey) {
    if (empty && isFresh(at) && above(at) && !isRoot(above(at)!) && !neighbour(at, "next")) return higher(at), true;
    if (empty && isFresh(at)) return finish(), true;
    finish();
    addAfter(at);
    return true;
  }
  if (event.key === "Tab") return event.shiftKey ? higher(at) : deeper(at), true;
  if (event.key === "Escape") return finish(), true;
  if (event.key === "Backspace" && area.value === "" && isFresh(at)) {
    const before = step(at, -1);
    finish();
    if (before) write(before);
    return true;
  }
  if (event.key === "ArrowUp" && area.selectionEnd === 0) return go(at, -1);
  if (event.key === "ArrowDown" && area.selectionStart === area.value.length) return go(at, 1);
  return false;
}

function go(at: Item, side: 1 | -1): boolean {
  const next = step(at, side);
  if (!next) return false;
  write(next);
  return true;
}

function onRow(event: KeyboardEvent, at: Item): boolean {
  if (event.key === "F2") return write(at), true;
  if (event.key === "Insert") return addAfter(at), true;
  if (event.key === "Delete") return remove(at), true;
  return false;
}

document.addEventListener("keydown", (event) => {
  if (!outline() || event.isComposing || event.keyCode === 229) return;
  const at = (event.target as Element | null)?.closest?.<Item>("#outline [data-topic]") ?? null;
  const area = field();
  const writing = area !== null && event.target === area;
  const control = event.ctrlKey || event.metaKey;
  let done = false;
  if (control && !writing && at && !event.altKey && ["z", "y"].includes(event.key.toLowerCase())) {
    void undo(event.key.toLowerCase() === "y" || event.shiftKey);
    done = true;
  } else if (event.altKey && !control && at && event.key.startsWith("Arrow")) done = shift(at, event.key);
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

if (outline()) void adopt();
