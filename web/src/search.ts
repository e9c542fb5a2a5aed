// Search as you type: asks for the results when the typing rests, never with a half-composed word.
import htmx from "htmx.org";
import { find } from "./dom";

const REST = 150; // ms
const results = find("#results[data-live]");
const form = find<HTMLFormElement>("form#finder");

if (results && form) {
  let waiting = 0;
  let asked = question(form);
  const ask = (): void => {
    const now = question(form);
    if (now === asked) return;
    asked = now;
    history.replaceState(null, "", `/search?${now}`);
    htmx.trigger(results, "narrow", {});
  };
  const later = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(ask, REST);
  };
  for (const field of Array.from(form.elements)) {
    field.addEventListener("input", later);
    field.addEventListener("compositionend", later);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
}

const filters = find<HTMLDetailsElement>("[data-wide-open]");
if (filters && matchMedia("(min-width: 64rem)").matches) filters.open = true;

function question(from: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(from)) if (typeof value === "string" && value !== "") fields.append(name, value);
  return fields.toString();
}
