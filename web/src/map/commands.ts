// The keys of the map: on the chosen topic, and while it is written. Where the outline has the same, it has the same key.
import { find } from "../dom";
import { flush, save } from "../editor/outbox";
import { say } from "../editor/say";
import { takeBack } from "../editor/undo";
import { apply } from "./changes";
import { children, type Node } from "./branches";
import { choose, chosen } from "./chosen";
import { draw, drawn } from "./draw";
import { begin, rememberOpen, setOpen, unpack } from "./fold";
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

export function remove(at: Node): void {
  if (isRoot(at) || at.metadata.topic === 0) return;
  const row = children(at.parent!);
  const next = row[row.indexOf(at) + 1] ?? row[row.indexOf(at) - 1] ?? at.parent!;
  const topic = at.metadata.topic;
  const fresh = isFresh(at);
  if (written() === at) giveUp();
  if (fresh) return;
  draw(at.parent!);
  draw(at);
  rememberOpen(at);
  cutOut(at);
  forget(at);
  save({ do: "remove", topic });
  choose(next);
}

/** Moves it in the map; the server is told unless it does not know the topic yet. */
export function move(at: Node, parent: Node, after: Node | null | "last", side?: 0 | 1): void {
  if (isRoot(at) || holds(at, parent) || after === at || parent.metadata.topic === 0) return;
  if (node(at.metadata.topic) !== at || node(parent.metadata.topic) !== parent) return; // the map was read anew while it was dragged
  draw(at);
  cutOut(at);
  hang(at, parent, after);
  if (side !== undefined && isRoot(parent)) at.direction = side;
  parent.expanded = true;
  draw(at);
  drawn();
  choose(at);
  const here = whereabouts(at);
  if (!isFresh(at)) save({ do: "move", topic: at.metadata.topic, ...here, ...(after === "last" ? { after: -1 } : {}) });
  begin(parent);
}

/** Whether there is a topic that it can go below. */
function deeper(at: Node): boolean {
  const before = neighbour(at, -1);
  if (!before || isFresh(before)) return false;
  move(at, before, "last");
  return true;
}

function higher(at: Node): boolean {
  const parent = at.parent;
  if (!parent?.parent) return false;
  move(at, parent.parent, parent);
  return true;
}

function beside(at: Node, step: 1 | -1): boolean {
  const other = neighbour(at, step, isRoot(at.parent!));
  if (other) move(at, at.parent!, step === 1 ? other : neighbour(other, -1));
  return other !== null;
}

/** Up and down among the siblings that stand on the same side; outwards below the sibling before; inwards a level up. */
function shift(at: Node, key: string): void {
  if (at.metadata.topic === 0) return;
  if (isRoot(at)) return say("noRoot");
  if (key === "ArrowUp") return beside(at, -1) ? undefined : say("noUp");
  if (key === "ArrowDown") return beside(at, 1) ? undefined : say("noDown");
  if ((key === "ArrowLeft") === isLeft(at)) return deeper(at) ? undefined : say("noIn");
  if (!higher(at)) say("noOut");
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
