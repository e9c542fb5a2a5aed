// Below a field of Markdown: how it will be shown, by the same hand that shows it (the server), a moment after the last key.
import { find, token } from "./dom";
import { parsed } from "./trusted";

const PAUSE = 250; // ms
let timer = 0;
let round = 0;

async function show(field: HTMLTextAreaElement): Promise<void> {
  const place = find(`[data-view-of="${field.id}"]`);
  if (!place || !field.isConnected) return; // its form was answered meanwhile
  place.hidden = field.value.trim() === "";
  if (place.hidden) return;
  const mine = ++round;
  const answer = await fetch(field.dataset["view"]!, {
    method: "POST",
    body: new URLSearchParams({ note: field.value }),
    headers: { "X-CSRF-Token": token(), "HX-Request": "true" },
  }).catch(() => null);
  if (mine !== round || !answer?.ok || !place.isConnected) return; // the last view stays
  const view = find(".note", parsed(await answer.text()));
  if (view) place.replaceChildren(document.importNode(view, true));
}

document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !field.dataset["view"]) return;
  clearTimeout(timer);
  timer = window.setTimeout(() => void show(field), PAUSE);
});

document.addEventListener("toggle", (event) => {
  const field = event.target instanceof HTMLDetailsElement && event.target.open ? find<HTMLTextAreaElement>("textarea[data-view]", event.target) : null;
  if (field) void show(field);
}, true);
