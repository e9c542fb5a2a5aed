// What this tab keeps of a document for its person: it outlives a reload and the way from outline to map. Where the browser has
// no room for it, it lasts as long as the page.
import { find } from "../dom";
import { tried } from "../tried";

/** Another person who signs in here finds nothing of it. */
function key(name: string): string {
  const here = find("#refused")?.dataset;
  return `${name}:${here?.["of"] ?? ""}:${here?.["person"] ?? ""}`;
}

export function kept<T>(name: string): T | null {
  return tried(() => JSON.parse(sessionStorage.getItem(key(name)) ?? "null") as T | null, null);
}

export function keep(name: string, value: unknown): void {
  tried(() => sessionStorage.setItem(key(name), JSON.stringify(value)), undefined);
}

/** Back from the other view to a page that the browser had kept: it is as that one left it. */
export function onReturn(read: () => void): void {
  window.addEventListener("pageshow", (event) => { if (event.persisted) read(); });
}
