// The context panel: folded by a cookie (the server then draws the page that way at once), a sheet on narrow screens.
import { all, find, target } from "./dom";

const narrow = matchMedia("(max-width: 64rem)");

function frame(): HTMLElement | null {
  return find("[data-context]");
}

export function showContext(focus: boolean): void {
  const page = frame();
  if (!page) return;
  page.classList.add("sheet-open");
  remember(page, false);
  if (focus || narrow.matches) find("#context")?.focus({ preventScroll: true });
}

export function hideContext(): void {
  const page = frame();
  if (!page) return;
  const inside = find("#context")?.contains(document.activeElement);
  page.classList.remove("sheet-open");
  if (!narrow.matches) remember(page, true);
  if (inside) (find(".row.chosen [data-row]") ?? find("[data-toggle-context]"))?.focus();
}

function remember(page: HTMLElement, folded: boolean): void {
  page.classList.toggle("folded", folded);
  document.cookie = `context=${folded ? "folded" : "shown"}; path=/; max-age=31536000; SameSite=Strict`;
  tell();
}

/** The sheet does not lie over what is being written. */
export function closeSheet(): void {
  if (narrow.matches) frame()?.classList.remove("sheet-open");
}

function shown(): boolean {
  const page = frame();
  if (!page) return false;
  return narrow.matches ? page.classList.contains("sheet-open") : !page.classList.contains("folded");
}

export function toggleContext(): void {
  if (shown()) hideContext();
  else showContext(true);
}

function tell(): void {
  for (const button of all("[data-toggle-context]")) button.setAttribute("aria-expanded", String(shown()));
}

document.addEventListener("click", (event) => {
  if (target(event, "[data-fold-context]")) hideContext();
  if (target(event, "[data-toggle-context]")) toggleContext();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && narrow.matches && frame()?.classList.contains("sheet-open") && !find("dialog[open]")) hideContext();
});
narrow.addEventListener("change", tell);
tell();
