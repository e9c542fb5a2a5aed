// Toast, menus, and copied links.
import { complain, find, target } from "./dom";

document.addEventListener("click", (event) => {
  dismiss(target(event, "[data-dismiss]")?.closest("[data-toast]"));
  const menu = find<HTMLDetailsElement>("details[data-menu][open]");
  if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  const link = target<HTMLAnchorElement>(event, "[data-copy-link]");
  if (link && navigator.clipboard && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    void navigator.clipboard.writeText(link.href).then(() => complain("", link.dataset["copied"]));
  }
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" ? find<HTMLDetailsElement>("details[data-menu][open]") : null;
  if (!menu) return;
  menu.open = false;
  find("summary", menu)?.focus();
});

const LINGER = 30_000; // ms; what a toast offers is in the history too

function fade(toast: Element): void {
  if (toast.matches(":hover, :focus-within")) setTimeout(fade, LINGER, toast);
  else dismiss(toast);
}

function dismiss(toast: Element | null | undefined): void {
  if (!toast) return;
  toast.remove();
  makeRoom();
}

/** The page ends below a toast only while one stands. */
function makeRoom(): void {
  document.documentElement.classList.toggle("noticed", find("#toast [data-toast]") !== null);
}

/** Each toast has its own time, however long the page has stood. */
function time(): void {
  makeRoom();
  const toast = find("#toast [data-toast]:not([data-timed])");
  if (!toast) return;
  toast.dataset["timed"] = "yes";
  setTimeout(fade, LINGER, toast);
}
time();
new MutationObserver(time).observe(document.body, { childList: true });
