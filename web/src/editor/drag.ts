// Topics moved by dragging: to before or behind a row, or below it. Whatever is dragged can be moved by Alt and the arrows, by
// cutting and pasting, or from the toolbar.
import { setOpen } from "../outline";
import { find } from "../dom";
import { lines } from "./clipboard";
import { isRoot, meant } from "./selection";
import { above, branch, type Item, neighbour, row, still } from "./tree";
import { putAll } from "./verbs";
import { finish } from "./writing";

type Zone = "before" | "behind" | "below";
const EDGE = 0.3; // of a row's height
const PATIENCE = 700; // ms over a closed branch until it opens

let dragged: Item[] = [];
let over: { at: Item; zone: Zone; timer: number } | null = null;

function under(event: DragEvent): Item | null {
  const place = (event.target as Element | null)?.closest?.("#outline[data-edits] .row");
  return place?.closest<Item>("[data-topic]") ?? null;
}

function zoneOf(event: DragEvent, at: Item): Zone {
  if (isRoot(at)) return "below";
  const { top, height } = row(at).getBoundingClientRect();
  const part = (event.clientY - top) / height;
  return part < EDGE ? "before" : part > 1 - EDGE ? "behind" : "below";
}

function leave(): void {
  if (!over) return;
  clearTimeout(over.timer);
  delete row(over.at).dataset["drop"];
  over = null;
}

function enter(at: Item, zone: Zone): void {
  if (over?.at === at && over.zone === zone) return;
  leave();
  const fold = find(":scope > .row > [data-fold]", at);
  const timer = zone === "below" && fold ? window.setTimeout(() => setOpen(fold, true), PATIENCE) : 0;
  over = { at, zone, timer };
  row(at).dataset["drop"] = zone;
}

function drop(items: Item[], at: Item, zone: Zone): void {
  const list = branch(at);
  if (zone === "below") putAll(items, at, "last");
  else if (zone === "before") putAll(items, above(at)!, neighbour(at, "previous"));
  else if (list && !list.hidden && list.childElementCount > 0) putAll(items, at, null); // the gap below an open one is its first place
  else putAll(items, above(at)!, at);
}

function end(): void {
  leave();
  dragged = [];
}

/** What is dragged, as far as nobody deleted it meanwhile. */
function carried(): Item[] {
  return dragged.map(still).filter((one): one is Item => one !== null);
}

document.addEventListener("dragstart", (event) => {
  const link = (event.target as Element | null)?.closest?.("#outline[data-edits] [data-row]");
  const at = link?.closest<Item>("[data-topic]");
  if (!at || isRoot(at)) return;
  finish();
  dragged = meant(at);
  event.dataTransfer!.effectAllowed = "copyMove";
  event.dataTransfer!.setData("text/plain", dragged.map((one) => lines(one)).join("\n"));
});

document.addEventListener("dragover", (event) => {
  const at = dragged.length > 0 ? under(event) : null;
  if (!at || carried().some((one) => one.contains(at))) return leave();
  event.preventDefault();
  event.dataTransfer!.dropEffect = "move";
  enter(at, zoneOf(event, at));
});

document.addEventListener("drop", (event) => {
  if (!over) return;
  event.preventDefault();
  const { at, zone } = over;
  const items = carried();
  end();
  const goal = still(at);
  if (goal && items.length > 0) drop(items, goal, zone);
});

document.addEventListener("dragend", end);
// The row that was dragged may have gone meanwhile, and then nobody hears of the end: a mouse that moves drags nothing.
document.addEventListener("mousemove", () => { if (dragged.length > 0) end(); });
