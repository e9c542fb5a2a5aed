// Ctrl+C, X and V on a row: branches go out as lines with tabs, as mind-map programs read them, and come in below the row
// from such lines, Markdown or plain text. What was cut here moves when it is put down here, and so stays the same topics.
import { complain, find } from "../dom";
import { isOpen, setOpen } from "../outline";
import { type Edit, save, settled } from "./outbox";
import type { Pasted } from "./pasted";
import { type Pieces, piecesOf } from "./pasted_html";
import { say } from "./say";
import { meant } from "./selection";
import { above, branch, fresh, isLoaded, type Item, neighbour, openBranch, outline, row, still, text, topicOf } from "./tree";
import { putAll } from "./verbs";
import { field, finish, freshNumber, words, written } from "./writing";

const MOST = 5_000; // edits in one save, as the server allows
const PATIENCE = 10_000; // ms without any more of a branch coming
const AGAIN = 1_000; // ms until what did not come is asked for again

let cut: { items: Item[]; lines: string } | null = null;

function fold(at: Item): HTMLElement | null {
  return find(":scope > .row > [data-fold]", at);
}

/** A branch that is not in the page; not one that was opened and had nothing in it any more. */
function isMissing(at: Item, asked: Map<HTMLElement, number>): boolean {
  const opener = fold(at);
  return !isLoaded(at) && opener !== null && !(asked.has(opener) && isOpen(opener) && !opener.matches(".htmx-request"));
}

/** What brings more of the branch: closed ones to open, and the link to the rest of a long one. */
function missing(at: Item, asked: Map<HTMLElement, number>): HTMLElement[] {
  const closed = [at, ...at.querySelectorAll<Item>("[data-topic]")].filter((one) => isMissing(one, asked));
  return [...closed.map((one) => fold(one)!), ...at.querySelectorAll<HTMLElement>("li.more > a")];
}

function ask(more: HTMLElement): void {
  if (more.matches("[data-fold]")) setOpen(more, true);
  else more.click();
}

/** Brings the branch with all below it into the page. False where not all of it came. */
async function opened(at: Item): Promise<boolean> {
  const asked = new Map<HTMLElement, number>();
  let until = Date.now() + PATIENCE;
  for (let before = 0; ; ) {
    const left = missing(at, asked);
    if (left.length === 0) return true;
    const here = at.querySelectorAll("[data-topic]").length;
    if (here > before) until = Date.now() + PATIENCE;
    before = here;
    if (Date.now() > until) return false;
    for (const more of left) {
      if (more.matches(".htmx-request") || Date.now() - (asked.get(more) ?? 0) < AGAIN) continue;
      asked.set(more, Date.now());
      ask(more);
    }
    await new Promise((resume) => setTimeout(resume, 50));
  }
}

/** The branch as lines, one tab a level. */
export function lines(at: Item, depth = 0): string {
  const own = "\t".repeat(depth) + words(at).replace(/\s*\n\s*/gu, " ");
  const below = Array.from(branch(at)?.children ?? []).filter((one): one is Item => one.matches("[data-topic]"));
  return [own, ...below.map((one) => lines(one, depth + 1))].join("\n");
}

export async function copy(items: Item[], moving: boolean): Promise<void> {
  if (items.length === 0) return;
  const said = outline()?.dataset;
  for (const at of items) if (!(await opened(at))) return complain("", said?.["incomplete"]);
  const all = items.map((at) => lines(at)).join("\n");
  forgetCut();
  try {
    await navigator.clipboard.writeText(all);
  } catch {
    return complain("", said?.["noCopy"]);
  }
  if (moving) cut = { items, lines: all };
  if (moving) for (const at of cutItems()) row(at).classList.add("cut");
  complain("", moving ? said?.["cut"] : said?.["copied"]);
}

function forgetCut(): void {
  for (const old of document.querySelectorAll(".row.cut")) old.classList.remove("cut");
  cut = null;
}

