// Branches are opened and closed; what of them is not here yet is fetched.
import { find } from "../dom";
import { seen } from "../editor/outbox";
import { children, fetched, isWhole, type Node, nodes, standIn } from "./branches";
import { choose } from "./chosen";
import { draw, drawn } from "./draw";
import { begun, inPlace, isRoot, learn, node, sheet } from "./sheet";

/** Whether nothing of its branch was fetched yet. */
function isMissing(at: Node): boolean {
  return !isWhole(at) && begun(children(at)) === 0;
}

/** Opens or closes its branch. */
export async function setOpen(at: Node, open: boolean): Promise<void> {
  if (isRoot(at) || at.metadata.count === 0) return;
  if (open && isMissing(at)) await more(at);
  at.expanded = open;
  draw(at);
  drawn();
}

/** Says that the connection failed, until something comes again. */
function tell(failed: boolean): void {
  const { frame } = sheet();
  find(".map-state", frame)!.textContent = failed ? frame.dataset["failed"] ?? "" : "";
}

/** What came stands behind the first ones that are here; what is new here, or was hung last, stays behind it. */
function take(at: Node, come: Node[]): void {
  const mine = come.flatMap((child) => {
    const here = node(child.metadata.topic);
    return here && here.parent !== at ? [] : [here ?? child];
  });
  const row = children(at).filter((child) => !mine.includes(child));
  const end = begun(row);
  mine.forEach(inPlace);
  at.children = [...row.slice(0, end), ...mine, ...row.slice(end)];
  standIn(at);
  learn(at);
}

/** Fetches children that are not here: the first ones of a branch, or those behind the ones that are. */
export async function load(at: Node): Promise<boolean> {
  const here = children(at);
  const last = here[begun(here) - 1]?.metadata.topic ?? 0;
  const fresh = await fetched(at.metadata.topic, { topic: last, seen: seen() }).catch(() => null);
  tell(fresh === null);
  if (!fresh || node(at.metadata.topic) !== at) return false; // or the map was read anew meanwhile
  const unsaved = children(at).filter((child) => child.metadata.topic < 0).length;
  at.metadata.count = fresh.topic.count + unsaved;
  take(at, children(nodes(fresh.topic, () => false)));
  return true;
}

export async function more(at: Node): Promise<void> {
  if (!(await load(at))) return;
  at.expanded = true;
  draw(at);
  drawn();
}

/** A node that stands for others was chosen: they come, and the first of them is chosen. */
export async function unpack(stand: Node): Promise<void> {
  const parent = stand.parent!;
  const before = new Set(children(parent));
  await more(parent);
  choose(children(parent).find((child) => !before.has(child)) ?? parent);
}

/** Fetches a branch of which nothing is here yet. */
export function begin(at: Node): void {
  if (isMissing(at)) void more(at);
}

const wereOpen = new Set<number>();

/** It goes now: brought back by undo, its branches are open again. */
export function rememberOpen(at: Node): void {
  if (at.expanded === false || children(at).length === 0) return;
  wereOpen.add(at.metadata.topic);
  children(at).forEach(rememberOpen);
}

export async function openAgain(at: Node): Promise<void> {
  if (!wereOpen.delete(at.metadata.topic)) return;
  await setOpen(at, true);
  for (const child of children(at)) await openAgain(child);
}
