// Branches of the document as the server gives them (templates/documents/map.tpl says how), and as nodes of the map.
import type { NodeObj } from "mind-elixir";

export interface Branch { topic: number; text: string; url: string; level?: string; count: number; children: Branch[] }
export interface Fetched { seen: number; conflicts: number[]; topic: Branch }

/** `count`: the children that there are; `text`: as written. Topic 0 stands for children that are not here yet. */
export interface About { topic: number; text: string; url: string; count: number; level?: string | undefined }
export interface Node extends NodeObj<About> { children: Node[]; parent?: Node; metadata: About }

const words = (): DOMStringMap => document.querySelector<HTMLElement>("[data-map]")?.dataset ?? {};

export function shown(text: string): string {
  return text.trim() === "" ? words()["empty"] ?? "—" : text;
}

export function nodeOf(about: About): Node {
  return { id: `t${about.topic}`, topic: shown(about.text), expanded: true, children: [], metadata: about };
}

/** A branch is open if `open` says so and some of it is here. */
export function nodes(branch: Branch, open: (topic: number) => boolean): Node {
  const { topic, text, url, level, count } = branch;
  const node = nodeOf({ topic, text, url, level, count });
  node.children = branch.children.map((child) => nodes(child, open));
  node.expanded = count === 0 || (node.children.length > 0 && open(topic));
  standIn(node);
  return node;
}

/** Which branches are open at first: level by level, until about so many topics are to be seen. */
export function first(top: Branch, most: number): Set<number> {
  const open = new Set<number>();
  let seen = 1;
  for (let level = [top]; level.length > 0; level = level.flatMap((branch) => (open.has(branch.topic) ? branch.children : []))) {
    for (const { topic, children } of level) {
      if (children.length === 0 || (topic !== top.topic && seen + children.length > most)) continue;
      open.add(topic);
      seen += children.length;
    }
  }
  return open;
}

/** The children that are really here. */
export function children(node: Node): Node[] {
  return node.children.filter((child) => child.metadata.topic !== 0);
}

/** Whether all its children are here (it may have none). */
export function isWhole(node: Node): boolean {
  return children(node).length === node.children.length;
}

/** Sees to it that one node stands for the children that are not here, and none if all are. */
export function standIn(node: Node): void {
  const here = children(node);
  const missing = node.metadata.count - here.length;
  node.children = here;
  if (missing <= 0) return;
  const text = (words()["more"] ?? "").replace("{count}", String(missing));
  const stand = nodeOf({ topic: 0, text, url: node.metadata.url, count: 0 });
  stand.id = `rest${node.metadata.topic}`;
  stand.parent = node;
  node.children = [...here, stand];
}

/** The map from this topic down (0: all of it), its children behind `after` as it stood in that state (0: from the first on), with those branches open. */
export async function fetched(topic = 0, after = { topic: 0, seen: 0 }, open: number[] = []): Promise<Fetched> {
  const wish = new URLSearchParams();
  if (topic) wish.set("topic", String(topic));
  if (after.topic) wish.set("after", String(after.topic));
  if (after.topic && after.seen) wish.set("seen", String(after.seen));
  if (open.length > 0) wish.set("open", open.join(","));
  const answer = await fetch(`${words()["map"] ?? ""}?${wish}`, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`map: ${answer.status}`);
  return (await answer.json()) as Fetched;
}
