// Puts into the page what changed in the document: one's own saves as the server sees them, and those of others.
import htmx from "htmx.org";
import { find } from "../dom";
import { openTopics } from "../outline";
import { take as takePiece } from "../requests";
import { parsed } from "../trusted";
import { type ChangedTopic, type Changes, say, seen, settled } from "./outbox";
import { above, branch, isLoaded, item, type Item, openBranch, outline, put, row, text, tidy } from "./tree";
import { finish, written } from "./writing";

function isWritten(at: Item): boolean {
  return find(":scope > .row .writing", at) !== null;
}

function elements(changed: ChangedTopic): Item {
  const page = parsed(`<ul>${changed.row ?? ""}</ul>`);
  return document.importNode(find<Item>("[data-topic]", page)!, true);
}

/** The row anew; whether its branch is open, and what is below it, stays. */
function renew(at: Item, fresh: Item): void {
  delete at.dataset["passed"];
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
  if (old.classList.contains("chosen")) next.classList.add("chosen");
  const focused = old.contains(document.activeElement);
  old.replaceWith(next);
  htmx.process(at);
  if (focused) find("[data-row]", next)?.focus();
}

function arrange(at: Item, changed: ChangedTopic): void {
  const parent = item(changed.parent);
  if (!parent) return at.remove();
  const before = changed.after ? item(changed.after) : null;
  if (changed.after && (!before || above(before) !== parent)) {
    // The sibling is among those that are not in the page yet: so is this one, unless it is here already.
    if (above(at) !== parent) at.remove();
    return;
  }
  const previous = at.previousElementSibling;
  if (above(at) === parent && (before ? previous === before : previous === null)) return;
  put(at, parent, before);
}

/** What is being written keeps its words; that somebody else wrote there since is remembered, so that nobody is overwritten. */
function passOver(at: Item): void {
  at.dataset["passed"] ??= String(seen());
  say("newer");
}

function take(changed: ChangedTopic): void {
  const here = item(changed.topic);
  if (here) {
    if (isWritten(here)) passOver(here);
    else renew(here, elements(changed));
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

/** The whole outline anew with the same branches open. The page stays otherwise: somebody may be filling in its panel. */
async function renewAll(): Promise<void> {
  let page: Document;
  do {
    finish(); // what is being written is saved, not lost
    await settled();
    const address = new URL(location.href);
    address.searchParams.set("open", openTopics());
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok) return;
    page = parsed(await answer.text());
  } while (written());
  const focused = document.activeElement?.closest<Item>("#outline [data-topic]")?.dataset["topic"];
  if (!takePiece(page, "#outline")) return; // the session ended
  const at = focused ? item(focused) : null;
  if (at) text(at).focus();
}

export function apply(changes: Changes): void {
  const list = outline();
  if (!list) return;
  if (changes.reload) {
    if (changes.newest > seen()) void renewAll();
    return;
  }
  for (const topic of changes.gone) {
    const at = item(topic);
    if (!at || isWritten(at) || find(".writing", at)) continue;
    const parent = above(at);
    at.remove();
    tidy(parent);
  }
  for (const changed of changes.topics) take(changed);
  list.dataset["seen"] = String(Math.max(Number(list.dataset["seen"]), changes.newest));
}
