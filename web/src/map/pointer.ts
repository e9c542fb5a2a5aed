// Mouse and finger: a click chooses, a double click or a second tap writes, a topic is dragged, the ground moves the map.
import type { Topic } from "mind-elixir";
import { children, type Node } from "./branches";
import { choose, chosen, takeFocus } from "./chosen";
import { move } from "./commands";
import { setOpen, unpack } from "./fold";
import { dissolve, extend } from "./group";
import { node, sheet } from "./sheet";
import { finish, write, written } from "./writing";

const STILL = 10; // px a finger may slip in a tap

function topicAt(event: Event): Node | null {
  const topic = (event.target as Element).closest?.<Topic>("me-tpc");
  return (topic?.nodeObj as Node | undefined) ?? null;
}

/** Whoever goes elsewhere has written: it is saved. What was pressed may be drawn anew by that. */
function ends(container: HTMLElement): void {
  container.addEventListener("pointerdown", (event) => {
    if (!written() || (event.target as Element).matches(".map-field")) return;
    const at = topicAt(event);
    finish();
    if ((event.target as Element).isConnected) return;
    event.stopImmediatePropagation();
    if (at && node(at.metadata.topic)) choose(at);
  }, true);
}

/** A second tap on the chosen topic writes; any tap brings the tools into sight. */
function taps(container: HTMLElement): void {
  let finger = false;
  let down: { at: Node; x: number; y: number } | null = null;
  container.addEventListener("pointerdown", (event) => {
    const at = topicAt(event);
    finger = event.pointerType === "touch";
    down = finger && at && at === chosen() ? { at, x: event.clientX, y: event.clientY } : null;
  }, true);
  container.addEventListener("click", (event) => {
    if (!finger) return;
    if (topicAt(event)) sheet().frame.scrollIntoView({ block: "end" });
    if (down && Math.hypot(event.clientX - down.x, event.clientY - down.y) <= STILL) write(down.at);
    down = null;
  });
}

/** What the library does with topics goes through our own commands, and only topics are dragged: the ground is the map. */
function takeOver(): void {
  const { map } = sheet();
  map.moveNodeIn = ([from], to) => Promise.resolve(move(from!.nodeObj as Node, to.nodeObj as Node, "last"));
  map.moveNodeAfter = ([from], to) => Promise.resolve(move(from!.nodeObj as Node, (to.nodeObj as Node).parent!, to.nodeObj as Node));
  map.moveNodeBefore = ([from], to) => {
    const goal = to.nodeObj as Node;
    const row = children(goal.parent!).filter((one) => one !== from!.nodeObj);
    return Promise.resolve(move(from!.nodeObj as Node, goal.parent!, row[row.indexOf(goal) - 1] ?? null, goal.direction));
  };
  let finger = false;
  map.beginEdit = (topic) => Promise.resolve(topic && !finger ? write(topic.nodeObj as Node) : undefined); // taps() sees to fingers
  map.container.addEventListener("pointerdown", (event) => {
    finger = event.pointerType === "touch";
    const at = topicAt(event);
    map.editable = at !== null && at.metadata.topic !== 0;
    if (event.ctrlKey || event.metaKey) event.stopPropagation(); // the library would choose several
  }, true);
}

export function listen(writable: boolean): void {
  const { map } = sheet();
  let shift = false;
  map.container.addEventListener("pointerdown", (event) => { shift = event.shiftKey; }, true);
  map.selectNode = (topic) => {
    const at = topic.nodeObj as Node;
    const from = chosen();
    if (at.metadata.topic === 0) return void unpack(at);
    if (shift && writable && from) extend(from, at);
    else dissolve();
    choose(at, shift && writable);
    takeFocus();
  };
  map.expandNode = (topic, open) => void setOpen(topic.nodeObj as Node, open ?? (topic.nodeObj as Node).expanded === false);
  map.expandNodeAll = map.expandNode;
  map.container.addEventListener("mousedown", (event) => {
    if ((event.target as Element).closest("a, button, textarea")) return;
    event.preventDefault(); // the focus stays where the keys are heard
    takeFocus();
  });
  if (!writable) return;
  ends(map.container);
  takeOver();
  taps(map.container);
}
