// The map in the page: the frame, the library's drawing of it, and the tree of nodes behind it.
import type { MindElixirInstance, Topic } from "mind-elixir";
import { children, type Node, standIn } from "./branches";

interface Sheet { frame: HTMLElement; map: MindElixirInstance; root: Node; conflicts: Set<number> }
let now: Sheet | null = null;
const index = new Map<number, Node>();

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
  return index.get(topic) ?? null;
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

/** Hangs it below that parent, behind that sibling, as the first (null) or as the last of those that are here. */
export function hang(at: Node, parent: Node, after: Node | null | "last"): void {
  const row = children(parent);
  const behind = after === "last" ? row[row.length - 1] ?? null : after;
  row.splice(behind ? row.indexOf(behind) + 1 : 0, 0, at);
  parent.children = row;
  parent.metadata.count += 1;
  standIn(parent);
  at.parent = parent;
  if (isRoot(parent)) at.direction = behind?.direction ?? row[1]?.direction ?? (sheet().map.direction === 0 ? 0 : 1);
  learn(at);
}