/** What was cut, as far as it is there. */
function cutItems(): Item[] {
  return (cut?.items ?? []).map(still).filter((one): one is Item => one !== null);
}

/** What was cut goes below this one. What would be below itself stays cut, and that is said: it is never doubled. */
function putDown(parent: Item, after: Item | null | "last"): void {
  const moved = cutItems().filter((one) => !one.contains(parent));
  if (moved.length === 0) return complain("", outline()?.dataset["notBelow"]);
  forgetCut();
  putAll(moved, parent, after);
}

/** One row for each piece below that parent, behind that sibling, (null) first or last: saved in one go. Gives the last of the upper ones. */
function putIn(found: Pasted[], parent: Item, after: Item | null | "last"): Item | null {
  if (found.length > MOST) return say("not"), null;
  const shown = isLoaded(parent);
  const path: { number: number; element: Item | null }[] = [];
  let behind = after === "last" ? -1 : topicOf(after);
  let last = after === "last" ? null : after;
  const edits = found.map(({ text: line, depth }): Edit => {
    const under = depth === 0 ? { number: topicOf(parent), element: shown ? parent : null } : path[depth - 1]!;
    const number = freshNumber();
    const element = under.element ? fresh(number) : null;
    const edit: Edit = { do: "add", topic: number, parent: under.number, after: depth === 0 ? behind : -1, text: line };
    if (element) {
      text(element).textContent = line;
      element.dataset["sent"] = "yes";
      const list = openBranch(under.element!);
      if (depth > 0 || after === "last") list.append(element);
      else if (last) last.after(element);
      else list.prepend(element);
    }
    if (depth === 0) {
      last = element;
      if (after !== "last") behind = number;
    }
    path.length = depth;
    path.push({ number, element });
    return edit;
  });
  if (edits.length > 0) save(...edits);
  return last;
}

/** Puts it there; what was cut here and is on the clipboard still moves instead. */
function put({ plain, tree }: Pieces, parent: Item, after: Item | null | "last"): Item | null {
  const again = plain.replaceAll("\r\n", "\n") === cut?.lines && cutItems().length > 0;
  return again ? (putDown(parent, after), null) : putIn(tree, parent, after);
}

/** Puts it in below this one. */
export async function paste(at: Item, pieces: Pieces): Promise<void> {
  if (pieces.tree.length === 0) return;
  put(pieces, at, "last");
  if (isLoaded(at)) return;
  await settled();
  setOpen(fold(at)!, true);
}

/** An outline that comes while a row is written takes the place of an empty one, and stands below one with words. */
function pasteWhileWriting(at: Item, pieces: Pieces): void {
  const parent = above(at);
  let before = neighbour(at, "previous");
  while (before?.dataset["refused"]) before = neighbour(before, "previous");
  finish();
  if (at.isConnected || !parent) return void paste(at, pieces);
  const last = put(pieces, parent, before);
  if (last) text(last).focus();
}

function focusedRow(event: Event): Item | null {
  const at = (event.target as Element | null)?.closest?.<Item>("#outline[data-edits] [data-topic]") ?? null;
  return at && event.target === text(at) && written() === null && getSelection()?.isCollapsed !== false ? at : null;
}

for (const kind of ["copy", "cut"] as const)
  document.addEventListener(kind, (event) => {
    const at = focusedRow(event);
    const items = at ? (kind === "copy" && at.dataset["topic"] === outline()?.dataset["root"] ? [at] : meant(at)) : [];
    if (items.length === 0) return;
    event.preventDefault();
    void copy(items, kind === "cut");
  });
document.addEventListener("paste", (event) => {
  const writing = event.target === field() ? written() : null;
  const at = focusedRow(event);
  const pieces = at || writing ? piecesOf(event.clipboardData) : null;
  if (!pieces || pieces.tree.length < (writing ? 2 : 1)) return; // one line stands where the caret is
  event.preventDefault();
  if (at) void paste(at, pieces);
  else pasteWhileWriting(writing!, pieces);
});
