// What the library does not draw: each topic is an item of a tree for screen readers, with its level of disclosure, a mark
// where a conflict is open, and the name of who else writes in it.
import type { MindElixirInstance, Topic } from "mind-elixir";
import { find } from "../dom";
import { type Node, shown } from "./branches";
import { element, isRoot, sheet } from "./sheet";

const writers = new Map<number, string>();

function depth(at: Node): number {
  let level = 1;
  for (let up = at.parent; up; up = up.parent) level += 1;
  return level;
}

function name(at: Node, topic: HTMLElement): void {
  const { topic: number, count, text } = at.metadata;
  topic.id = `m-${at.id}`;
  topic.setAttribute("role", "treeitem");
  topic.setAttribute("aria-level", String(depth(at)));
  if (count > 0) topic.setAttribute("aria-expanded", String(at.expanded !== false));
  else topic.removeAttribute("aria-expanded");
  topic.classList.toggle("map-rest", number === 0);
  topic.classList.toggle("map-empty", number !== 0 && shown(text) !== text);
  const writer = writers.get(number);
  if (writer) topic.dataset["present"] = writer;
  else delete topic.dataset["present"];
}

/** Leads to the list of conflicts. Its key is the same link among the tools, for the chosen topic. */
function conflictLink(): HTMLAnchorElement {
  const words = sheet().frame.dataset;
  const link = document.createElement("a");
  link.className = "map-conflict";
  link.href = words["conflicts"] ?? "";
  link.textContent = words["conflict"] ?? "";
  link.tabIndex = -1;
  return link;
}

function lock(): HTMLElement {
  const icon = document.createElement("span");
  icon.className = "icon icon-lock";
  return icon;
}

function dress(at: Node, topic: HTMLElement): void {
  name(at, topic);
  find(".map-level", topic)?.prepend(lock());
  if (sheet().conflicts.has(at.metadata.topic)) topic.append(conflictLink());
}

export function dressRoot(): void {
  const root = find("me-root > me-tpc", sheet().map.nodes);
  if (root) dress(sheet().root, root);
}

/** From now on whatever the library draws is dressed. */
export function dressAll(map: MindElixirInstance): void {
  map.lines.setAttribute("aria-hidden", "true");
  const make = map.createWrapper;
  map.createWrapper = function (this: MindElixirInstance, node, alone) {
    const at = node as Node;
    if (at.metadata.level) at.tags = [{ text: at.metadata.level, className: "map-level" }];
    else delete at.tags;
    const made = make.call(this, at, alone);
    dress(at, made.tpc);
    const fold = made.top.querySelector<HTMLElement>("me-epd");
    fold?.setAttribute("aria-hidden", "true"); // the item itself says whether it is open
    if (fold) fold.dataset["count"] = String(at.metadata.count);
    return made;
  };
}

/** Its name and its place among its neighbours, as they are now. */
export function nameAgain(at: Node): void {
  const topic = element(at);
  if (!topic) return;
  name(at, topic);
  const row = isRoot(at) ? [at] : at.parent!.children;
  topic.setAttribute("aria-posinset", String(row.indexOf(at) + 1));
  topic.setAttribute("aria-setsize", String(row.length));
}

function topics(): Topic[] {
  return Array.from(sheet().map.nodes.querySelectorAll<Topic>("me-tpc"));
}

/** Which topics have an open conflict. */
export function markConflicts(open: number[]): void {
  const { conflicts } = sheet();
  const changed = new Set([...open, ...conflicts].filter((topic) => !(conflicts.has(topic) && open.includes(topic))));
  conflicts.clear();
  for (const topic of open) conflicts.add(topic);
  if (changed.size === 0) return;
  for (const topic of topics()) {
    const number = (topic.nodeObj as Node).metadata.topic;
    if (!changed.has(number)) continue;
    find(".map-conflict", topic)?.remove();
    if (conflicts.has(number)) topic.append(conflictLink());
  }
}

/** Who writes where. */
export function markWriters(there: { topic: number; name: string }[]): void {
  const old = new Set(writers.keys());
  writers.clear();
  for (const { topic, name: who } of there) writers.set(topic, who);
  for (const topic of topics()) {
    const at = topic.nodeObj as Node;
    if (old.has(at.metadata.topic) || writers.has(at.metadata.topic)) name(at, topic);
  }
}
