// Ctrl+C, X and V on a row: branches go out as lines with tabs, as mind-map programs read them, and come in below the row
// from such lines, Markdown or plain text. What was cut here moves when it is put down here, and so stays the same topics.
import htmx from "htmx.org";
import { complain, find } from "../dom";
import { isOpen, setOpen } from "../outline";
import { type Edit, save, settled } from "./outbox";
import { pasted } from "./pasted";
import { say } from "./say";
import { meant } from "./selection";
import { branch, fresh, isLoaded, type Item, openBranch, outline, row, still, text, topicOf } from "./tree";
import { putAll } from "./verbs";
import { freshNumber, words, written } from "./writing";

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
  htmx.process(more); // what came just now is not listened to yet: a click would leave the page
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
function putDown(at: Item): void {
  const moved = cutItems().filter((one) => !one.contains(at));
  if (moved.length === 0) return complain("", outline()?.dataset["notBelow"]);
  forgetCut();
  putAll(moved, at, "last");
}

/** One row for each line, below this one, saved in one go. */
function putIn(at: Item, pieces: string): void {
  const found = pasted(pieces);
  if (found.length > MOST) return say("not");
  const shown = isLoaded(at);
  const above: { number: number; element: Item | null }[] = [];
  const edits = found.map(({ text: line, depth }): Edit => {
    const parent = depth === 0 ? { number: topicOf(at), element: shown ? at : null } : above[depth - 1]!;
    const number = freshNumber();
    const element = parent.element ? fresh(number) : null;
    if (element) {
      text(element).textContent = line;
      element.dataset["sent"] = "yes";
      openBranch(parent.element!).append(element);
    }
    above.length = depth;
    above.push({ number, element });
    return { do: "add", topic: number, parent: parent.number, after: -1, text: line };
  });
  if (edits.length > 0) save(...edits);
}

/** Puts text in below this one; what was cut here and is on the clipboard still moves instead. */
export async function paste(at: Item, pieces: string): Promise<void> {
  if (pieces.trim() === "") return;
  const again = pieces.replaceAll("\r\n", "\n") === cut?.lines && cutItems().length > 0;
  if (again) putDown(at);
  else putIn(at, pieces);
  if (isLoaded(at)) return;
  await settled();
  setOpen(fold(at)!, true);
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
  const at = focusedRow(event);
  const pieces = event.clipboardData?.getData("text/plain") ?? "";
  if (!at || pieces.trim() === "") return;
  event.preventDefault();
  void paste(at, pieces);
});
