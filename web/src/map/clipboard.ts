// Ctrl+C, X and V on the chosen topic, as in the outline: a branch goes out as lines with tabs and comes in below the chosen
// topic from such lines, Markdown or text. What was cut here moves when it is put down here.
import { complain } from "../dom";
import { type Edit, save } from "../editor/outbox";
import { pasted } from "../editor/pasted";
import { say } from "../editor/say";
import { children, isWhole, type Node, nodeOf } from "./branches";
import { choose, chosen } from "./chosen";
import { move } from "./commands";
import { draw, drawn } from "./draw";
import { begin, load } from "./fold";
import { hang, holds, isRoot, node, sheet } from "./sheet";
import { freshNumber, written } from "./writing";

const MOST = 5_000; // edits in one save, as the server allows

let cut: { at: Node; lines: string } | null = null;

/** Fetches all of the branch; false where not all of it came. */
async function loaded(at: Node): Promise<boolean> {
  for (let before = -1; !isWhole(at) && children(at).length > before; ) {
    before = children(at).length;
    if (!(await load(at))) return false;
  }
  for (const child of children(at)) if (!(await loaded(child))) return false;
  return isWhole(at);
}

function lines(at: Node, depth = 0): string {
  const own = "\t".repeat(depth) + at.metadata.text.replace(/\s*\n\s*/gu, " ");
  return [own, ...children(at).map((child) => lines(child, depth + 1))].join("\n");
}

async function copy(at: Node, moving: boolean): Promise<void> {
  const words = sheet().frame.dataset;
  if (!(await loaded(at))) return complain("", words["incomplete"]);
  const all = lines(at);
  cut = moving ? { at, lines: all } : null;
  await navigator.clipboard.writeText(all).then(() => complain("", moving ? words["cut"] : words["copied"]), () => complain("failed"));
}

/** One topic for each line, below this one, saved in one go. */
function putIn(at: Node, words: string): void {
  const found = pasted(words);
  if (found.length > MOST) return say("not");
  const above: Node[] = [];
  const edits = found.map(({ text, depth }): Edit => {
    const parent = depth === 0 ? at : above[depth - 1]!;
    const fresh = nodeOf({ topic: freshNumber(), text, url: at.metadata.url, count: 0 });
    hang(fresh, parent, "last");
    above.length = depth;
    above.push(fresh);
    return { do: "add", topic: fresh.metadata.topic, parent: parent.metadata.topic, after: -1, text };
  });
  if (edits.length === 0) return;
  at.expanded = true;
  draw(at);
  for (const child of at.children) draw(child);
  drawn();
  save(...edits);
}

function paste(at: Node, words: string): void {
  const moved = cut && words.replaceAll("\r\n", "\n") === cut.lines ? node(cut.at.metadata.topic) : null;
  if (moved && holds(moved, at)) return complain("", sheet().frame.dataset["notBelow"]); // it is still cut
  cut = null;
  if (moved) return move(moved, at, "last");
  putIn(at, words);
  choose(at);
  begin(at);
}

function free(): Node | null {
  const at = chosen();
  return at && at.metadata.topic !== 0 && !written() ? at : null;
}

/** Listens on the field. */
export function listen(field: HTMLElement): void {
  for (const kind of ["copy", "cut"] as const)
    field.addEventListener(kind, (event) => {
      const at = free();
      if (!at || (kind === "cut" && isRoot(at))) return;
      event.preventDefault();
      void copy(at, kind === "cut");
    });
  field.addEventListener("paste", (event) => {
    const at = free();
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (!at || words.trim() === "") return;
    event.preventDefault();
    paste(at, words);
  });
}
