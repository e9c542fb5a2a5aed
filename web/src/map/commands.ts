// The keys of the map: on the chosen topic, and while it is written. Where the outline has the same, it has the same key.
import { find } from "../dom";
import { type Edit, flush, save } from "../editor/outbox";
import { say } from "../editor/say";
import { takeBack } from "../editor/undo";
import { apply } from "./changes";
import type { Node } from "./branches";
import { choose, chosen, paint } from "./chosen";
import { draw, drawn } from "./draw";
import { begin, rememberOpen, setOpen, unpack } from "./fold";
import { dissolve, extend, meant } from "./group";
import { cutOut, forget, hang, holds, isRoot, neighbour, node, sheet } from "./sheet";
import { isLeft, towards } from "./walk";
import { add, end, finish, giveUp, isFresh, whereabouts, write, written } from "./writing";

/** Takes what is being written; whether the topic is still there (a new one without words is not). */
function ended(at: Node): boolean {
  finish();
  return node(at.metadata.topic) === at;
}

export function addChild(at: Node): void {
  if (at.metadata.topic === 0) return void unpack(at);
  if (!ended(at)) return;
  add(at, "last"); // at once: what is typed now is its text
  begin(at);
}

export function addSibling(at: Node): void {
  if (at.metadata.topic === 0) return void unpack(at);
  if (isRoot(at)) return addChild(at);
  if (!ended(at)) return;
  add(at.parent!, at);
}

/** What is next to them, for the choice to go to. */
function nextTo(gone: Node[]): Node {
  const [first, last] = [gone[0]!, gone[gone.length - 1]!];
  const after = neighbour(last, 1);
  const before = neighbour(first, -1);
  return after && !gone.includes(after) ? after : before && !gone.includes(before) ? before : first.parent!;
}

export function remove(at: Node): void {
  if (isRoot(at) || at.metadata.topic === 0) return;
  const fresh = isFresh(at);
  if (written() === at) giveUp();
  if (fresh) return;
  const gone = meant(at);
  const next = nextTo(gone);
  for (const one of gone) {
    draw(one.parent!);
    draw(one);
    rememberOpen(one);
    cutOut(one);
    forget(one);
  }
  save(...gone.map((one): Edit => ({ do: "remove", topic: one.metadata.topic })));
  choose(next);
}

/** Moves it in the map; gives what the server is to be told of it (no edit if it does not know the topic yet), null where it cannot go. */
function put(at: Node, parent: Node, after: Node | null | "last", side?: 0 | 1): Edit[] | null {
  if (isRoot(at) || holds(at, parent) || after === at || parent.metadata.topic === 0) return null;
  if (node(at.metadata.topic) !== at || node(parent.metadata.topic) !== parent) return null; // the map was read anew while it was dragged
  draw(at);
  cutOut(at);
  hang(at, parent, after);
  if (side !== undefined && isRoot(parent)) at.direction = side;
  parent.expanded = true;
  draw(at);
  const edit: Edit = { do: "move", topic: at.metadata.topic, ...whereabouts(at), ...(after === "last" ? { after: -1 } : {}) };
  return isFresh(at) ? [] : [edit];
}

function done(edits: Edit[], at: Node, together: boolean): void {
  drawn();
  choose(at, together);
  if (edits.length > 0) save(...edits);
  if (at.parent) begin(at.parent);
}

export function move(at: Node, parent: Node, after: Node | null | "last", side?: 0 | 1): void {
  const edits = put(at, parent, after, side);
  if (edits) done(edits, at, false);
}

/** One after the other, as one change. */
export function moveAll(all: Node[], parent: Node, after: Node | null | "last"): void {
  let behind = after;
  const edits = all.flatMap((one) => {
    const moved = put(one, parent, behind);
    if (moved && behind !== "last") behind = one;
    return moved ?? [];
  });
  done(edits, all[all.length - 1]!, false);
}

/** Below the topic before it; nothing where there is none. */
function deeper(at: Node, among: Node[]): Edit[] | null {
  const before = neighbour(at, -1);
  return before && !isFresh(before) && !among.includes(before) ? put(at, before, "last") : null;
}

function higher(at: Node): Edit[] | null {
  const parent = at.parent;
  return parent?.parent ? put(at, parent.parent, parent) : null;
}

