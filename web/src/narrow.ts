// A filter box that narrows a list which is already in the page, while typing.
import { all, find } from "./dom";

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

for (const box of all<HTMLInputElement>("[data-narrows]")) {
  const list = find(`#${box.dataset["narrows"] ?? ""}`);
  if (!list) continue;
  const rows = all("[data-text]", list).map((row) => ({ row, text: folded(row.dataset["text"] ?? "") }));
  box.addEventListener("input", () => {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    for (const { row, text } of rows) row.hidden = !words.every((word) => text.includes(word));
    for (const group of all("section", list)) group.hidden = !find("[data-text]:not([hidden])", group);
  });
}
