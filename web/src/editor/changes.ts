// Puts into the page what changed in the document: one's own saves as the server sees them, and those of others.
import htmx from "htmx.org";
import { find } from "../dom";
import { parsed } from "../trusted";
import { renewLater } from "./anew";
import { type ChangedTopic, type Changes, seen, waitingTopics } from "./outbox";
import { say } from "./say";
import { recount } from "./selection";
import { above, branch, isLoaded, item, type Item, nameFold, openBranch, outline, put, row, takeOut } from "./tree";
import { remember, unfold } from "./unfolded";
import { hold, isComposing, written } from "./writing";

/** Of what comes: whether nobody else has a part in it, and which topics' words are on their way to the server. */
interface Coming { own: boolean; waiting: Set<number> }

function elements(changed: ChangedTopic): Item {
  const page = parsed(`<ul>${changed.row ?? ""}</ul>`);
  return document.importNode(find<Item>("[data-topic]", page)!, true);
}

/** The row anew; whether its branch is open, and what is below it, stays. */
function renew(at: Item, fresh: Item): void {
  for (const mark of ["passed", "stale"]) delete at.dataset[mark];
  const old = row(at);
  const next = row(fresh);
  const fold = find(":scope > [data-fold]", old);
  const newFold = find(":scope > [data-fold]", next);
  if (fold && newFold) newFold.replaceWith(fold);
  if (fold && !newFold && branch(at)) next.prepend(fold);
  if (!branch(at)) {
    const below = branch(fresh);
    if (below) at.append(below);
  }
  for (const mark of ["chosen", "cut"]) next.classList.toggle(mark, old.classList.contains(mark));
  const focused = old.contains(document.activeElement);
  old.replaceWith(next);
  nameFold(at);
  htmx.process(at);
  if (focused) find("[data-row]", next)?.focus();
}

/** It went where the page has nothing; what is being written in it stays until that ends. */
function sendAway(at: Item): void {
  if (at.contains(written())) renewLater();
  else at.remove();
}

function arrange(at: Item, changed: ChangedTopic): void {
  const parent = item(changed.parent);
  if (!parent) return sendAway(at);
  const before = changed.after ? item(changed.after) : null;
  if (changed.after && (!before || above(before) !== parent)) {
    // The sibling is among those that are not in the page yet: so is this one, unless it is here already; then it stands
    // behind those.
    if (above(at) !== parent) sendAway(at);
    else if (!before) find(":scope > li.more", branch(parent)!)?.after(at);
    return;
  }
  const previous = at.previousElementSibling;
  if (above(at) === parent && (before ? previous === before : previous === null)) return;
  put(at, parent, before);
}

/** What is being written keeps its words; that somebody else wrote there since is remembered, so that nobody is overwritten. */
function passOver(at: Item, own: boolean): void {
  at.dataset[own ? "stale" : "passed"] ??= String(seen());
  if (!own) say("newer");
}

function takeHere(at: Item, changed: ChangedTopic, { own, waiting }: Coming): void {
  delete at.dataset["gone"];
  if (at === written()) passOver(at, own);
  else if (!waiting.has(changed.topic)) renew(at, elements(changed));
  else if (!own) at.dataset["passed"] ??= String(seen()); // the answer to what is on its way shows both
}

function take(changed: ChangedTopic, coming: Coming): void {
  const here = item(changed.topic);
  if (here) {
    takeHere(here, changed, coming);
    if (changed.parent) arrange(here, changed);
    return;
  }
  const parent = item(changed.parent);
  if (!parent || !isLoaded(parent)) return;
  const at = elements(changed);
  openBranch(parent).append(at);
  arrange(at, changed);
  if (at.isConnected) htmx.process(at);
}

function takeAway(topic: number): void {
  const at = item(topic);
  if (!at) return;
  remember(at);
  if (at.contains(written())) at.dataset["gone"] = "yes"; // until the writing ends
  else takeOut(at);
}

function apply(changes: Changes, own: boolean): void {
  const list = outline();
  if (!list || changes.newest < seen()) return; // the page shows more already
  if (changes.reload) {
    if (changes.newest > seen() || find("[data-passed], [data-stale]", list)) renewLater();
    return;
  }
  const coming = { own, waiting: waitingTopics() };
  changes.gone.forEach(takeAway);
  for (const changed of changes.topics) take(changed, coming);
  unfold(list);
  recount();
  list.dataset["seen"] = String(Math.max(seen(), changes.newest));
}

let kept: (() => void)[] = [];

/** Puts it into the page without ending the writing; while an input method is at work in the field, when that is done. */
export function takeIn(changes: Changes, own = false): void {
  kept.push(() => hold(() => apply(changes, own)));
  takeKept();
}

function takeKept(): void {
  if (isComposing()) return;
  for (const one of kept.splice(0)) one();
}

document.addEventListener("compositionend", () => setTimeout(takeKept));
document.addEventListener("writing", () => setTimeout(takeKept));
