// The chosen topic. The focus stays in one element (the field for writing, or the frame where one only reads), which tells
// screen readers the chosen topic: so an input method that is switched on works from the first key.
import { find } from "../dom";
import type { Node } from "./branches";
import { drawn, keepStill, onDrawn } from "./draw";
import { nameAgain } from "./dress";
import { dissolve, paintGroup } from "./group";
import { element, node, sheet } from "./sheet";

const EDGE = 24; // px between a chosen topic and the frame

let now: Node | null = null;
let holder: HTMLElement | null = null;

export function chosen(): Node | null {
  return now;
}

/** Which element has the focus. */
export function hold(by: HTMLElement): void {
  holder = by;
  keepStill(chosen);
  onDrawn(paint);
}

export function takeFocus(): void {
  holder?.focus({ preventScroll: true });
}

/** Shows which one it is, as it is now. */
export function paint(): void {
  if (now && now.metadata.topic !== 0 && node(now.metadata.topic) !== now) now = node(now.metadata.topic);
  const { map, frame } = sheet();
  for (const old of map.nodes.querySelectorAll("me-tpc.selected, me-tpc[aria-selected]")) {
    old.classList.remove("selected", "grouped");
    old.removeAttribute("aria-selected");
  }
  const topic = now && element(now);
  map.currentNodes = topic ? [topic] : []; // what the library drags
  paintGroup();
  holder?.removeAttribute("aria-activedescendant");
  const link = find<HTMLAnchorElement>("[data-map-open]", frame);
  if (link) link.hidden = !topic;
  const conflict = find("[data-map-conflict]", frame);
  if (conflict) conflict.hidden = !now || !sheet().conflicts.has(now.metadata.topic);
  if (!now || !topic) return;
  if (link) link.href = now.metadata.url;
  nameAgain(now);
  topic.classList.add("selected");
  topic.setAttribute("aria-selected", "true");
  if (!holder?.matches(".open")) holder?.setAttribute("aria-activedescendant", topic.id); // while one writes it is a field like any other
}

/** Moves the map as little as shows all of the element. */
export function reveal(at: Element | null): void {
  if (!at) return;
  const topic = at.getBoundingClientRect();
  const { map } = sheet();
  const view = map.container.getBoundingClientRect();
  const along = (from: number, to: number, low: number, high: number) =>
    from < low + EDGE || to - from > high - low - 2 * EDGE ? low + EDGE - from : to > high - EDGE ? high - EDGE - to : 0;
  map.move(along(topic.left, topic.right, view.left, view.right), along(topic.top, topic.bottom, view.top, view.bottom));
}

/** `together`: with those that are chosen already. */
export function choose(at: Node, together = false): void {
  if (!together && at.metadata.topic !== now?.metadata.topic) dissolve();
  now = at;
  holder?.removeAttribute("readonly");
  drawn();
  paint();
  reveal(element(at));
  document.dispatchEvent(new CustomEvent("chosen"));
}
