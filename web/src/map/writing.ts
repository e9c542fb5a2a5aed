// Writes a topic in place. One field lies over the chosen topic as long as the map has the focus: unseen until the first
// letter comes, whether from a key or from an input method. Nothing is drawn anew below it while it is written in.
import { find } from "../dom";
import { save, seen } from "../editor/outbox";
import { children, type Node, nodeOf, shown } from "./branches";
import { choose, chosen, paint, reveal, takeFocus } from "./chosen";
import { draw, drawn, onDrawn } from "./draw";
import { cutOut, element, forget, hang, isLast, sheet } from "./sheet";
import { readable } from "./zoom";

// Topics not saved yet have numbers below 0: never -1 (it means "last"), nor those of an earlier visit that still wait.
let made = -2 - Math.floor(Math.random() * 2 ** 40);

/** `anew`: begun by a letter, so that the field was empty. */
interface Writing { at: Node; before: string; seen: number; anew: boolean }
let now: Writing | null = null;
let area: HTMLTextAreaElement | null = null;
const unsent = new Set<Node>();
const soft = matchMedia("(pointer: coarse)"); // a keyboard on the screen: it comes when one writes, not when one chooses

export function written(): Node | null {
  return now?.at ?? null;
}

/** Not told to the server yet. */
export function isFresh(at: Node): boolean {
  return unsent.has(at);
}

export function freshNumber(): number {
  return --made;
}

/** Puts the field over its topic. */
function lay(): void {
  const at = now?.at ?? chosen();
  const topic = at && element(at)?.getBoundingClientRect();
  if (!area || !topic) return;
  const { map } = sheet();
  const ground = map.map.getBoundingClientRect();
  const px = (value: number) => `${value / map.scaleVal}px`;
  area.style.translate = `${px(topic.left - ground.left)} ${px(topic.top - ground.top)}`;
  area.style.minWidth = now ? px(topic.width) : "";
  area.style.minHeight = now ? px(topic.height) : "";
}

/** As large as its words, and in sight. */
function fit(): void {
  if (!area || !now) return;
  if (!CSS.supports("field-sizing", "content")) {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  }
  reveal(area);
}

/** The field shows that one writes, or hides. */
function turn(writing: boolean): void {
  if (!area) return;
  area.classList.toggle("open", writing);
  const name = area.dataset["name"] ?? (area.dataset["name"] = area.getAttribute("aria-label") ?? "");
  area.setAttribute("aria-label", writing ? area.dataset["writing"] ?? "" : name);
  paint();
  if (soft.matches) area.inputMode = writing ? "text" : "none";
  document.dispatchEvent(new CustomEvent("writing"));
}

/** The words stand where they stood. */
function imitate(at: Node): void {
  const topic = element(at);
  if (!area || !topic) return;
  const { font, padding } = getComputedStyle(topic);
  area.style.font = font;
  area.style.padding = padding;
}

function begin(at: Node, anew: boolean): void {
  readable();
  imitate(at);
  now = { at, before: at.metadata.text, seen: seen(), anew };
  turn(true);
  lay();
  fit();
}

/** Opens the field with the topic's words; the caret stands at the end. */
export function write(at: Node): void {
  if (!area || now?.at === at || at.metadata.topic === 0) return;
  finish();
  choose(at);
  area.value = at.metadata.text;
  begin(at, false);
  if (soft.matches) area.blur(); // so that the keyboard comes
  takeFocus();
  area.setSelectionRange(area.value.length, area.value.length);
}

/** Where it hangs, as the server has to know it. */
export function whereabouts(at: Node): { parent: number; after: number } {
  const row = at.parent ? children(at.parent) : [];
  if (at.parent && isLast(at)) return { parent: at.parent.metadata.topic, after: -1 };
  let before = row.indexOf(at) - 1;
  while (row[before] && isFresh(row[before]!)) before -= 1;
  return { parent: at.parent?.metadata.topic ?? 0, after: row[before]?.metadata.topic ?? 0 };
}

function empty(): void {
  now = null;
  if (!area) return;
  area.value = "";
  area.style.font = area.style.padding = "";
  turn(false);
}

/** Takes an unsent topic out again. */
function drop(at: Node): void {
  const row = children(at.parent!);
  const next = row[row.indexOf(at) - 1] ?? at.parent!;
  unsent.delete(at);
  cutOut(at);
  forget(at);
  draw(next);
  if (chosen() === at) choose(next);
}

/** One's own save was answered. Where nobody else saved since one began to write, one began with what it made. */
export function sawOwn(before: number, changeset: number): void {
  if (now && before <= now.seen) now.seen = Math.max(now.seen, changeset);
}

/** Takes what was written; a new topic without words goes again, and a letter that was taken back changes nothing. */
export function finish(): void {
  if (!now || !area) return;
  const { at, before, seen: begun, anew } = now;
  const value = area.value.replace(/\s+$/u, "");
  if (anew && value === "") return giveUp();
  empty();
  if (isFresh(at) && value === "") return drop(at);
  if (value !== before) rename(at, value);
  if (unsent.delete(at)) save({ do: "add", topic: at.metadata.topic, ...whereabouts(at), text: value });
  else if (value !== before) save({ do: "write", topic: at.metadata.topic, text: value, seen: begun });
  drawn();
  lay();
}

/** Esc: what was typed over the old words gives them back; what was written on to them is taken. */
export function end(): void {
  if (now?.anew) giveUp();
  else finish();
}

/** What was written is given up. */
export function giveUp(): void {
  const at = now?.at;
  empty();
  if (at && isFresh(at)) drop(at);
  drawn();
  lay();
}

export function rename(at: Node, words: string): void {
  at.metadata.text = words;
  at.topic = shown(words);
  draw(at);
}

/** A new topic, behind that sibling, as the first (null) or the last below that parent. */
export function add(parent: Node, after: Node | null | "last"): void {
  finish();
  const at = nodeOf({ topic: freshNumber(), text: "", url: parent.metadata.url, count: 0 });
  unsent.add(at);
  parent.expanded = true;
  hang(at, parent, after);
  draw(at);
  drawn();
  write(at);
}

/** What comes into the hidden field begins to write the chosen topic anew. */
function began(composing: boolean): void {
  const at = chosen();
  if (now || !area) return;
  if (at && at.metadata.topic !== 0 && (composing || area.value.trim() !== "")) begin(at, true);
  else if (!composing) area.value = "";
}

/** The field, put into the map. */
export function makeField(): HTMLTextAreaElement {
  area = find<HTMLTemplateElement>("#map-field")!.content.firstElementChild!.cloneNode(true) as HTMLTextAreaElement;
  const field = area;
  if (soft.matches) field.inputMode = "none";
  const { map } = sheet();
  map.map.append(field);
  map.container.addEventListener("scroll", () => map.container.scrollTo(0, 0)); // browsers scroll to a caret; here the map moves
  field.addEventListener("compositionstart", () => began(true));
  field.addEventListener("input", () => {
    began(false);
    fit();
  });
  field.addEventListener("pointerdown", (event) => event.stopPropagation()); // not to drag the map
  field.addEventListener("focusout", () => { if (now && document.hasFocus() && field.isConnected && document.activeElement !== field) queueMicrotask(left); });
  onDrawn(lay);
  document.addEventListener("chosen", lay);
  window.addEventListener("pagehide", finish); // who goes elsewhere has written: it is in the browser's storage before the page is gone
  return field;
}

function left(): void {
  if (now && document.activeElement !== area) finish();
}

