// Puts into the map what changed in the document: one's own saves as the server sees them, and those of others.
import type { Answer, ChangedTopic, Changes, Edit } from "../editor/outbox";
import { seen } from "../editor/outbox";
import { say } from "../editor/say";
import { answered } from "../editor/undo";
import { renewSoon, saw } from "./anew";
import { children, isWhole, type Node, nodeOf, shown, standIn } from "./branches";
import { choose, chosen, paint } from "./chosen";
import { draw, drawn } from "./draw";
import { markConflicts, nameAgain } from "./dress";
import { openAgain, rememberOpen } from "./fold";
import { cutOut, forget, hang, holds, isLast, node, number } from "./sheet";
import { sawOwn, written } from "./writing";

function renew(at: Node, changed: ChangedTopic): void {
  const before = JSON.stringify([at.topic, at.metadata.level, at.metadata.count, at.children.length]);
  if (at === written()) {
    if (changed.text !== at.metadata.text) {
      say("newer");
      renewSoon();
    }
  } else {
    at.metadata.text = changed.text;
    at.topic = shown(changed.text);
  }
  at.metadata.url = changed.url ?? at.metadata.url;
  at.metadata.level = changed.level;
  at.metadata.count = changed.children;
  standIn(at);
  if (before !== JSON.stringify([at.topic, at.metadata.level, at.metadata.count, at.children.length])) draw(at);
}

/** A sibling that is among those not here yet: then so is this one. */
function arrange(at: Node, changed: ChangedTopic): void {
  const parent = node(changed.parent);
  const before = changed.after ? node(changed.after) : null;
  const known = parent !== null && (changed.after ? before?.parent === parent : isWhole(parent) || children(parent).length > 0);
  const was = at.parent;
  if (was && was === parent && !known && isLast(at)) return; // it is last there as well
  if (at.parent) {
    const row = children(at.parent);
    if (at.parent === parent && (row[row.indexOf(at) - 1] ?? null) === before) return;
    draw(at);
    draw(at.parent);
    cutOut(at);
  }
  if (parent && known && !holds(at, parent)) {
    hang(at, parent, before);
    draw(at);
    return;
  }
  forget(at);
  if (!parent || !was) return; // a topic that was never here is counted already, or will be when its branch is fetched
  parent.metadata.count += 1;
  standIn(parent);
  draw(parent);
}

function take(changed: ChangedTopic): void {
  const here = node(changed.topic);
  if (here) {
    renew(here, changed);
    if (changed.parent) arrange(here, changed);
    return;
  }
  const { topic, text, url = "", level, children: count } = changed;
  const at = nodeOf({ topic, text, url, level, count });
  at.expanded = count === 0;
  standIn(at);
  arrange(at, changed);
  if (at.parent) void openAgain(at);
}

function takeOut(topic: number): void {
  const at = node(topic);
  if (!at?.parent) return;
  if (holds(at, written())) return renewSoon(); // its author may save it yet, and so bring it back
  const parent = at.parent;
  draw(at);
  draw(parent);
  rememberOpen(at);
  cutOut(at);
  forget(at);
  if (holds(at, chosen())) choose(parent);
}

export function apply(changes: Changes): void {
  if (changes.newest < seen()) return; // an answer on its way for longer than a newer one
  if (changes.reload) {
    if (changes.newest > seen()) renewSoon();
    return;
  }
  changes.gone.forEach(takeOut);
  changes.topics.forEach(take);
  drawn();
  if (changes.conflicts) {
    markConflicts(changes.conflicts);
    paint();
  }
  saw(changes.newest);
}

/** Its number for good. The same topic may have come with somebody else's save already. */
function numbered(topic: number, forGood: number): void {
  const at = node(topic);
  const twin = node(forGood);
  if (at && twin && twin !== at) {
    draw(twin);
    cutOut(twin);
    forget(twin);
  }
  number(topic, forGood);
  if (!at) return;
  if (at === chosen()) choose(at);
  else nameAgain(at);
}

/** The server's answer to a save: new topics get their numbers for good. */
export function took(edits: Edit[], answer: Answer): void {
  edits.forEach((edit, i) => {
    if (edit.do === "add" && (answer.topics[i] ?? 0) > 0) numbered(edit.topic, answer.topics[i]!);
  });
  answered(edits, answer);
  if (answer.results.every((result) => result === "done")) sawOwn(answer.before, answer.changeset);
  apply(answer.changes);
  if (answer.results.includes("kept-both")) renewSoon(); // it is done in the map, and not in the document
}
