// The bell of a page that stays open: how many notifications are unread is asked for while somebody looks, and at once when
// somebody comes back to it.
import { find } from "./dom";

const EVERY = 60_000; // ms
const MOST = 999;

const bell = find<HTMLAnchorElement>("[data-bell]");
const place = find("[data-unread]");
let asked = Date.now();

function show(unread: number): void {
  if (!place) return;
  const words = document.createElement("span");
  words.className = "for-ears";
  words.textContent = `${place.dataset["unread"] ?? ""} `;
  const count = document.createElement("span");
  count.className = "count";
  count.append(words, unread > MOST ? `${MOST}+` : String(unread));
  place.replaceChildren(...(unread > 0 ? [count] : []));
}

async function ask(): Promise<void> {
  if (document.hidden || !bell) return;
  asked = Date.now();
  try {
    const answer = await fetch(bell.dataset["bell"] ?? "");
    if (answer.ok) show(((await answer.json()) as { unread: number }).unread);
  } catch {
    // no connection: whatever the person does next tells so
  }
}

document.addEventListener("visibilitychange", () => { if (Date.now() - asked > 1000) void ask(); });
if (bell) window.setInterval(() => void ask(), EVERY);
