// Undo and redo of what was done in this page, across saves: each save is a changeset, and so is its undoing.
import { token } from "../dom";
import { renewToken } from "../requests";
import { apply } from "./changes";
import { type Changes, say, seen, settled } from "./outbox";
import { outline } from "./tree";
import { finish, hold } from "./writing";

let undoable: number[] = [];
let redoable: number[] = [];

export function saved(changeset: number): void {
  if (changeset === 0) return;
  undoable.push(changeset);
  redoable = [];
}

/** Undoes the last change made here, or (back) redoes it. */
export async function undo(back: boolean): Promise<void> {
  finish();
  await settled();
  const from = back ? redoable : undoable;
  const changeset = from.pop();
  const list = outline();
  if (!list) return;
  if (changeset === undefined) return say("nothing");
  const send = () => fetch(`${list.dataset["edits"]}/undo`, {
    method: "POST",
    body: JSON.stringify({ changeset, seen: seen() }),
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
  });
  let answer = await send();
  if (answer.status === 403 && (await renewToken())) answer = await send();
  if (!answer.ok) return say("not");
  const body = (await answer.json()) as { changeset: number; changes: Changes };
  (back ? undoable : redoable).push(body.changeset);
  hold(() => apply(body.changes));
}
