// What was done and is not saved yet. It lies in the browser's storage until the server has answered, so a connection that
// is gone, a reload or a crash loses nothing; a save sent twice is done once. Each thing done is a changeset of its own.
import { complain, find, token } from "../dom";
import { renewToken } from "../requests";
import { asked, place } from "./place";
import { say } from "./say";
import { isHeld, keys, load, store } from "./shelves";
import { owe, reason } from "./why";

export interface Edit {
  do: "write" | "add" | "move" | "remove" | "link";
  topic: number;
  parent?: number;
  after?: number;
  text?: string;
  href?: string;
  title?: string;
  seen?: number;
}
/** `row` is for the outline; the map has the address and (if stricter than above) the level's words instead. */
export interface ChangedTopic {
  topic: number;
  parent: number;
  after: number;
  children: number;
  text: string;
  row?: string;
  url?: string;
  level?: string;
}
export interface Changes { newest: number; reload: boolean; gone: number[]; topics: ChangedTopic[]; conflicts?: number[] }
export interface Answer { changeset: number; before: number; topics: number[]; results: string[]; changes: Changes }
interface Batch { client: string; number: number; seen: number; reason: string; edits: Edit[] }

const SLOWEST = 30_000; // ms between two attempts
const MOST_DEFECTS = 5; // answers of 500 to one save; it then stands no longer in the way of the others
const client = crypto.randomUUID();
let number = 0;
let pause = 1000;
let failing = false;
let defects = 0;
let timer = 0;
let sending: Promise<void> | null = null;
let told: (edits: Edit[], answer: Answer, alone: boolean) => void = () => undefined;

/** Of this document and person: another one who signs in here does not send it. */
function shelf(): string {
  const here = find("#refused")?.dataset;
  return `outbox:${here?.["of"] ?? ""}:${here?.["person"] ?? ""}:`;
}
function batches(key = shelf() + client): Batch[] {
  return load<Batch>(key);
}
/** Where the browser does not take it, it is sent all the same, and the person is asked to stay until it is saved. */
function keep(waiting: Batch[]): void {
  if (!store(shelf() + client, waiting)) say("unkept");
}

export function seen(): number {
  return Number(place()?.dataset["seen"] ?? 0);
}

/** Whether something done here is not answered yet. */
export function isWaiting(): boolean {
  return batches().length > 0;
}

/** Counts what was done in this page. */
export function lastSave(): number {
  return number;
}

/** The topics whose words are on their way: what the server showed before it had them is not what counts. */
export function waitingTopics(): Set<number> {
  return new Set(batches().flatMap(({ edits }) => edits.filter((edit) => edit.do === "write").map((edit) => edit.topic)));
}

/** The listener learns whether nobody else saved since the state that the save was made in. */
export function onSaved(listener: typeof told): void {
  told = listener;
}

/** Saves it: kept in the browser at once, sent as soon as what went before is answered. */
export function save(...edits: Edit[]): void {
  keep([...batches(), { client, number: ++number, seen: seen(), reason: reason(), edits }]);
  if (!failing) flush();
}

export function flush(): void {
  clearTimeout(timer);
  sending ??= sendAll().finally(() => { sending = null; });
}

/** When everything that was done so far is saved, or waits for a connection. */
export async function settled(): Promise<void> {
  flush();
  while (sending) await sending;
}

/** The answer, and whether it is about this person's right to write rather than about the session. */
async function post(batch: Batch): Promise<{ answer: Response; known: boolean }> {
  const body = JSON.stringify(batch);
  const send = () => fetch(asked(find("#refused")!.dataset["of"]!), {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token() },
    keepalive: body.length < 16_000, // a page that is left still sends it
  });
  const answer = await send();
  if (!isOut(answer) || !(await renewToken())) return { answer, known: false };
  return { answer: await send(), known: true };
}

function isOut(answer: Response): boolean {
  return answer.status === 401 || answer.status === 403;
}

