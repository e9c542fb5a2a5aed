// Writes a topic in place. The field is one element as long as it is written in, so an input method is never disturbed.
import { closeSheet } from "../context";
import { find } from "../dom";
import { caretIn, setCaret, setWords, wordsIn } from "../editable";
import { type Edit, save, seen } from "./outbox";
import { above, fresh, type Item, neighbour, openBranch, takeOut, text, tidy, topicOf, writingField } from "./tree";

// Topics not saved yet have numbers below 0: never -1 (it means "last"), nor those of an earlier visit that still wait.
let made = -2 - Math.floor(Math.random() * 2 ** 40);

interface Writing { at: Item; field: HTMLElement; before: string; seen: number; links: { href: string; title: string }[] }
let now: Writing | null = null;
let composing = false;

export function written(): Item | null {
  return now?.at ?? null;
}

export function field(): HTMLElement | null {
  return now?.field ?? null;
}

/** Whether an input method is at work in the field: it would lose its words if the field moved. */
export function isComposing(): boolean {
  return composing;
}

/** As they are stored; the row may show them otherwise. */
export function words(at: Item): string {
  return find(".topic-empty", text(at)) ? "" : text(at).dataset["text"] ?? text(at).textContent ?? "";
}

export function isFresh(at: Item): boolean {
  return topicOf(at) < 0 && !at.dataset["sent"];
}

/** Opens the field; the caret stands at the end. */
export function write(at: Item): void {
  if (now?.at === at) return;
  close(false, false);
  if (!at.isConnected) return; // it went with what somebody else deleted
  const area = writingField();
  const before = words(at);
  setWords(area, before);
  text(at).hidden = true;
  text(at).after(area);
  now = { at, field: area, before, seen: Math.min(seen(), Number(at.dataset["passed"] ?? Infinity)), links: [] };
  closeSheet();
  document.dispatchEvent(new CustomEvent("writing"));
  area.focus();
  setCaret(area, before.length);
  area.scrollIntoView({ block: "nearest" });
}

/** Where it hangs, as the server has to know it: not behind a row that it does not know or would not take. */
export function whereabouts(at: Item): { parent: number; after: number } {
  let before = neighbour(at, "previous");
  while (before && (isFresh(before) || before.dataset["refused"])) before = neighbour(before, "previous");
  return { parent: topicOf(above(at)), after: topicOf(before) };
}

function valueOf(area: HTMLElement): string {
  return wordsIn(area).replace(/\s+$/u, "");
}

/** Saves what stands in the field as far as it is not saved; the field stays. Whether there was anything. */
function put(writing: Writing): boolean {
  const { at, field: area, before, seen: begun, links } = writing;
  const value = valueOf(area);
  if (value !== before || isFresh(at)) {
    text(at).textContent = value;
    delete text(at).dataset["text"]; // until the server has shown it anew
  }
  const kept = links.filter(({ title }) => value.includes(title)); // the words may have been taken out again
  const edits = kept.map((link): Edit => ({ do: "link", topic: topicOf(at), ...link }));
  if (isFresh(at)) {
    at.dataset["sent"] = "yes";
    edits.unshift({ do: "add", topic: topicOf(at), ...whereabouts(at), text: value });
  } else if (value !== before) {
    edits.unshift({ do: "write", topic: topicOf(at), text: value, seen: begun });
  }
  if (edits.length > 0) save(...edits);
  writing.before = value;
  writing.links = links.filter((link) => !kept.includes(link));
  return edits.length > 0;
}

/** Takes what was written; an empty new topic goes again, unless it is to stay. Where the focus was in the field it goes to the row. */
export function finish(evenEmpty = false): void {
  close(evenEmpty, document.activeElement === now?.field);
}

function close(evenEmpty: boolean, focused: boolean): void {
  if (!now) return;
  const writing = now;
  const { at, field: area } = writing;
  now = null;
  composing = false;
  document.dispatchEvent(new CustomEvent("writing"));
  area.remove();
  text(at).hidden = false;
  if (isFresh(at) && valueOf(area) === "" && !evenEmpty) {
    const next = neighbour(at, "previous") ?? above(at);
    const parent = above(at);
    at.remove();
    tidy(parent);
    if (focused && next) text(next).focus();
    return;
  }
  const since = at.dataset["passed"] ?? at.dataset["stale"];
  const saved = put(writing);
  if (since) document.dispatchEvent(new CustomEvent("passed", { detail: Number(since) })); // its row is of then
  if (focused) text(at).focus();
  if (!saved) leaveGone(at);
}

/** What somebody deleted while it was written, or something below it was: now it goes, since nothing new stands in it. */
function leaveGone(at: Item): void {
  const gone = at.closest<Item>("[data-gone]");
  if (!gone) return;
  if (document.activeElement === document.body) text(at).focus(); // so that it goes on to what stands nearest
  takeOut(gone);
}

/** Saves what stands there so far; the writing goes on. */
function saveSoFar(): void {
  if (now && !composing && !(isFresh(now.at) && valueOf(now.field) === "")) put(now);
}

/** One's own save was answered, and nobody else saved since the field was opened: its author knows that state. */
export function saw(before: number, changeset: number): void {
  if (now && now.seen >= before) now.seen = Math.max(now.seen, changeset);
}

export function freshNumber(): number {
  return --made;
}

/** A new topic, behind that sibling or (null) as the first below that parent, after what is being written was taken. */
export function add(parent: Item, after: Item | null): void {
  const before = after && neighbour(after, "previous");
  close(false, false);
  if (!parent.isConnected) return; // it was deleted by somebody else, and nothing new was written in it
  const behind = after?.isConnected ? after : before;
  const at = fresh(freshNumber());
  if (behind) behind.after(at);
  else openBranch(parent).prepend(at);
  write(at);
}

document.addEventListener("completed", (event) => {
  const { topic, label } = (event as CustomEvent<{ topic?: number; label: string }>).detail;
  if (now && event.target === now.field && topic) now.links.push({ href: `/topics/${topic}`, title: label });
});

let held = false;

/** Moves elements without ending the writing: the field loses the focus for a moment. */
export function hold(moving: () => void): void {
  const area = field();
  const focused = document.activeElement as HTMLElement | null;
  const at = focused?.closest<Item>("#outline [data-topic]");
  const caret = area && caretIn(area);
  held = true;
  moving();
  if (focused?.isConnected) {
    if (document.activeElement !== focused) focused.focus();
  } else if (at?.isConnected && !at.contains(document.activeElement)) text(at).focus(); // its row was renewed
  held = false;
  const after = area && caretIn(area);
  if (area && caret && (after?.from !== caret.from || after.to !== caret.to)) setCaret(area, caret.from, caret.to);
}

document.addEventListener("focusout", (event) => {
  if (now && !held && event.target === now.field && document.hasFocus() && now.field.isConnected) finish();
});
for (const kind of ["compositionstart", "compositionend"] as const)
  document.addEventListener(kind, (event) => { if (now && event.target === now.field) composing = kind === "compositionstart"; });

// A page that is left, and one that the system may throw away unseen (a tab on a phone), lose nothing.
window.addEventListener("pagehide", () => finish());
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") saveSoFar(); });
