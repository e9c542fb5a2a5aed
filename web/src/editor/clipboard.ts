// Ctrl+C, X and V on a row: branches go out as lines with tabs, as mind-map programs read them, and come in below the row
// from such lines, Markdown or plain text. What was cut here moves when it is put down here, and so stays the same topics.
import { complain, find } from "../dom";
import { setOpen } from "../outline";
import { type Edit, save, say, settled } from "./outbox";
import { pasted } from "./pasted";
import { meant } from "./selection";
import { branch, fresh, isLoaded, item, type Item, openBranch, outline, row, text, topicOf } from "./tree";
import { putAll } from "./verbs";
import { freshNumber, words, written } from "./writing";

const MOST = 5_000; // edits in one save, as the server allows
const PATIENCE = 10_000; // ms for a branch to come

let cut: { topics: number[]; lines: string } | null = null;

function fold(at: Item): HTMLElement | null {
  return find(":scope > .row > [data-fold]", at);
}

/** The branch with all below it in the page. */
async function opened(at: Item): Promise<void> {
  const began = Date.now();
  const waits = () => !isLoaded(at) || at.querySelector("[data-topic] > ul:empty, .htmx-request") !== null;
  while (waits() && Date.now() - began < PATIENCE) {
    for (const closed of [at, ...at.querySelectorAll<Item>("[data-topic]")])
      if (!isLoaded(closed)) setOpen(fold(closed)!, true);
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
  for (const at of items) await opened(at);
  const all = items.map((at) => lines(at)).join("\n");
  for (const old of document.querySelectorAll(".row.cut")) old.classList.remove("cut");
  cut = moving ? { topics: items.map(topicOf), lines: all } : null;
  if (moving) for (const at of items) row(at).classList.add("cut");
  const said = outline()?.dataset;
  await navigator.clipboard.writeText(all).then(() => complain("", moving ? said?.["cut"] : said?.["copied"]), () => complain("failed"));
}

/** What was cut goes below this one; nothing if that is below itself. */
function putDown(at: Item): boolean {
  const moved = (cut?.topics ?? []).map(item).filter((one): one is Item => one !== null && !one.contains(at));
  cut = null;
  for (const one of moved) row(one).classList.remove("cut");
  return putAll(moved, at, "last");
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
  const again = cut !== null && pieces.replaceAll("\r\n", "\n") === cut.lines;
  if (!(again && putDown(at))) putIn(at, pieces);
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
