// What the server will never take (the topic went, the right to write ended) is shown with its words until the person has
// copied or thrown them away. It lies in the browser's storage, as what still waits does.
import { complain, find } from "../dom";
import { type Edit, refusedEdits, throwAway } from "./outbox";

function words(edit: Edit, list: HTMLElement): string {
  return edit.text ?? list.dataset[edit.do] ?? "";
}

function entry(key: string, edit: Edit, list: HTMLElement): Node {
  const made = find<HTMLTemplateElement>("#refused-entry")!.content.cloneNode(true) as DocumentFragment;
  const field = find<HTMLTextAreaElement>("textarea", made)!;
  field.value = words(edit, list);
  const copy = find<HTMLButtonElement>("[data-copy]", made)!;
  copy.hidden = edit.text === undefined;
  copy.addEventListener("click", () => {
    void navigator.clipboard.writeText(field.value).then(() => complain("", copy.dataset["copied"]), () => field.select());
  });
  find("[data-throw-away]", made)!.addEventListener("click", () => throwAway(key, edit));
  return made;
}

function show(): void {
  const box = find("#refused");
  const list = box && find("ul", box);
  if (!box || !list) return;
  const waiting = refusedEdits();
  const had = box.contains(document.activeElement);
  list.replaceChildren(...waiting.map(({ key, edit }) => entry(key, edit, list)));
  box.hidden = waiting.length === 0;
  if (!had) return;
  if (box.hidden) find("#outline [data-row], .map-field")?.focus();
  else find("[data-throw-away]", list)?.focus();
}

document.addEventListener("refused", show);
window.addEventListener("storage", show); // another tab threw it away
show();
