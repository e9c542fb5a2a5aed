// The whole map anew, with the same branches open: where what changed does not tell what is there now. Whoever writes is not
// disturbed by it: it waits until nothing is being written.
import { seen, settled } from "../editor/outbox";
import { place } from "../editor/place";
import { type Fetched, fetched, type Node, nodes } from "./branches";
import { choose, chosen } from "./chosen";
import { markConflicts } from "./dress";
import { drawAll } from "./draw";
import { forget, learn, node, sheet } from "./sheet";
import { written } from "./writing";

const MANY = 200; // open branches that an address can carry
let due = false;
let reading = false;

function openBranches(at: Node): number[] {
  return at.expanded === false || at.children.length === 0 ? [] : [at.metadata.topic, ...at.children.flatMap(openBranches)];
}

/** What the person saw of the document. */
export function saw(newest: number): void {
  const frame = place();
  if (frame) frame.dataset["seen"] = String(Math.max(seen(), newest));
}

/** The chosen topic, or the nearest above it that is still there. */
function chooseAgain(): void {
  let at: Node | null | undefined = chosen();
  if (!at) return;
  while (at && !node(at.metadata.topic)) at = at.parent;
  choose((at && node(at.metadata.topic)) ?? sheet().root);
}

function put(fresh: Fetched, open: number[]): void {
  const { root, map } = sheet();
  const sides = new Map(root.children.map((child) => [child.metadata.topic, child.direction]));
  const next = nodes(fresh.topic, (branch) => open.includes(branch));
  next.children.forEach((child, i) => { child.direction = sides.get(child.metadata.topic) ?? next.children[i - 1]?.direction ?? 1; });
  forget(root);
  root.metadata = next.metadata;
  root.topic = next.topic;
  root.children = next.children;
  learn(root);
  map.nodeData = root;
  markConflicts(fresh.conflicts);
  drawAll();
  chooseAgain();
  saw(fresh.seen);
}

async function renew(): Promise<void> {
  if (reading) return;
  reading = true;
  try {
    while (due && !written()) {
      due = false;
      await settled();
      const open = openBranches(sheet().root).slice(0, MANY);
      const fresh = await fetched(0, undefined, open);
      await settled(); // what was done meanwhile is not in it
      if (written() || fresh.seen < seen()) due = true;
      else put(fresh, open);
    }
  } catch {
    due = true; // there is no connection: when there is one again, or at the next occasion
  } finally {
    reading = false;
  }
}

function renewIfDue(): void {
  if (due) queueMicrotask(() => void renew()); // what is being done just now is saved first
}

/** As soon as nothing is being written. What was seen of the document stays until then, so that saves are merged with that. */
export function renewSoon(): void {
  due = true;
  renewIfDue();
}

/** From now on. */
export function listen(): void {
  document.addEventListener("writing", renewIfDue);
  document.addEventListener("denied", renewSoon); // it is done in the map, and never will be in the document
  window.addEventListener("online", renewIfDue);
}
