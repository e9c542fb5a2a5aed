// What was saved in this tab and can be undone, for outline and map alike.
import { keep as keepInTab, kept, onReturn } from "./tab";

interface Chain { undo: number[]; redo: number[] }
export type Side = keyof Chain;

const MOST = 500; // changesets; who undoes more than that restores a state from the history

function read(): Chain {
  return kept<Chain>("undo") ?? { undo: [], redo: [] };
}

let chain = read();
onReturn(() => { chain = read(); });

function keep(): void {
  for (const side of [chain.undo, chain.redo]) side.splice(0, Math.max(0, side.length - MOST));
  keepInTab("undo", chain);
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
