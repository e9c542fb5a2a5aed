// The warning before a session ends. What is typed is kept first; whether it really ends is asked of the server, since another
// tab may have used the session meanwhile.
import { complain, find, token } from "./dom";
import { keepAll } from "./drafts";

const WARNING = 5 * 60_000; // ms before the end
const LONGEST = 0x7fffffff; // ms that a timer can wait

const warning = find<HTMLDialogElement>("dialog#session");
let timer = 0;

function watch(ends: string): void {
  clearTimeout(timer);
  const wait = Date.parse(ends) - Date.now() - WARNING;
  if (Number.isFinite(wait)) timer = window.setTimeout(() => void check(), Math.min(Math.max(0, wait), LONGEST));
}

async function ask(method: "GET" | "POST"): Promise<string | null> {
  const answer = await fetch(warning?.dataset["renew"] ?? "", { method, headers: method === "POST" ? { "X-CSRF-Token": token() } : {} });
  if (answer.ok) return ((await answer.json()) as { ends: string }).ends;
  keepAll();
  complain("expired");
  return null;
}

async function check(): Promise<void> {
  keepAll();
  try {
    const ends = await ask("GET");
    if (!ends) return;
    if (Date.parse(ends) - Date.now() > WARNING) return watch(ends);
    if (!warning?.open) warning?.showModal();
  } catch {
    complain("failed");
  }
}

async function renew(): Promise<void> {
  try {
    const ends = await ask("POST");
    if (!ends) return;
    // A session has a longest life, which no use makes longer: then this was the last warning.
    if (Date.parse(ends) - Date.now() > WARNING) watch(ends);
    else complain("failed", warning?.dataset["last"]);
  } catch {
    complain("failed");
  }
}

const ends = find<HTMLMetaElement>('meta[name="session-ends"]')?.content;
if (ends && warning) watch(ends);
find("[data-renew-session]")?.addEventListener("click", () => void renew());
