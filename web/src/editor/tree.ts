// The outline as elements: <li data-topic> with its .row, and below it <ul id="b…"> with its children.
import { find } from "../dom";

export type Item = HTMLLIElement;

export function outline(): HTMLElement | null {
  return find("#outline[data-edits]");
}

export function item(topic: number | string): Item | null {
  return document.getElementById(`t${topic}`)?.closest<Item>("#outline [data-topic]") ?? null;
}

export function topicOf(at: Item | null): number {
  return Number(at?.dataset["topic"] ?? 0);
}

export function above(at: Item): Item | null {
  return at.parentElement?.closest<Item>("[data-topic]") ?? null;
}

export function neighbour(at: Item, side: "previous" | "next"): Item | null {
  let next = side === "next" ? at.nextElementSibling : at.previousElementSibling;
  while (next && !next.matches("[data-topic]")) next = side === "next" ? next.nextElementSibling : next.previousElementSibling;
  return next as Item | null;
}

export function row(at: Item): HTMLElement {
  return find(":scope > .row", at)!;
}

export function text(at: Item): HTMLAnchorElement {
  return find<HTMLAnchorElement>(":scope > .row [data-row]", at)!;
}

export function branch(at: Item): HTMLElement | null {
  return find(":scope > ul", at);
}

/** Whether its children are in the page (it may have none). */
export function isLoaded(at: Item): boolean {
  const below = branch(at);
  return below === null || below.childElementCount > 0;
}

function copy(template: string): HTMLElement {
  return find<HTMLTemplateElement>(template)!.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

/** A row for a topic that is not saved yet. */
export function fresh(topic: number): Item {
  const made = copy("#new-row") as Item;
  name(made, topic);
  return made;
}

export function name(at: Item, topic: number): void {
  at.id = `t${topic}`;
  at.dataset["topic"] = String(topic);
  row(at).id = `r${topic}`;
  text(at).id = `x${topic}`;
  const below = branch(at);
  if (below) below.id = `b${topic}`;
  nameFold(at);
}

/** The fold opens this branch and is described by these words. */
export function nameFold(at: Item): void {
  const fold = find(":scope > .row > [data-fold]", at);
  fold?.setAttribute("aria-controls", `b${topicOf(at)}`);
  fold?.setAttribute("aria-describedby", `x${topicOf(at)}`);
}

/** Where a browser has no editing as plain text, its words are made plain as they come in. */
export function writingField(): HTMLElement {
  const made = copy("#new-text");
  if (made.contentEditable === "inherit") made.contentEditable = "true";
  return made;
}

/** The list of its children, open; made where it had none. */
export function openBranch(at: Item): HTMLElement {
  const topic = at.dataset["topic"];
  let below = branch(at);
  if (!below) {
    below = document.createElement("ul");
    below.id = `b${topic}`;
    at.append(below);
  }
  let fold = find(":scope > .row > [data-fold]", at);
  if (!fold) {
    fold = copy("#new-fold");
    row(at).prepend(fold);
    nameFold(at);
  }
  fold.setAttribute("aria-expanded", "true");
  below.hidden = false;
  return below;
}

/** A branch without children has no fold. */
export function tidy(at: Item | null): void {
  const below = at && branch(at);
  if (!at || !below || below.childElementCount > 0 || find(":scope > .row > [hx-get]", at)) return;
  below.remove();
  find(":scope > .row > [data-fold]", at)?.remove();
  find(":scope > .row .fold-count", at)?.remove();
}

/** Takes it out of the page; the focus, if it was in it, goes to what stands nearest. */
export function takeOut(at: Item): void {
  const parent = above(at);
  const next = at.contains(document.activeElement) ? neighbour(at, "next") ?? neighbour(at, "previous") ?? parent : null;
  at.remove();
  tidy(parent);
  if (next) text(next).focus();
}

/** This one, or what stands in its place since the outline came anew; nothing if it went. */
export function still(at: Item): Item | null {
  return at.isConnected ? at : item(topicOf(at));
}

/** Puts it behind that sibling, or (null) first below that parent. */
export function put(at: Item, parent: Item, after: Item | null): void {
  const from = above(at);
  if (after) after.after(at);
  else openBranch(parent).prepend(at);
  if (from !== parent) tidy(from);
}

/** Its children that are seen, none where the branch is folded. */
function shown(at: Item): Item[] {
  const below = branch(at);
  return below && !below.hidden ? Array.from(below.children).filter((one): one is Item => one.matches("[data-topic]")) : [];
}

/** The one that is seen above or below it. */
export function step(at: Item, side: 1 | -1): Item | null {
  return side > 0 ? shown(at)[0] ?? following(at) : preceding(at);
}

function following(at: Item | null): Item | null {
  return at && (neighbour(at, "next") ?? following(above(at)));
}

function preceding(at: Item): Item | null {
  let last = neighbour(at, "previous");
  if (!last) return above(at);
  for (let below = shown(last); below.length > 0; below = shown(last)) last = below.at(-1)!;
  return last;
}