async function sendAll(): Promise<void> {
  try {
    for (let waiting = batches(); waiting.length > 0; waiting = batches()) {
      const batch = waiting[0]!;
      const { answer, known } = await post(batch);
      if (isOut(answer) && !(known && answer.status === 403)) return complain("expired"); // again when somebody comes back
      defects = answer.status === 500 ? defects + 1 : 0;
      if ((answer.status >= 500 && defects < MOST_DEFECTS) || answer.status === 429) return later();
      defects = 0;
      failing = false;
      pause = 1000;
      const body = answer.ok ? ((await answer.json()) as Answer) : null;
      const left = batches(); // after the last wait: more may have come meanwhile, behind it or (adopted) before it
      const at = left.findIndex((one) => one.client === batch.client && one.number === batch.number);
      if (at >= 0) left.splice(at, 1);
      for (const next of left.slice(Math.max(at, 0))) follow(next, batch, body);
      keep(left);
      if (!body) {
        refuse(batch.edits);
        continue;
      }
      const wanting = batch.reason === "" && owe(body.changeset);
      if (!isHeld()) say(wanting ? "reason" : "");
      told(batch.edits, body, isAlone(batch, body));
    }
  } catch {
    later();
  }
}

function isAlone(sent: Batch, answer: Answer): boolean {
  return answer.changeset > 0 && answer.before <= sent.seen;
}

/** What was done before the answer came knows neither the numbers of new topics nor that their author saw that save. Behind
 *  a topic that was refused nothing can go: it goes where that one would have gone. */
function follow(next: Batch, sent: Batch, answer: Answer | null): void {
  const numbers = new Map<number, number>();
  const instead = new Map<number, number>();
  sent.edits.forEach((edit, at) => {
    const number = answer?.topics[at] ?? 0;
    if (edit.do !== "add") return;
    if (number > 0) numbers.set(edit.topic, number);
    else instead.set(edit.topic, instead.get(edit.after ?? -1) ?? numbers.get(edit.after ?? -1) ?? edit.after ?? -1);
  });
  const alone = answer !== null && isAlone(sent, answer);
  if (alone) next.seen = Math.max(next.seen, answer.changeset);
  for (const edit of next.edits) {
    edit.topic = numbers.get(edit.topic) ?? edit.topic;
    if (edit.parent !== undefined) edit.parent = numbers.get(edit.parent) ?? edit.parent;
    if (edit.after !== undefined) edit.after = numbers.get(edit.after) ?? instead.get(edit.after) ?? edit.after;
    // What others wrote between the state it was begun in and that save is still to be merged.
    if (edit.seen !== undefined && alone && edit.seen >= answer.before) edit.seen = Math.max(edit.seen, answer.changeset);
  }
}

/** Tries again by and by. */
function later(): void {
  failing = true;
  say(isHeld() ? "unkept" : "waiting");
  timer = window.setTimeout(flush, pause);
  pause = Math.min(pause * 2, SLOWEST);
}

/** What the server will never take stays in the browser, and does not block what comes behind it. */
export function refuse(edits: Edit[]): void {
  store(`refused:${shelf()}${Date.now()}:${crypto.randomUUID()}`, edits);
  document.dispatchEvent(new CustomEvent("refused"));
  document.dispatchEvent(new CustomEvent("denied", { detail: edits })); // the page shows it as done
  say("not");
}

/** What of this document was refused, until it is thrown away. */
export function refusedEdits(): { key: string; edit: Edit }[] {
  return keys(`refused:${shelf()}`).sort().flatMap((key) => load<Edit>(key).map((edit) => ({ key, edit })));
}

export function throwAway(key: string, gone: Edit): void {
  const same = JSON.stringify(gone);
  const edits = load<Edit>(key);
  edits.splice(edits.findIndex((edit) => JSON.stringify(edit) === same), 1);
  store(key, edits);
  document.dispatchEvent(new CustomEvent("refused"));
}

/** What an earlier visit could not send, unless the tab it was done in is still there. */
export async function adopt(): Promise<void> {
  void navigator.locks.request(shelf() + client, () => new Promise(() => undefined)); // held as long as the page lives
  const left = keys(shelf()).filter((key) => key !== shelf() + client);
  for (const key of left) {
    await navigator.locks.request(key, { ifAvailable: true }, (lock) => {
      if (!lock) return;
      const all = [...batches(key), ...batches()];
      store(shelf() + client, all);
      store(key, []);
      keep(all); // again: there may be room now
    });
  }
  flush();
}

window.addEventListener("online", flush);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && isWaiting()) flush(); });
