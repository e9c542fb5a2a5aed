// What was saved in this tab and can be undone, for outline and map alike. It outlives a reload and the way from one to the other;
// where the browser has no room for it, it lasts as long as the page.
import { find } from "../dom";
import { tried } from "../tried";

interface Chain { undo: number[]; redo: number[] }
export type Side = keyof Chain;

const MOST = 500; // changesets; who undoes more than that restores a state from the history

/** Of this person and document: another one who signs in here undoes nothing of it. */
function key(): string {
  const here = find("#refused")?.dataset;
  return `undo:${here?.["of"] ?? ""}:${here?.["person"] ?? ""}`;
}

function read(): Chain {
  const kept = tried(() => JSON.parse(sessionStorage.getItem(key()) ?? "null") as Chain | null, null);
  return { undo: kept?.undo ?? [], redo: kept?.redo ?? [] };
}

let chain = read();
window.addEventListener("pageshow", (event) => { if (event.persisted) chain = read(); }); // back from the other view

function keep(): void {
  for (const side of [chain.undo, chain.redo]) side.splice(0, Math.max(0, side.length - MOST));
  tried(() => sessionStorage.setItem(key(), JSON.stringify(chain)), undefined);
}

export function last(side: Side): number | undefined {
  return chain[side].at(-1);
}

export function push(side: Side, changeset: number): void {
  chain[side].push(changeset);
  keep();
}

/** Wherever it stands by now: other saves may have come behind it, or have emptied that side. */
export function drop(side: Side, changeset: number): void {
  const at = chain[side].lastIndexOf(changeset);
  if (at >= 0) chain[side].splice(at, 1);
  keep();
}

/** Something new was done: there is nothing to redo any more. */
export function begin(changeset: number): void {
  chain.redo.length = 0;
  push("undo", changeset);
}
