// What others do in the document: their saves come in, and who is here is told. Connected only while the page is looked
// at, since a browser has few connections for all its tabs.
import { find, token } from "../dom";
import { type Changes, seen, settled } from "./outbox";
import { asked, place } from "./place";

export interface Present { name: string; topic: number }

/** The outline or the map, as far as others are concerned. */
export interface View {
  /** Puts into the page what others changed. */
  take(changes: Changes): void;
  /** The topic that is being written, 0 if none. */
  written(): number;
  /** Shows who writes where, and nobody anywhere else; gives the topic's words where it is in the page. */
  mark(others: Present[]): (string | null)[];
}

const RENEW = 15_000; // ms; the server forgets after twice that
const SOON = 5_000; // ms until it connects again where the browser has given up; longer each time, up to
const LATE = 60_000;
const TELL = 300; // ms; who goes from topic to topic is not told at every one
const page = crypto.randomUUID();
let newest = 0; // the last save that was heard of
let stream: EventSource | null = null;
let beat = 0;
let pause = SOON;
let again = 0;
let telling = 0;
let following: Promise<void> = Promise.resolve();

/** One after the other: an answer is about the state that was shown when it was asked for. */
function inTurn(asking: () => Promise<void>): void {
  following = following.then(asking, asking);
}

/** Takes what was saved since; one's own saves on their way come first, with their own answers. */
async function follow(view: View): Promise<void> {
  await settled();
  if (newest <= seen() || find("#context[aria-busy]")) return; // a form's answer brings the outline, and calls again
  await takeSince(view, seen());
}

async function takeSince(view: View, changeset: number): Promise<void> {
  const here = place();
  if (!here) return;
  const address = asked(`${here.dataset["changes"]}?since=${changeset}`);
  const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok || !answer.headers.get("Content-Type")?.startsWith("application/json")) return;
  const changes = (await answer.json()) as Changes;
  if (changes.newest < seen()) return takeSince(view, changeset); // one's own save was answered meanwhile
  view.take(changes);
}

function show(view: View, others: Present[]): void {
  const line = find("#present");
  if (!line) return;
  const at = view.mark(others);
  const writing = line.dataset["writing"] ?? "";
  const words = others.map(({ name }, i) => name + (at[i] == null ? "" : writing.replace("{topic}", at[i]!.slice(0, 40))));
  const said = words.length > 0 ? (line.dataset["here"] ?? "") + words.join(", ") : "";
  if (line.textContent !== said) line.textContent = said;
}

function tell(view: View, gone = false): void {
  const here = place();
  if (!here) return;
  const body = new URLSearchParams({ page, topic: String(Math.max(0, view.written())), ...(gone ? { gone: "yes" } : {}) });
  void fetch(here.dataset["presence"]!, { method: "POST", body, headers: { "X-CSRF-Token": token() }, keepalive: true }).catch(() => undefined);
}

function connect(view: View): void {
  const here = place();
  if (!here || stream || document.visibilityState !== "visible") return;
  clearTimeout(again);
  stream = new EventSource(here.dataset["events"]!);
  stream.addEventListener("open", () => { pause = SOON; });
  stream.addEventListener("error", () => lost(view));
  stream.addEventListener("changed", (event) => {
    newest = Number(event.data);
    if (newest > seen()) inTurn(() => follow(view));
  });
  stream.addEventListener("present", (event) => show(view, JSON.parse(event.data as string) as Present[]));
  tell(view);
  beat = window.setInterval(() => tell(view), RENEW);
}

function drop(): void {
  stream?.close();
  stream = null;
  clearInterval(beat);
}

/** After an answer that is no stream (a server that restarts, a session that ended) the browser does not try again by itself. */
function lost(view: View): void {
  if (stream?.readyState !== EventSource.CLOSED) return;
  drop();
  again = window.setTimeout(() => connect(view), pause);
  pause = Math.min(pause * 2, LATE);
}

function leave(view: View): void {
  clearTimeout(again);
  if (!stream) return;
  drop();
  tell(view, true);
}

/** From now on, for as long as the page stands. */
export function live(view: View): void {
  document.addEventListener("answered", () => inTurn(() => follow(view)));
  document.addEventListener("passed", (event) => inTurn(() => settled().then(() => takeSince(view, (event as CustomEvent<number>).detail))));
  document.addEventListener("writing", () => {
    telling ||= window.setTimeout(() => {
      telling = 0;
      if (stream) tell(view);
    }, TELL);
  });
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? connect(view) : leave(view)));
  window.addEventListener("pagehide", () => leave(view));
  window.addEventListener("pageshow", () => connect(view));
  if (document.readyState === "complete") connect(view);
}
