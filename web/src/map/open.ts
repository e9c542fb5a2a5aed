// The map's page: the library is fetched, the map drawn, and made to be written in where the person may.
import type MindElixir from "mind-elixir";
import { find } from "../dom";
import { live } from "../editor/live";
import { adopt, onSaved } from "../editor/outbox";
import { listen as listenAnew } from "./anew";
import { fetched, first, type Node, nodes } from "./branches";
import { apply, took } from "./changes";
import { choose, chosen, hold, takeFocus } from "./chosen";
import { listen as listenClipboard } from "./clipboard";
import { addChild, addSibling, listen as listenKeys, remove, undo } from "./commands";
import { dressAll, markWriters } from "./dress";
import { drawAll } from "./draw";
import { setOpen, unpack } from "./fold";
import { listen as listenPointer } from "./pointer";
import { node, open, sheet } from "./sheet";
import { mapTheme } from "./theme";
import { towards } from "./walk";
import { drawAllLines } from "./lines";
import { makeField, written } from "./writing";
import { begin, fit, wheel, zoom } from "./zoom";

interface Library { default: typeof MindElixir }

const MANY = 60; // topics to be seen at first; on a phone fewer
const FEW = 8;
const narrow = matchMedia("(max-width: 40rem)");

// Fonts and the empty message change the canvas's size; what is measured before they are there is wrong.
async function settled(): Promise<void> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function leaves(at: Node): number {
  return at.expanded === false || at.children.length === 0 ? 1 : at.children.reduce((sum, child) => sum + leaves(child), 0);
}

/** The first ones stand on the right, the others on the left, so that both sides are about as tall. */
function divide(root: Node): void {
  const all = leaves(root);
  let tall = 0;
  for (const child of root.children) {
    const own = leaves(child);
    child.direction = tall + own / 2 <= all / 2 ? 1 : 0;
    tall += own;
  }
}

async function draw(frame: HTMLElement): Promise<void> {
  const [{ default: MindElixir }, data] = await Promise.all([import(frame.dataset["library"] ?? "") as Promise<Library>, fetched()]);
  const unfolded = first(data.topic, narrow.matches ? FEW : MANY);
  const root = nodes(data.topic, (topic) => unfolded.has(topic));
  divide(root);
  const map = new MindElixir({
    el: find<HTMLElement>(".map-place", frame)!, direction: narrow.matches ? 1 : 2, editable: false, contextMenu: false, toolBar: false, keypress: false,
    allowUndo: false, handleWheel: wheel, theme: mapTheme(narrow.matches),
  });
  map.container.removeAttribute("tabindex");
  map.init({ nodeData: { id: "none", topic: "" } });
  open(frame, map, root, data.conflicts);
  dressAll(map);
  map.linkDiv = drawAllLines;
  map.nodes.setAttribute("role", "tree");
  map.nodes.setAttribute("aria-label", frame.getAttribute("aria-label") ?? "");
  map.nodes.id = "map-tree";
  if (frame.dataset["edits"]) frame.dataset["seen"] = String(data.seen);
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.changeTheme(mapTheme(narrow.matches)));
}

/** The place in the page is where one writes; without the right to, it is where one walks. */
function writable(): void {
  const field = makeField();
  sheet().map.nodes.setAttribute("aria-multiselectable", "true");
  field.setAttribute("aria-controls", "map-tree");
  hold(field);
  listenKeys(field);
  listenClipboard(field);
  listenAnew();
  onSaved(took);
  live({
    take: apply,
    written: () => written()?.metadata.topic ?? 0,
    mark: (others) => {
      markWriters(others.filter(({ topic }) => topic !== 0));
      return others.map(({ topic }) => node(topic)?.topic ?? null);
    },
  });
  void adopt();
}

function walk(event: KeyboardEvent): boolean {
  const at = chosen();
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Enter" && at) return at.metadata.topic === 0 ? void unpack(at) : find("[data-map-open]", sheet().frame)?.click(), true;
  if (event.key === " " && at) return void setOpen(at, at.expanded === false), true;
  if (event.key === "+" || event.key === "-") return zoom(event.key === "+" ? 1.25 : 0.8), true;
  if (!event.key.startsWith("Arrow")) return false;
  const next = towards(event.key);
  if (next === "open") void setOpen(at!, true);
  else if (next) choose(next);
  return true;
}

function readable(frame: HTMLElement): void {
  frame.tabIndex = 0;
  frame.setAttribute("role", "application");
  hold(frame);
  frame.addEventListener("keydown", (event) => { if (event.target === frame && walk(event)) event.preventDefault(); });
  frame.addEventListener("dblclick", (event) => { if ((event.target as Element).closest("me-tpc")) find("[data-map-open]", frame)?.click(); });
}

const DO: Record<string, (at: Node) => void> = {
  child: addChild,
  sibling: addSibling,
  remove,
  undo: () => void undo(false),
  redo: () => void undo(true),
  fit,
  in: () => zoom(1.25),
  out: () => zoom(0.8),
};

function tools(frame: HTMLElement): void {
  for (const button of frame.querySelectorAll<HTMLElement>("[data-map-do]")) {
    button.addEventListener("mousedown", (event) => event.preventDefault()); // what is being written stays open
    button.addEventListener("click", () => DO[button.dataset["mapDo"] ?? ""]?.(written() ?? chosen() ?? sheet().root));
  }
}

async function start(frame: HTMLElement): Promise<void> {
  const state = find(".map-state", frame)!;
  state.textContent = frame.dataset["loading"] ?? "";
  try {
    await draw(frame);
    state.textContent = "";
    const writes = frame.dataset["edits"] !== undefined;
    if (writes) writable();
    else readable(frame);
    listenPointer(writes);
    tools(frame);
    await settled();
    begin();
    // Whoever may write chooses first: until then no key writes. Where a finger points, the first tap chooses.
    const finger = matchMedia("(pointer: coarse)").matches;
    if (writes && !finger) takeFocus();
    else if (!finger) choose(sheet().root);
    frame.dataset["ready"] = "";
  } catch (error) {
    state.textContent = frame.dataset["failed"] ?? "";
    throw error;
  }
}

const frame = find("[data-map]");
if (frame) void start(frame);
