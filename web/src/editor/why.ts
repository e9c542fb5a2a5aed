// Why one writes, as it stands in the toolbar: it goes with each save. Where others than the desk read the document it is asked
// for, and nothing waits for it: written afterwards, it goes to the saves of this tab that have none yet.
import { complain, find, token } from "../dom";
import { renewToken } from "../requests";
import { say } from "./say";
import { keep, kept, onReturn } from "./tab";

/** `words`: those that could not be sent. */
interface Owed { changesets: number[]; words: string }

const MOST = 1_000; // changesets at once, as the server allows
let owed: Owed = { changesets: [], words: "" };
let giving = false;

function field(): HTMLInputElement | null {
  return find<HTMLInputElement>("#why");
}

function words(): string {
  return field()?.value.trim() ?? "";
}

function isMissing(): boolean {
  return field()?.dataset["asked"] !== undefined && words() === "";
}

export function reason(): string {
  if (isMissing()) say("reason");
  return words();
}

function remember(changesets: number[], unsent = ""): void {
  owed = { changesets: changesets.slice(-MOST), words: unsent };
  keep("why", owed);
}

/** It was saved without a reason. Whether one is still to be written. */
export function owe(changeset: number): boolean {
  if (changeset === 0 || field()?.dataset["asked"] === undefined) return false;
  remember([...owed.changesets, changeset], owed.words);
  if (document.activeElement !== field()) void give(); // else when its words are complete
  return isMissing();
}

function send(changesets: number[], why: string): Promise<Response> {
  return fetch(field()!.dataset["give"]!, {
    method: "POST",
    body: JSON.stringify({ changesets, reason: why }),
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
    keepalive: true, // also from a page that is left
  });
}

const isOut = (answer: Response): boolean => answer.status === 401 || answer.status === 403;

/** Sends the words for all that have none. What cannot be sent now is sent with the next ones. */
async function give(): Promise<void> {
  const why = words();
  const { changesets } = owed;
  if (why === "" || changesets.length === 0 || giving) return;
  giving = true;
  remember(changesets, why);
  try {
    let answer = await send(changesets, why);
    if (isOut(answer) && (await renewToken())) answer = await send(changesets, why);
    if (isOut(answer)) return complain("expired");
    if (answer.status >= 500 || answer.status === 429) return complain("failed");
    remember(owed.changesets.filter((one) => !changesets.includes(one)));
    say(answer.ok ? "reasoned" : "not");
  } catch {
    complain("failed");
  } finally {
    giving = false;
  }
  if (owed.changesets.length > 0) void give(); // saved meanwhile
}

/** What an earlier page of this tab left: its words are sent, or asked for again. */
function begin(): void {
  owed = kept<Owed>("why") ?? owed;
  const here = field();
  if (!here || owed.changesets.length === 0) return;
  if (here.value === "") here.value = owed.words;
  if (isMissing()) say("reason");
  else void give();
}

document.addEventListener("change", (event) => { if (event.target === field()) void give(); });
window.addEventListener("pagehide", () => void give());
onReturn(begin);
begin();
