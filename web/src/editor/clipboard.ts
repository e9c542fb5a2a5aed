// Ctrl+C, X and V on a row: a branch goes out as lines with tabs, as mind-map programs read them, and comes in below the row
// from such lines, Markdown or plain text. What was cut here moves when it is put down here, and so stays the same topics.
import { complain, find } from "../dom";
import { setOpen } from "../outline";
import { type Edit, save, say, settled } from "./outbox";
import { pasted } from "./pasted";
import { branch, fresh, isLoaded, item, type Item, openBranch, outline, put, row, text, tidy, topicOf } from "./tree";
import { freshNumber, hold, written } from "./writing";

const MOST = 5_000; // edits in one save, as the server allows
const PATIENCE = 10_000; // ms for a branch to come

let cut: { topic: number; lines: string } | null = null;

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

function lines(at: Item, depth = 0): string {
  const own = "\t".repeat(depth) + (text(at).textContent ?? "").replace(/\s*\n\s*/gu, " ");
  const below = Array.from(branch(at)?.children ?? []).filter((one): one is Item => one.matches("[data-topic]"));
  return [own, ...below.map((one) => lines(one, depth + 1))].join("\n");
}

async function copy(at: Item, moving: boolean): Promise<void> {
  await opened(at);
  const all = lines(at);
  for (const old of document.querySelectorAll(".row.cut")) old.classList.remove("cut");
  cut = moving ? { topic: topicOf(at), lines: all } : null;
  if (moving) row(at).classList.add("cut");
  const words = outline()?.dataset;
  await navigator.clipboard.writeText(all).then(() => complain("", moving ? words?.["cut"] : words?.["copied"]), () => complain("failed"));
}

/** What was cut goes below this one; nothing if that is below itself. */
function putDown(at: Item): boolean {
  const moved = cut && item(cut.topic);
  cut = null;
  if (!moved || moved.contains(at)) return false;
  row(moved).classList.remove("cut");
  const last = isLoaded(at) ? (branch(at)?.lastElementChild as Item | null) ?? null : null;
  const from = moved.parentElement?.closest<Item>("[data-topic]") ?? null;
  if (isLoaded(at)) hold(() => put(moved, at, last === moved ? (moved.previousElementSibling as Item | null) : last));
  else {
    moved.remove();
    tidy(from);
  }
  save({ do: "move", topic: topicOf(moved), parent: topicOf(at), after: -1 });
  return true;
}

/** One row for each line, below this one, saved in one go. */
function putIn(at: Item, words: string): void {
  const found = pasted(words);
  if (found.length > MOST) return say("not");
  const shown = isLoaded(at);
  const above: { number: number; element: Item | null }[] = [];
  const edits = found.map(({ text: words, depth }): Edit => {
    const parent = depth === 0 ? { number: topicOf(at), element: shown ? at : null } : above[depth - 1]!;
    const number = freshNumber();
    const element = parent.element ? fresh(number) : null;
    if (element) {
      text(element).textContent = words;
      element.dataset["sent"] = "yes";
      openBranch(parent.element!).append(element);
    }
    above.length = depth;
    above.push({ number, element });
    return { do: "add", topic: number, parent: parent.number, after: -1, text: words };
  });
  if (edits.length > 0) save(...edits);
}

async function paste(at: Item, words: string): Promise<void> {
  const again = cut !== null && words.replaceAll("\r\n", "\n") === cut.lines;
  if (!(again && putDown(at))) putIn(at, words);
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
    if (!at || (kind === "cut" && at.dataset["topic"] === outline()?.dataset["root"])) return;
    event.preventDefault();
    void copy(at, kind === "cut");
  });
document.addEventListener("paste", (event) => {
  const at = focusedRow(event);
  const words = event.clipboardData?.getData("text/plain") ?? "";
  if (!at || words.trim() === "") return;
  event.preventDefault();
  void paste(at, words);
});
