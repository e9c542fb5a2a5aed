// The map in the page: the frame, the library's drawing of it, and the tree of nodes behind it.
import type { MindElixirInstance, Topic } from "mind-elixir";
import { children, isWhole, type Node, standIn } from "./branches";

interface Sheet { frame: HTMLElement; map: MindElixirInstance; root: Node; conflicts: Set<number> }
let now: Sheet | null = null;
const index = new Map<number, Node>();
const numbers = new Map<number, number>(); // for good, of those that the page gave
const last = new WeakSet<Node>(); // hung last of a branch of which not all is here: what is missing comes before them

/** `conflicts`: the topics that have an open one. */
export function open(frame: HTMLElement, map: MindElixirInstance, root: Node, conflicts: number[]): void {
  map.nodeData = root;
  now = { frame, map, root, conflicts: new Set(conflicts) };
  learn(root);
}

/** Only to be asked when the map is open. */
export function sheet(): Sheet {
  return now!;
}

export function node(topic: number): Node | null {
  return index.get(topic) ?? index.get(numbers.get(topic) ?? 0) ?? null;
}

/** From now on a new topic has its number for good; whoever knows it by the other one finds it. */
export function number(topic: number, forGood: number): void {
  const at = node(topic);
  numbers.set(topic, forGood);
  if (!at || at.metadata.topic === forGood) return;
  const shown = element(at);
  forget(at);
  at.metadata.topic = forGood;
  at.id = `t${forGood}`;
  learn(at);
  if (shown) shown.dataset["nodeid"] = `me${at.id}`;
}

export function learn(at: Node): void {
  if (at.metadata.topic !== 0) index.set(at.metadata.topic, at);
  for (const child of at.children) {
    child.parent = at;
    learn(child);
  }
}

export function forget(at: Node): void {
  if (index.get(at.metadata.topic) === at) index.delete(at.metadata.topic);
  at.children.forEach(forget);
}

export function isRoot(at: Node): boolean {
  return at === sheet().root;
}

/** The topic's element, if its branch is open. */
export function element(at: Node): Topic | null {
  return sheet().map.nodes.querySelector<Topic>(`[data-nodeid="me${CSS.escape(at.id)}"]`);
}

/** The topic right below the root that it hangs on: what is drawn in one piece. The root itself: null. */
export function main(at: Node): Node | null {
  let up: Node | undefined = at;
  while (up?.parent?.parent) up = up.parent;
  return up?.parent ? up : null;
}

/** Whether that topic is this one or hangs below it. */
export function holds(at: Node, inside: Node | null | undefined): boolean {
  for (let up = inside; up; up = up.parent) if (up === at) return true;
  return false;
}

/** Its neighbours in the order of the document; right below the root only those of its side, as they are seen. */
export function neighbour(at: Node, step: 1 | -1, sideOnly = false): Node | null {
  const row = at.parent ? children(at.parent).filter((one) => !sideOnly || one.direction === at.direction) : [];
  return row[row.indexOf(at) + step] ?? null;
}

export function cutOut(at: Node): void {
  const parent = at.parent;
  if (!parent) return;
  parent.children = parent.children.filter((child) => child !== at);
  parent.metadata.count -= 1;
}

/** Whether it was hung last of a branch of which not all is here. */
export function isLast(at: Node): boolean {
  return last.has(at);
}

/** It stands behind the one before it in the document as well. */
export function inPlace(at: Node): void {
  last.delete(at);
}

/** How many of a row are the first ones of their branch in the document. */
export function begun(row: Node[]): number {
  const end = row.findIndex((child) => child.metadata.topic < 0 || isLast(child));
  return end < 0 ? row.length : end;
}

/** Hangs it below that parent, behind that sibling, as the first (null) or as the last. */
export function hang(at: Node, parent: Node, after: Node | null | "last"): void {
  const row = children(parent);
  if (after === "last" && !isWhole(parent)) last.add(at);
  else inPlace(at);
  const behind = after === "last" ? row[row.length - 1] ?? null : after;
  row.splice(behind ? row.indexOf(behind) + 1 : 0, 0, at);
  parent.children = row;
  parent.metadata.count += 1;
  standIn(parent);
  at.parent = parent;
  if (isRoot(parent)) at.direction = behind?.direction ?? row[1]?.direction ?? (sheet().map.direction === 0 ? 0 : 1);
  learn(at);
}
