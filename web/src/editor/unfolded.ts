// Branches that were open when they were taken away: brought back by undo, they are open again.
import { all } from "../dom";
import { setOpen } from "../outline";
import { type Item, outline, topicOf } from "./tree";

const open = new Set<number>();

/** It goes now. */
export function remember(at: Item): void {
  for (const fold of all("[data-fold][aria-expanded=true]", at)) open.add(topicOf(fold.closest<Item>("[data-topic]")));
}

/** What came back is opened, and what comes with it in its turn. */
export function unfold(root: ParentNode): void {
  if (open.size === 0) return;
  for (const fold of all("[data-fold][aria-expanded=false]", root)) {
    if (open.delete(topicOf(fold.closest<Item>("[data-topic]")))) setOpen(fold, true);
  }
}

document.addEventListener("htmx:afterSettle", () => {
  const list = outline();
  if (list) unfold(list);
});
