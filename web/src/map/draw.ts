// Draws what changed, and only that: a topic right below the root with all that hangs on it is one piece.
import { find } from "../dom";
import type { Topic } from "mind-elixir";
import type { Node } from "./branches";
import { dressRoot } from "./dress";
import { drawAllLines, drawLines } from "./lines";
import { element, main, sheet } from "./sheet";

const changed = new Set<Node>();
const listeners: (() => void)[] = [];
let rootChanged = false;
let waiting = false;
let stays: () => Node | null = () => null;

/** Called after each drawing. */
export function onDrawn(listener: () => void): void {
  listeners.push(listener);
}

/** Which topic stays where it is on the screen while others move. */
export function keepStill(which: typeof stays): void {
  stays = which;
}

/** The branch of this topic is to be drawn anew: at once by drawn(), else before the screen is. */
export function draw(at: Node): void {
  const piece = main(at);
  if (piece) changed.add(piece);
  else rootChanged = true;
  if (waiting) return;
  waiting = true;
  queueMicrotask(drawn);
}

function still(drawing: () => void): void {
  const { map } = sheet();
  const at = stays();
  const before = at && element(at)?.getBoundingClientRect();
  drawing();
  const after = before && element(at!)?.getBoundingClientRect();
  if (before && after) map.move(before.x - after.x, before.y - after.y);
  for (const listener of listeners) listener();
}

export function drawn(): void {
  waiting = false;
  if (changed.size > 0 || rootChanged) still(drawPieces);
  changed.clear();
  rootChanged = false;
}

export function drawAll(): void {
  changed.clear();
  rootChanged = false;
  still(() => {
    sheet().map.layout();
    dressRoot();
    drawAllLines();
  });
}

function pieceOf(at: Element): Node {
  return (find("me-tpc", at) as Topic).nodeObj as Node;
}

/** What stands on that side of the root. */
function rowOf(side: Element): Node[] {
  const { map, root } = sheet();
  const left = side.className === "lhs";
  return root.children.filter((child) => (map.direction === 2 ? child.direction === 0 : map.direction === 0) === left);
}

function drawPieces(): void {
  const { map, root } = sheet();
  if (rootChanged) find("me-root .text", map.nodes)!.textContent = root.topic;
  const sides = Array.from(map.nodes.querySelectorAll(":scope > me-main"));
  const old = new Map(sides.flatMap((side) => Array.from(side.children, (piece) => [pieceOf(piece), piece] as const)));
  const fresh: HTMLElement[] = [];
  for (const side of sides) {
    const row = rowOf(side).map((piece) => {
      const here = changed.has(piece) ? undefined : old.get(piece);
      if (!here) fresh.push(map.createWrapper(piece).grp);
      return here ?? fresh[fresh.length - 1]!;
    });
    if (row.length !== side.children.length || row.some((piece, i) => side.children[i] !== piece)) side.replaceChildren(...row);
  }
  drawLines(fresh);
}
