// Branches are opened and closed; what of them is not here yet is fetched.
import { find } from "../dom";
import { children, fetched, type Node, nodes, standIn } from "./branches";
import { choose } from "./chosen";
import { draw, drawn } from "./draw";
import { isRoot, learn, node, sheet } from "./sheet";

/** Opens or closes its branch. */
export async function setOpen(at: Node, open: boolean): Promise<void> {
  if (isRoot(at) || at.metadata.count === 0) return;
  if (open && children(at).length === 0) await more(at);
  at.expanded = open;
  draw(at);
  drawn();
}

/** Fetches children that are not here: the first ones of a branch, or those behind the ones that are. */
export async function load(at: Node): Promise<boolean> {
  const { frame } = sheet();
  try {
    const { topic } = await fetched(at.metadata.topic, children(at).length);
    const come = children(nodes(topic, () => false));
    at.metadata.count = topic.count;
    at.children = [...children(at), ...come.filter((child) => !node(child.metadata.topic))];
    standIn(at);
    learn(at);
    return true;
  } catch {
    find(".map-state", frame)!.textContent = frame.dataset["failed"] ?? "";
    return false;
  }
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
  const before = children(parent).length;
  await more(parent);
  const first = children(parent)[before] ?? parent;
  choose(first);
}
