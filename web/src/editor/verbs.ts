// What is done to topics of the outline: at once in the page, and one save for all that is done together.
import { takeIn } from "./changes";
import { type Edit, save } from "./outbox";
import { say } from "./say";
import { isRoot, recount } from "./selection";
import { above, branch, isLoaded, type Item, neighbour, put, text, tidy, topicOf } from "./tree";
import { takeBack } from "./undo";
import { remember } from "./unfolded";
import { add, finish, hold, isFresh, whereabouts } from "./writing";

/** Moves it in the page; the server is told unless it does not know the topic yet. */
function place(at: Item, parent: Item, after: Item | null): Edit[] {
  hold(() => put(at, parent, after));
  return isFresh(at) ? [] : [{ do: "move", topic: topicOf(at), ...whereabouts(at) }];
}

function deeper(at: Item, among: Item[]): Edit[] | null {
  const before = neighbour(at, "previous");
  if (!before || among.includes(before) || !isLoaded(before) || isFresh(before)) return null;
  const last = branch(before)?.lastElementChild as Item | null | undefined;
  if (last && !last.matches("[data-topic]")) return null; // the rest of it is not in the page yet
  return place(at, before, last ?? null);
}

function higher(at: Item): Edit[] | null {
  const parent = above(at);
  const to = parent && above(parent);
  return parent && to ? place(at, to, parent) : null;
}

/** Nothing where it cannot go. */
function shiftOne(at: Item, key: string, among: Item[]): Edit[] | null {
  const parent = above(at)!;
  const before = neighbour(at, "previous");
  const next = neighbour(at, "next");
  if (key === "ArrowUp") return before && !among.includes(before) ? place(at, parent, neighbour(before, "previous")) : null;
  if (key === "ArrowDown") return next && !among.includes(next) ? place(at, parent, next) : null;
  return key === "ArrowRight" ? deeper(at, among) : higher(at);
}

function send(edits: Edit[]): void {
  if (edits.length > 0) save(...edits);
}

const STUCK = { ArrowUp: "noUp", ArrowDown: "noDown", ArrowRight: "noIn", ArrowLeft: "noOut" } as const;

/** One place up, down, in (ArrowRight) or out; a row of them stays together. Where none can go that is said. */
export function shift(items: Item[], key: string): void {
  const movable = items.filter((one) => !isRoot(one));
  const inTurn = key === "ArrowDown" || key === "ArrowLeft" ? [...movable].reverse() : movable;
  const done = inTurn.map((one) => shiftOne(one, key, items));
  if (done.every((edits) => edits === null)) return say(movable.length > 0 ? STUCK[key as keyof typeof STUCK] : "noRoot");
  send(done.flatMap((edits) => edits ?? []));
  items[0]?.scrollIntoView({ block: "nearest" });
}

/** Puts them below that parent, one after the other: behind that sibling, (null) first, or last. Nothing goes below itself. */
export function putAll(items: Item[], parent: Item, after: Item | null | "last"): boolean {
  const moved = items.filter((one) => !isRoot(one) && !one.contains(parent));
  const rest = isLoaded(parent) ? branch(parent)?.lastElementChild : null;
  const open = isLoaded(parent) && (after !== "last" || !rest || rest.matches("[data-topic]"));
  if (open) {
    let behind = after === "last" ? (rest as Item | null) ?? null : after;
    while (behind && moved.includes(behind)) behind = neighbour(behind, "previous");
    send(moved.flatMap((one) => {
      const edits = place(one, parent, behind);
      behind = one;
      return edits;
    }));
    return moved.length > 0;
  }
  send(moved.map((one) => {
    const from = above(one);
    one.remove();
    tidy(from);
    return { do: "move", topic: topicOf(one), parent: topicOf(parent), after: -1 };
  }));
  return moved.length > 0;
}

export function addAfter(at: Item): void {
  if (isRoot(at)) add(at, null);
  else add(above(at)!, at);
}

/** Takes them away with all below them; the focus goes to what is next. */
export function remove(items: Item[]): void {
  const gone = items.filter((one) => !isRoot(one));
  const end = gone.at(-1);
  if (!end) return;
  let next = neighbour(end, "next") ?? neighbour(gone[0]!, "previous") ?? above(end)!;
  if (gone.some((one) => one.contains(next))) next = above(gone[0]!)!;
  send(gone.map((one) => {
    const parent = above(one);
    remember(one);
    one.remove();
    tidy(parent);
    return { do: "remove", topic: topicOf(one) };
  }));
  text(next).focus();
  recount();
}

/** Undoes the last change made in this page, or (back) redoes it. */
export async function undo(back: boolean): Promise<void> {
  finish();
  const changes = await takeBack(back);
  if (changes) takeIn(changes);
}
