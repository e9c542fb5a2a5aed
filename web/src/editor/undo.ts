// Undo and redo across saves: each save made here is a changeset, and undoing it is another one.
import { token } from "../dom";
import { renewToken } from "../requests";
import { type Answer, type Changes, type Edit, refuse, say, seen, settled } from "./outbox";
import { asked, place } from "./place";

let undoable: number[] = [];
let redoable: number[] = [];

const SAID = { merged: "merged", "kept-both": "kept", "brought-back": "back", "not-there": "not", "not-possible": "not" } as const;

/** Says what became of edits, keeps what was refused, and remembers the changeset. */
export function answered(edits: Edit[], answer: Answer): void {
  edits.forEach((edit, i) => {
    const said = SAID[answer.results[i] as keyof typeof SAID];
    if (said) say(said);
    if (said === "not") refuse([edit]);
  });
  saved(answer.changeset);
}

export function saved(changeset: number): void {
  if (changeset === 0) return;
  undoable.push(changeset);
  redoable = [];
}

/** Undoes the last change made here, or (back) redoes it; gives what changed by that. */
export async function takeBack(back: boolean): Promise<Changes | null> {
  await settled();
  const changeset = (back ? redoable : undoable).pop();
  const here = place();
  if (!here) return null;
  if (changeset === undefined) return say("nothing"), null;
  const send = () => fetch(asked(`${here.dataset["edits"]}/undo`), {
    method: "POST",
    body: JSON.stringify({ changeset, seen: seen() }),
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
  });
  let answer = await send();
  if (answer.status === 403 && (await renewToken())) answer = await send();
  if (!answer.ok) return say("not"), null;
  const body = (await answer.json()) as { changeset: number; changes: Changes };
  (back ? undoable : redoable).push(body.changeset);
  return body.changes;
}
