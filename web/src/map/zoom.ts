// How much of the map is seen, and how large.
import type { MindElixirInstance } from "mind-elixir";
import { find } from "../dom";
import { sheet } from "./sheet";

const READABLE = 0.7; // a map that would be smaller to be seen whole begins at its root

/** The whole map in the middle, never larger than life. */
export function fit(): void {
  const { map } = sheet();
  map.scaleFit();
  if (map.scaleVal > 1) map.scale(1);
  const box = map.nodes.getBoundingClientRect();
  const frame = map.container.getBoundingClientRect();
  map.move(frame.x + (frame.width - box.width) / 2 - box.x, frame.y + (frame.height - box.height) / 2 - box.y);
}

/** All of it where that is readable, else the root with what is around it. */
export function begin(): void {
  const { map } = sheet();
  fit();
  if (map.scaleVal >= READABLE) return;
  map.scale(map.direction === 2 ? READABLE : 1);
  const root = find("me-root", map.nodes)!.getBoundingClientRect();
  const frame = map.container.getBoundingClientRect();
  const x = map.direction === 2 ? frame.x + (frame.width - root.width) / 2 : frame.x + 16;
  map.move(x - root.x, frame.y + (frame.height - root.height) / 2 - root.y);
}

/** Large enough to write in. */
export function readable(): void {
  const { map } = sheet();
  if (map.scaleVal < READABLE) map.scale(READABLE);
}

export function zoom(by: number, map: MindElixirInstance = sheet().map): void {
  map.scale(Math.min(2, Math.max(0.2, map.scaleVal * by)));
}

/** The wheel scrolls the page; with Ctrl (and by pinching, which browsers report so) it zooms. */
export function wheel(event: WheelEvent): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1);
}
