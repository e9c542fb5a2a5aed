// What is typed outlives a reload, a session that ends and a failed request: it is kept in this tab until it is saved.
// Forms with data-keep are kept at every key; any other form when it is about to be lost (keepAll, or its sending).
import { all } from "./dom";

const SENT = "draft-sent"; // the draft whose form was just sent the browser's way
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Kept = [name: string, value: string][];

export function draft(form: HTMLFormElement): string {
  return `draft:${form.dataset["keep"] ?? form.getAttribute("action") ?? location.pathname}`;
}

/** What a person types or chooses; secrets, files and what the page itself put there are not kept. */
function fields(form: HTMLFormElement): Field[] {
  const typed = all<Field>("textarea, select, input:not([type=hidden], [type=password], [type=file], [type=checkbox], [type=radio])", form);
  return typed.filter((field) => field.name !== "");
}

function changed(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return Array.from(field.options).some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}

function keptOf(form: HTMLFormElement): Kept {
  return JSON.parse(sessionStorage.getItem(draft(form)) ?? "[]") as Kept;
}

/** Only what was typed: a field left alone shows what others made of it meanwhile when the draft comes back. */
export function keep(form: HTMLFormElement): void {
  const before = new Set(keptOf(form).map(([name]) => name));
  const kept: Kept = fields(form).filter((field) => changed(field) || before.has(field.name)).map((field) => [field.name, field.value]);
  sessionStorage.setItem(draft(form), JSON.stringify(kept));
}

export function forget(form: HTMLFormElement): void {
  sessionStorage.removeItem(draft(form));
}

function posts(root: ParentNode = document): HTMLFormElement[] {
  return all<HTMLFormElement>("main form[method=post]:not([data-import])", root);
}

/** Keeps every form that holds something typed: the session is about to end. */
export function keepAll(): void {
  for (const form of posts()) if (fields(form).some(changed)) keep(form);
}

/** The browser sends this form and leaves the page: what comes next tells whether it was taken. A refused form comes back
 *  with what was typed as its own, so one that has a draft counts as well. */
export function keepSent(form: HTMLFormElement): void {
  if (!fields(form).some(changed) && keptOf(form).length === 0) return;
  keep(form);
  sessionStorage.setItem(SENT, JSON.stringify({ key: draft(form), page: location.href.split("#")[0] }));
}

/** Gives back what was typed. */
export function restore(root: ParentNode = document): void {
  for (const form of posts(root)) {
    const kept = keptOf(form);
    if (kept.length === 0) continue;
    for (const [name, value] of kept) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
    for (let up = form.closest("details"); up; up = up.parentElement?.closest("details") ?? null) up.open = true;
  }
}

// A form that was taken is answered with a redirect, so the page that comes next was redirected to and names the form's page
// as where it comes from. Anything else (refused, signed out, a server that was away) keeps the draft.
const sent = sessionStorage.getItem(SENT);
if (sent) {
  sessionStorage.removeItem(SENT);
  const { key, page } = JSON.parse(sent) as { key: string; page: string };
  const [arrival] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if ((arrival?.redirectCount ?? 0) > 0 && document.referrer === page) sessionStorage.removeItem(key);
}
