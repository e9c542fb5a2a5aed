// What others do in the document: their saves come in, and who is here is shown. Connected only while the page is looked
// at, since a browser has few connections for all its tabs.
import { find, token } from "../dom";
import { apply } from "./changes";
import { type Changes, seen, settled } from "./outbox";
import { item, outline, row, text, topicOf } from "./tree";
import { hold, written } from "./writing";

interface Present { name: string; topic: number }

const RENEW = 15_000; // ms; the server forgets after twice that
const page = crypto.randomUUID();
let newest = 0; // the last save that was heard of
let stream: EventSource | null = null;
let beat = 0;

/** Takes what was saved since; one's own saves on their way come first, with their own answers. */
async function follow(): Promise<void> {
  await settled();
  const list = outline();
  if (!list || newest <= seen() || find("#context[aria-busy]")) return; // a form's answer brings the outline, and calls again
  const answer = await fetch(`${list.dataset["changes"]}?since=${seen()}`, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok || !answer.headers.get("Content-Type")?.startsWith("application/json")) return;
  const changes = (await answer.json()) as Changes;
  hold(() => apply(changes));
}

function show(others: Present[]): void {
  const line = find("#present");
  if (!line) return;
  for (const old of outline()?.querySelectorAll("[data-present]") ?? []) old.removeAttribute("data-present");
  const words = others.map(({ name, topic }) => {
    const at = topic ? item(topic) : null;
    if (!at) return name;
    row(at).dataset["present"] = name;
    return name + (line.dataset["writing"] ?? "").replace("{topic}", (text(at).textContent ?? "").slice(0, 40));
  });
  const said = words.length > 0 ? (line.dataset["here"] ?? "") + words.join(", ") : "";
  if (line.textContent !== said) line.textContent = said;
}

function tell(gone = false): void {
  const list = outline();
  if (!list) return;
  const body = new URLSearchParams({ page, topic: String(Math.max(0, topicOf(written()))), ...(gone ? { gone: "yes" } : {}) });
  void fetch(list.dataset["presence"]!, { method: "POST", body, headers: { "X-CSRF-Token": token() }, keepalive: true }).catch(() => undefined);
}

function connect(): void {
  const list = outline();
  if (!list || stream || document.visibilityState !== "visible") return;
  stream = new EventSource(list.dataset["events"]!);
  stream.addEventListener("changed", (event) => {
    newest = Number(event.data);
    if (newest > seen()) void follow();
  });
  stream.addEventListener("present", (event) => show(JSON.parse(event.data as string) as Present[]));
  tell();
  beat = window.setInterval(tell, RENEW);
}

function leave(): void {
  if (!stream) return;
  stream.close();
  stream = null;
  clearInterval(beat);
  tell(true);
}

document.addEventListener("answered", () => void follow());
document.addEventListener("writing", () => { if (stream) tell(); });
document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? connect() : leave()));
window.addEventListener("pagehide", leave);
window.addEventListener("pageshow", connect);
