// The outline: opens and closes branches (fetching what is not in the page), shows the chosen topic in the panel.
import htmx from "htmx.org";
import { showContext } from "./context";
import { all, find, target } from "./dom";

const MANY = 200; // open branches that an address can carry

export function isOpen(fold: Element): boolean {
  return fold.getAttribute("aria-expanded") === "true";
}

export function setOpen(fold: HTMLElement, open: boolean): void {
  const branch = document.getElementById(fold.getAttribute("aria-controls") ?? "");
  if (!branch || isOpen(fold) === open) return;
  fold.setAttribute("aria-expanded", String(open));
  branch.hidden = !open;
  if (open) htmx.trigger(fold, "unfold", {});
}

/** The numbers of the open topics, for forms that come back to this page. */
export function openTopics(): string {
  const open = all('[data-outline] [data-fold][aria-expanded="true"]').filter((fold) => fold.checkVisibility());
  return open.slice(0, MANY).map((fold) => fold.closest<HTMLElement>("[data-topic]")?.dataset["topic"]).join(",");
}

function choose(row: HTMLAnchorElement): void {
  for (const old of all(".row.chosen")) {
    old.classList.remove("chosen");
    find("[data-row]", old)?.removeAttribute("aria-current");
  }
  row.closest(".row")?.classList.add("chosen");
  row.setAttribute("aria-current", "true");
  history.replaceState(null, "", row.href);
}

document.addEventListener("click", (event) => {
  const fold = target(event, "[data-fold]");
  if (!fold) return;
  event.preventDefault();
  setOpen(fold, !isOpen(fold));
});

// A click with a modifier opens another tab: that is the browser's business, not htmx's.
document.addEventListener("click", (event) => {
  if (target(event, "a[hx-get]") && (event.ctrlKey || event.metaKey || event.shiftKey)) event.stopImmediatePropagation();
}, true);

document.addEventListener("keydown", (event) => {
  const fold = target(event, "[data-fold]");
  if (!fold || event.key !== " ") return;
  event.preventDefault();
  fold.click();
});

document.addEventListener("htmx:afterSwap", (event) => {
  const detail = (event as CustomEvent<{ requestConfig: { elt: Element } }>).detail;
  const from = detail.requestConfig.elt;
  if (from instanceof HTMLAnchorElement && from.matches("[data-row]") && find("#context")) {
    choose(from);
    showContext(false);
    find("#context")?.scrollTo({ top: 0 });
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const detail = (event as CustomEvent<{ elt: Element; successful: boolean }>).detail;
  if (detail.elt instanceof HTMLElement && detail.elt.matches("[data-fold]") && !detail.successful) {
    detail.elt.setAttribute("aria-expanded", "false");
    htmx.process(detail.elt);
  }
});

// A deep link (#t123) into a branch that is folded away: open the way down to it.
const goal = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
if (goal) {
  for (let up = goal.parentElement; up; up = up.parentElement) {
    const fold = up.hidden && up.id ? find(`[data-fold][aria-controls="${up.id}"]`) : null;
    if (fold) setOpen(fold, true);
  }
  goal.scrollIntoView({ block: "center" });
}
