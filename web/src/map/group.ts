// The topics that are chosen together, by Shift and an arrow or a click: what is done to one of them is done to all, as one change.
import { sayWords } from "../editor/say";
import { children, type Node } from "./branches";
import { element, holds, isRoot, node, sheet } from "./sheet";

let numbers: number[] = [];

/** As far as they are there, in the order of the document, without what lies below another of them. */
function grouped(): Node[] {
  const all = numbers.map(node).filter((one): one is Node => one !== null && !isRoot(one));
  const apart = new Set(all.filter((one) => !all.some((other) => other !== one && holds(other, one))));
  const inOrder = (at: Node): Node[] => (apart.has(at) ? [at] : children(at).flatMap(inOrder));
  return apart.size === 0 ? [] : inOrder(sheet().root);
}

function tell(): void {
  const count = grouped().length;
  sayWords(count > 1 ? (sheet().frame.dataset["selected"] ?? "").replace("{count}", String(count)) : "");
}

/** What a command on this one is for: all that are chosen together if it is among them, else it alone. */
export function meant(at: Node): Node[] {
  const all = grouped();
  return all.includes(at) ? all : [at];
}

/** With it all siblings in between; elsewhere in the map it alone comes to them. */
export function extend(from: Node, to: Node): void {
  const row = from.parent && from.parent === to.parent ? children(from.parent) : [from, to];
  const [low, high] = [row.indexOf(from), row.indexOf(to)].sort((a, b) => a - b) as [number, number];
  numbers = [...new Set([...numbers, ...row.slice(low, high + 1).map((one) => one.metadata.topic)])];
  tell();
}

/** Whether there were several. */
export function dissolve(): boolean {
  const had = numbers.length > 0;
  numbers = [];
  if (had) tell();
  return had;
}

/** Shows which ones they are. */
export function paintGroup(): void {
  for (const one of grouped()) {
    element(one)?.classList.add("grouped");
    element(one)?.setAttribute("aria-selected", "true");
  }
}
