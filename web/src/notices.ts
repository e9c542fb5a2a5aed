// Toast, menus, copied links, and the warning before a session ends.
import { complain, find, target, token } from "./dom";

const WARNING = 5 * 60_000; // ms before the end

document.addEventListener("click", (event) => {
  target(event, "[data-dismiss]")?.closest("[data-toast]")?.remove();
  const menu = find<HTMLDetailsElement>("details[data-menu][open]");
  if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  const link = target<HTMLAnchorElement>(event, "[data-copy-link]");
  if (link && navigator.clipboard && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    void navigator.clipboard.writeText(link.href).then(() => complain("", link.dataset["copied"]));
  }
});
document.addEventListener("keydown", (event) => {
  const menu = find<HTMLDetailsElement>("details[data-menu][open]");
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  find("summary", menu)?.focus();
});

const LINGER = 20_000; // ms; what a toast offers is in the history too

function fade(): void {
  const toast = find("[data-toast]");
  if (!toast) return;
  if (toast.matches(":hover, :focus-within")) setTimeout(fade, LINGER);
  else toast.remove();
}
setTimeout(fade, LINGER);
new MutationObserver(() => setTimeout(fade, LINGER)).observe(document.body, { childList: true });

const warning = find<HTMLDialogElement>("dialog#session");
let timer = 0;

function watch(ends: string): void {
  clearTimeout(timer);
  const wait = Date.parse(ends) - Date.now() - WARNING;
  if (Number.isFinite(wait)) timer = window.setTimeout(() => warning?.showModal(), Math.max(0, wait));
}

async function renew(): Promise<void> {
  try {
    const answer = await fetch(warning?.dataset["renew"] ?? "", { method: "POST", headers: { "X-CSRF-Token": token() } });
    if (!answer.ok) return complain("expired");
    watch(((await answer.json()) as { ends: string }).ends);
  } catch {
    complain("failed");
  }
}

const ends = find<HTMLMetaElement>('meta[name="session-ends"]')?.content;
if (ends) watch(ends);
find("[data-renew-session]")?.addEventListener("click", () => void renew());
