// A document as a map (mind-elixir, for reading only). Branches that are not in the answer are fetched when asked for.
import MindElixir from "mind-elixir";
import type { MindElixirInstance, NodeObj, Topic } from "mind-elixir";
import { mapTheme } from "./map_theme";

interface Branch { id: string; text: string; level?: string; url: string; more?: string; children: Branch[] }
interface About { url: string; more?: string }
type Node = NodeObj<About>;

const frame = document.querySelector<HTMLElement>("[data-map]");
if (frame) void open(frame);

function node(branch: Branch, words: DOMStringMap, depth = 0): Node {
  const children = branch.children.map((child) => node(child, words, depth + 1));
  if (branch.more) {
    children.push({ id: `more-${branch.id}`, topic: `⋯ ${words["more"] ?? ""}`, metadata: { url: branch.url, more: branch.more } });
  }
  return {
    id: branch.id, topic: branch.text || "—", children, expanded: depth < 2, metadata: { url: branch.url },
    ...(branch.level ? { tags: [branch.level] } : {}),
  };
}

async function fetched(address: string): Promise<Branch> {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`map: ${answer.status}`);
  return (await answer.json()) as Branch;
}

async function open(frame: HTMLElement): Promise<void> {
  const state = frame.querySelector<HTMLElement>(".map-state")!;
  const canvas = frame.querySelector<HTMLElement>(".map-canvas")!;
  state.textContent = frame.dataset["loading"] ?? "";
  try {
    const data = await fetched(frame.dataset["map"] ?? "");
    const map = new MindElixir({
      el: canvas, direction: 2, editable: false, contextMenu: false, toolBar: false, keypress: false, allowUndo: false,
      handleWheel: (event) => wheel(map, event), theme: mapTheme(),
    });
    map.init({ nodeData: node(data, frame.dataset) });
    state.textContent = "";
    await settled();
    fit(map);
    live(frame, map);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.changeTheme(mapTheme()));
  } catch {
    state.textContent = frame.dataset["failed"] ?? "";
  }
}

// Fonts and the empty message change the canvas's size; what is measured before they are there is wrong.
async function settled(): Promise<void> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

// The whole map in the middle, never larger than life.
function fit(map: MindElixirInstance): void {
  map.scaleFit();
  if (map.scaleVal > 1) map.scale(1);
  map.toCenter();
}

// The wheel scrolls the page; with Ctrl (and by pinching, which browsers report so) it zooms.
function wheel(map: MindElixirInstance, event: WheelEvent): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(map, event.deltaY < 0 ? 1.1 : 1 / 1.1);
}

function zoom(map: MindElixirInstance, by: number): void {
  map.scale(Math.min(2, Math.max(0.2, map.scaleVal * by)));
}

function live(frame: HTMLElement, map: MindElixirInstance): void {
  const link = frame.querySelector<HTMLAnchorElement>("[data-map-open]")!;
  map.bus.addListener("selectNodes", (nodes: NodeObj[]) => {
    const about = (nodes[0] as Node | undefined)?.metadata;
    link.hidden = !about;
    if (about) link.href = about.url;
    if (about?.more) void more(frame, map, nodes[0] as Node);
  });
  frame.addEventListener("keydown", (event) => key(map, link, event));
  frame.addEventListener("dblclick", () => { if (!link.hidden) link.click(); });
  for (const button of frame.querySelectorAll<HTMLElement>("[data-map-do]")) {
    button.addEventListener("click", () => {
      const what = button.dataset["mapDo"];
      if (what === "fit") fit(map);
      else zoom(map, what === "in" ? 1.25 : 0.8);
    });
  }
}

/** Puts the fetched children in place of the node that stood for them. */
async function more(frame: HTMLElement, map: MindElixirInstance, stand: Node): Promise<void> {
  const parent = stand.parent;
  const address = stand.metadata?.more;
  if (!parent || !address) return;
  try {
    const fresh = node(await fetched(address), frame.dataset).children ?? [];
    const first = fresh[0]?.id;
    parent.children = [...(parent.children ?? []).filter((child) => child.id !== stand.id), ...fresh];
    parent.expanded = true;
    map.refresh();
    if (first) map.selectNode(map.findEle(first));
  } catch {
    frame.querySelector(".map-state")!.textContent = frame.dataset["failed"] ?? "";
  }
}

function key(map: MindElixirInstance, link: HTMLAnchorElement, event: KeyboardEvent): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter" && !link.hidden) return link.click();
  if (event.key === "+" || event.key === "-") return zoom(map, event.key === "+" ? 1.25 : 0.8);
  if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const next = neighbour(map, event.key);
  if (!next) return;
  map.selectNode(next);
  map.scrollIntoView(next);
}

/** The topic in that direction: towards the root, outwards, or beside. */
function neighbour(map: MindElixirInstance, towards: string): Topic | null {
  const at = map.currentNode;
  if (!at) return map.findEle(map.nodeData.id);
  const here = at.nodeObj;
  const left = at.getBoundingClientRect().x < map.findEle(map.nodeData.id).getBoundingClientRect().x;
  if (towards === "ArrowLeft" || towards === "ArrowRight") {
    const outwards = !here.parent || (towards === "ArrowLeft") === left;
    if (!outwards) return map.findEle(here.parent!.id);
    const side = here.parent ? undefined : towards === "ArrowLeft" ? 0 : 1;
    const child = here.children?.find((one) => side === undefined || one.direction === side);
    if (child && here.expanded === false) map.expandNode(at, true);
    return child ? map.findEle(child.id) : null;
  }
  const beside = (here.parent?.children ?? []).filter((one) => one.direction === here.direction);
  const index = beside.findIndex((one) => one.id === here.id) + (towards === "ArrowUp" ? -1 : 1);
  return beside[index] ? map.findEle(beside[index].id) : null;
}
