// The outline while others work in it too.
import { takeIn } from "./changes";
import { live, type Present } from "./live";
import { item, outline, row, text, topicOf } from "./tree";
import { written } from "./writing";

function mark(others: Present[]): (string | null)[] {
  for (const old of outline()?.querySelectorAll("[data-present]") ?? []) old.removeAttribute("data-present");
  return others.map(({ name, topic }) => {
    const at = topic ? item(topic) : null;
    if (!at) return null;
    row(at).dataset["present"] = name;
    return text(at).textContent ?? "";
  });
}

if (outline()) live({ take: (changes) => takeIn(changes), written: () => topicOf(written()), mark });
