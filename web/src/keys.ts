// Single-key shortcuts. They can be switched off (WCAG 2.1.4), and never fire while an input method composes or a field has
// the focus. `?` shows them.
import { toggleContext } from "./context";
import { all, find } from "./dom";
import { isOpen, setOpen } from "./outline";
import { tried } from "./tried";

const SWITCH = "single-keys";
let going = false; // after G, the next letter names a page
let editing = false; // E was pressed on a topic whose panel is still on its way

function on(): boolean {
  return tried(() => localStorage.getItem(SWITCH), null) !== "off";
}

function typing(event: KeyboardEvent): boolean {
  const at = event.target;
  const field = at instanceof HTMLElement && (at.isContentEditable || at.matches("input, textarea:not([readonly]), select, [role=application]"));
  return field || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey;
}

function move(step: 1 | -1): void {
  const rows = all("[data-row]");
  let at = rows.indexOf(document.activeElement as HTMLElement);
  if (at < 0) at = step > 0 ? rows.findIndex((row) => row.matches(".chosen *")) - 1 : rows.length;
  if (at < -1) at = -1;
  do at += step;
  while (rows[at] && !rows[at]!.checkVisibility());
  rows[at]?.focus();
  rows[at]?.scrollIntoView({ block: "nearest" });
}

function foldOrStep(open: boolean): void {
  const topic = document.activeElement?.matches("[data-row]") ? document.activeElement.closest("[data-topic]") : null;
  if (!topic) return;
  const fold = find(":scope > .row > [data-fold]", topic);
  if (fold && isOpen(fold) !== open) return setOpen(fold, open);
  if (open) move(1);
  else find(":scope > .row [data-row]", topic.parentElement?.closest("[data-topic]") ?? topic)?.focus();
}

function edit(): void {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  if (row && row.getAttribute("aria-current") !== "true") {
    editing = true;
    return row.click();
  }
  editing = false;
  const form = find<HTMLDetailsElement>("#topic-panel [data-edit]");
  if (!form) return;
  form.open = true;
  find("textarea", form)?.focus();
}

function opens(id: string): void {
  find<HTMLDialogElement>(`dialog#${id}`)?.showModal();
}

function search(): void {
  const box = find<HTMLInputElement>("[data-finder]");
  box?.focus();
  box?.select();
}

const KEYS: Record<string, () => void> = {
  "/": search,
  "?": () => opens("keys"),
  "]": toggleContext,
  j: () => move(1),
  k: () => move(-1),
  e: edit,
  g: () => { going = true; },
  ArrowRight: () => foldOrStep(true),
  ArrowLeft: () => foldOrStep(false),
};

document.addEventListener("keydown", (event) => {
  if (!on() || typing(event) || find("dialog[open]")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const page = going ? find<HTMLAnchorElement>(`.rail [data-key="${CSS.escape(key)}"]`) : null;
  going = false;
  const act = page ? () => page.click() : KEYS[key];
  if (!act) return;
  if (key.startsWith("Arrow") && !document.activeElement?.matches("[data-topic] [data-row]")) return;
  event.preventDefault();
  act();
});

document.addEventListener("htmx:afterSettle", () => { if (editing) edit(); });
document.addEventListener("click", (event) => {
  const opener = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-opens]") : null;
  if (opener?.dataset["opens"]) opens(opener.dataset["opens"]);
});

const choice = find<HTMLInputElement>("[data-keys-on]");
if (choice) {
  choice.checked = on();
  choice.addEventListener("change", () => {
    tried(() => localStorage.setItem(SWITCH, choice.checked ? "on" : "off"), undefined);
  });
}
