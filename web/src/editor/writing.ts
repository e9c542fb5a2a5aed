// Writes a topic in place. The field is one element as long as it is written in, so an input method is never disturbed.
import { closeSheet } from "../context";
import { find } from "../dom";
import { type Edit, save, seen } from "./outbox";
import { above, fresh, type Item, neighbour, openBranch, text, tidy, topicOf, writingField } from "./tree";

// Topics not saved yet have numbers below 0: never -1 (it means "last"), nor those of an earlier visit that still wait.
let made = -2 - Math.floor(Math.random() * 2 ** 40);

interface Writing { at: Item; field: HTMLTextAreaElement; before: string; seen: number; links: { href: string; title: string }[] }
let now: Writing | null = null;

export function written(): Item | null {
  return now?.at ?? null;
}

export function field(): HTMLTextAreaElement | null {
  return now?.field ?? null;
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
  finish();
  const area = writingField();
  const before = words(at);
  area.value = before;
  text(at).hidden = true;
  text(at).after(area);
  now = { at, field: area, before, seen: Math.min(seen(), Number(at.dataset["passed"] ?? Infinity)), links: [] };
  closeSheet();
  document.dispatchEvent(new CustomEvent("writing"));
  area.focus();
  area.setSelectionRange(before.length, before.length);
  area.scrollIntoView({ block: "nearest" });
}

/** Where it hangs, as the server has to know it. */
export function whereabouts(at: Item): { parent: number; after: number } {
  let before = neighbour(at, "previous");
  while (before && isFresh(before)) before = neighbour(before, "previous");
  return { parent: topicOf(above(at)), after: topicOf(before) };
}

/** Takes what was written; an empty new topic goes again. Where the focus was in the field it goes to the row. */
export function finish(): void {
  if (!now) return;
  const { at, field: area, before, seen: begun, links } = now;
  const value = area.value.replace(/\s+$/u, "");
  const focused = document.activeElement === area;
  now = null;
  document.dispatchEvent(new CustomEvent("writing"));
  area.remove();
  text(at).hidden = false;
  if (isFresh(at) && value === "") {
    const next = neighbour(at, "previous") ?? above(at);
    const parent = above(at);
    at.remove();
    tidy(parent);
    if (focused && next) text(next).focus();
    return;
  }
  const passed = at.dataset["passed"];
  if (value !== before || isFresh(at)) {
    text(at).textContent = value;
    delete text(at).dataset["text"]; // until the server has shown it anew
  }
  const kept = links.filter(({ title }) => value.includes(title)); // the words may have been taken out again
  const linking = kept.map((link): Edit => ({ do: "link", topic: topicOf(at), ...link }));
  if (isFresh(at)) {
    at.dataset["sent"] = "yes";
    save({ do: "add", topic: topicOf(at), ...whereabouts(at), text: value }, ...linking);
  } else if (value !== before) {
    save({ do: "write", topic: topicOf(at), text: value, seen: begun }, ...linking);
  }
  if (passed) document.dispatchEvent(new CustomEvent("passed", { detail: Number(passed) })); // its row is of then
  if (focused) text(at).focus();
}

export function freshNumber(): number {
  return --made;
}

/** A new topic, behind that sibling or (null) as the first below that parent. */
export function add(parent: Item, after: Item | null): void {
  finish();
  const at = fresh(freshNumber());
  if (after) after.after(at);
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
  const caret = area ? ([area.selectionStart, area.selectionEnd] as const) : null;
  held = true;
  moving();
  if (focused?.isConnected) focused.focus();
  else if (at?.isConnected) text(at).focus(); // its row was renewed
  held = false;
  if (area && caret) area.setSelectionRange(...caret);
}

document.addEventListener("focusout", (event) => {
  if (now && !held && event.target === now.field && document.hasFocus() && now.field.isConnected) finish();
});
