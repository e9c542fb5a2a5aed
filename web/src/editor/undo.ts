// Undo and redo across saves: each save made here is a changeset, and undoing it is another one.
import { complain, token } from "../dom";
import { renewToken } from "../requests";
import { begin, drop, last, push } from "./chain";
import { type Answer, type Changes, type Edit, refuse, seen, settled } from "./outbox";
import { asked, place } from "./place";
import { say, sayWords } from "./say";

let busy: Promise<unknown> = Promise.resolve();

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
  if (changeset > 0) begin(changeset);
}

function ask(changeset: number, edits: string): Promise<Response> {
  return fetch(asked(`${edits}/undo`), {
    method: "POST",
    body: JSON.stringify({ changeset, seen: seen() }),
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
  });
}

function told(what: "failed" | "expired"): null {
  complain(what);
  return null;
}

/** In the server's words: it will never be undone. What was done before it still can be. */
async function sayWhy(answer: Response): Promise<null> {
  const body = (await answer.json().catch(() => ({}))) as { text?: string };
  if (body.text) sayWords(body.text);
  else say("not");
  return null;
}

async function once(back: boolean): Promise<Changes | null> {
  await settled();
  const [from, to] = back ? (["redo", "undo"] as const) : (["undo", "redo"] as const);
  const changeset = last(from);
  const edits = place()?.dataset["edits"];
  if (edits === undefined) return null;
  if (changeset === undefined) return say("nothing"), null;
  const isOut = (one: Response) => one.status === 401 || one.status === 403;
  let answer = await ask(changeset, edits);
  if (isOut(answer) && (await renewToken())) answer = await ask(changeset, edits);
  if (isOut(answer)) return told("expired");
  if (answer.status >= 500 || answer.status === 429) return told("failed");
  complain("");
  drop(from, changeset);
  if (!answer.ok) return sayWhy(answer);
  const body = (await answer.json()) as { changeset: number; changes: Changes };
  push(to, body.changeset);
  return body.changes;
}

/** Undoes the last change made here, or (back) redoes it, one after the other; gives what changed by that. What cannot be
 *  asked for now stays to be undone. */
export function takeBack(back: boolean): Promise<Changes | null> {
  const next = busy.then(() => once(back)).catch(() => told("failed"));
  busy = next;
  return next;
}
