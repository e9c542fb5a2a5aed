// From topic to topic by the arrow keys, as the map is seen.
import type { Node } from "./branches";
import { chosen } from "./chosen";
import { isRoot, sheet } from "./sheet";

/** The topic in that direction: towards the root, outwards, or beside. Outwards a closed branch is opened first. */
export function towards(key: string): Node | "open" | null {
  const at = chosen();
  if (!at) return sheet().root;
  const left = isLeft(at);
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const outwards = isRoot(at) || (key === "ArrowLeft") === left;
    if (!outwards) return at.parent ?? null;
    if (at.expanded === false) return "open";
    const side = isRoot(at) && sheet().map.direction === 2 ? (key === "ArrowLeft" ? 0 : 1) : undefined;
    return at.children.find((one) => side === undefined || one.direction === side) ?? null;
  }
  const step = key === "ArrowUp" ? -1 : 1;
  for (let up: Node | undefined = at, down = 0; up?.parent; up = up.parent, down += 1) {
    const beside = besides(up, step);
    if (beside) return deepest(beside, down, step);
  }
  return null;
}

function besides(at: Node, step: 1 | -1): Node | undefined {
  const row = at.parent!.children.filter((one) => !isRoot(at.parent!) || one.direction === at.direction);
  return row[row.indexOf(at) + step];
}

/** In the branch beside, the nearest topic of the same depth, or as near to that as it goes. */
function deepest(at: Node, depth: number, step: 1 | -1): Node {
  let down = at;
  for (let left = depth; left > 0 && down.expanded !== false && down.children.length > 0; left -= 1) {
    down = step === 1 ? down.children[0]! : down.children[down.children.length - 1]!;
  }
  return down;
}

/** Whether it hangs on the left of the root. */
export function isLeft(at: Node): boolean {
  const { map } = sheet();
  let up = at;
  while (up.parent?.parent) up = up.parent;
  return map.direction === 2 ? up.parent !== undefined && up.direction === 0 : map.direction === 0;
}
