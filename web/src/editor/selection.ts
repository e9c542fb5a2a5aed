// The topics that are chosen together: Shift and an arrow or a click, Ctrl+A for the siblings, Ctrl+Space for one, or by
// tapping while "select" is pressed in the toolbar. What is done to one of them is done to all, as one change.
import { find } from "../dom";
import { above, branch, type Item, outline, step, text } from "./tree";

let anchor: Item | null = null;
let last: Item | null = null; // that had the focus
let some = false; // topics are chosen: else nobody has to look through the whole document for them

document.addEventListener("focusin", (event) => {
  const at = (event.target as Element | null)?.closest?.<Item>("#outline[data-edits] [data-topic]");
  if (at) last = at;
});

/** Where the person is: the row with the focus, else the one that had it, else the one shown in the panel. */
export function current(): Item | null {
  if (last?.isConnected && outline()?.contains(last)) return last;
  return find(".row.chosen", outline() ?? document)?.closest<Item>("[data-topic]") ?? null;
}

export function isRoot(at: Item): boolean {
  return at.dataset["topic"] === outline()?.dataset["root"];
}

/** All that are chosen together; none where only the focus says which is meant. */
export function chosen(): Item[] {
  return some ? Array.from(outline()?.querySelectorAll<Item>("[data-selected]") ?? []) : [];
}

/** Says how many are chosen, and of each that it is: for ears, since the colour is for eyes. */
export function recount(): void {
  if (!some) return;
  const line = find("#selected");
  const all = chosen();
  some = all.length > 0;
  for (const old of outline()?.querySelectorAll("[data-row][aria-description]") ?? []) old.removeAttribute("aria-description");
  for (const one of all) text(one).setAttribute("aria-description", line?.dataset["one"] ?? "");
  const said = all.length > 0 ? (line?.dataset["count"] ?? "").replace("{count}", String(all.length)) : "";
  if (line && line.textContent !== said) line.textContent = said;
}

export function clear(): boolean {
  const had = chosen();
  for (const one of had) delete one.dataset["selected"];
  anchor = null;
  recount();
  return had.length > 0;
}

export function choose(items: Item[]): void {
  for (const one of chosen()) delete one.dataset["selected"];
  for (const one of items) if (!isRoot(one)) one.dataset["selected"] = "yes";
  some ||= items.length > 0;
  recount();
}

export function toggle(at: Item): void {
  if (isRoot(at)) return;
  if (at.dataset["selected"]) delete at.dataset["selected"];
  else at.dataset["selected"] = "yes";
  some = true;
  anchor = at;
  recount();
}

/** Everything that is seen between where the selection began and this one. */
export function selectTo(at: Item, from: Item): void {
  if (!anchor?.checkVisibility() || chosen().length === 0) anchor = from; // a branch may have been folded since
  const down = (anchor.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const between: Item[] = [];
  for (let one: Item | null = anchor; one; one = one === at ? null : step(one, down ? 1 : -1)) between.push(one);
  choose(between);
}

export function extend(at: Item, side: 1 | -1): void {
  const next = step(at, side);
  if (!next) return;
  selectTo(next, at);
  text(next).focus();
}

export function selectSiblings(at: Item): void {
  const parent = above(at);
  const list = parent ? branch(parent) : null;
  anchor = at;
  choose(Array.from(list?.children ?? []).filter((one): one is Item => one.matches("[data-topic]")));
}

/** What a command on this one is for: all that are chosen if it is among them, else it alone. */
export function meant(at: Item): Item[] {
  return apart(at.dataset["selected"] ? chosen() : [at]);
}

/** What a button of the toolbar is for: all that are chosen, wherever the last press left the focus; else this one. */
export function meantByButton(at: Item): Item[] {
  const all = chosen();
  return apart(all.length > 0 ? all : [at]);
}

/** In the order of the page, without what lies below another of them, never the root. */
function apart(all: Item[]): Item[] {
  return all.filter((one) => !isRoot(one) && !one.parentElement?.closest("[data-selected]"));
}

function pressed(): boolean {
  return find("[data-act=select]")?.getAttribute("aria-pressed") === "true";
}

document.addEventListener("click", (event) => {
  const link = (event.target as Element | null)?.closest?.<HTMLElement>("#outline[data-edits] [data-row]");
  const at = link?.closest<Item>("[data-topic]");
  if (!at) return;
  if (pressed()) toggle(at);
  else if (event.shiftKey) selectTo(at, current() ?? at);
  else if (!event.ctrlKey && !event.metaKey) return void clear();
  else return;
  text(at).focus();
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