function beside(at: Node, step: 1 | -1, among: Node[]): Edit[] | null {
  const other = neighbour(at, step, isRoot(at.parent!));
  if (!other || among.includes(other)) return null;
  return put(at, at.parent!, step === 1 ? other : neighbour(other, -1));
}

const STUCK = { up: "noUp", down: "noDown", in: "noIn", out: "noOut" } as const;

/** Up and down among the siblings that stand on the same side; outwards below the sibling before; inwards a level up. */
function shift(at: Node, key: string): void {
  if (at.metadata.topic === 0) return;
  if (isRoot(at)) return say("noRoot");
  const all = at === written() ? [at] : meant(at);
  const way = key === "ArrowUp" ? "up" : key === "ArrowDown" ? "down" : (key === "ArrowLeft") === isLeft(at) ? "in" : "out";
  const inTurn = way === "down" || way === "out" ? [...all].reverse() : all;
  const moved = inTurn.map((one) =>
    way === "in" ? deeper(one, all) : way === "out" ? higher(one) : beside(one, way === "up" ? -1 : 1, all));
  if (moved.every((edits) => edits === null)) return say(STUCK[way]);
  done(moved.flatMap((edits) => edits ?? []), at, true);
}

/** The next topic in that direction comes to those that are chosen. */
function reach(key: string): void {
  const at = chosen()!;
  const next = towards(key);
  if (!next || next === "open" || next.metadata.topic === 0) return;
  extend(at, next);
  choose(next, true);
}

/** Undoes the last change made here, or (back) redoes it. */
export async function undo(back: boolean): Promise<void> {
  finish();
  const changes = await takeBack(back);
  if (changes) apply(changes);
}

function walk(key: string): void {
  const next = towards(key);
  if (next === "open") void setOpen(chosen()!, true);
  else if (next) choose(next);
}

function leave(): void {
  if (dissolve()) return paint();
  find("button, a[href]:not([hidden])", find(".map-tools", sheet().frame)!)?.focus();
}

function whileWriting(event: KeyboardEvent, at: Node): boolean {
  if (event.key === "Enter" && !event.shiftKey) return finish(), true;
  if (event.key === "Escape") return end(), true;
  if (event.key === "Tab") {
    if (event.shiftKey) finish();
    else addChild(at);
    return true;
  }
  return false;
}

const ON_TOPIC: Record<string, (at: Node) => void> = {
  F2: write,
  Enter: addSibling,
  Insert: addSibling,
  Tab: addChild,
  Delete: remove,
  Home: () => choose(sheet().root),
  Escape: leave,
  " ": (at) => void setOpen(at, at.expanded === false),
};

/** Where one only looks at the map so far: the arrows and Home choose, whatever else is pressed is for the page. */
function beforeAll(event: KeyboardEvent): boolean {
  if (!event.key.startsWith("Arrow") && event.key !== "Home") return false;
  choose(sheet().root);
  return true;
}

function onTopic(event: KeyboardEvent, at: Node): boolean {
  if (event.shiftKey && event.key.startsWith("Arrow")) return reach(event.key), true;
  if (event.shiftKey) return event.key === "Tab" ? false : event.key === "Enter";
  if (event.key.startsWith("Arrow")) return walk(event.key), true;
  const act = ON_TOPIC[event.key];
  if (act) act(at);
  return act !== undefined;
}

function key(event: KeyboardEvent): boolean {
  const at = written() ?? chosen() ?? sheet().root;
  const control = event.ctrlKey || event.metaKey;
  const letter = event.key.toLowerCase();
  if (control && !event.altKey && !written() && (letter === "z" || letter === "y")) return void undo(letter === "y" || event.shiftKey), true;
  if (control && !event.altKey && written() && event.key === "Enter") return finish(), flush(), true;
  if (!written() && !chosen()) return !control && !event.altKey && beforeAll(event);
  if (event.altKey && !control && event.key.startsWith("Arrow")) return shift(at, event.key), true;
  if (control || event.altKey) return false;
  return written() ? whileWriting(event, at) : onTopic(event, at);
}

/** Listens on the field. While an input method composes, no key does anything but write. */
export function listen(field: HTMLElement): void {
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || !key(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}
