// Ctrl+C, X and V on the chosen topic, as in the outline: a branch goes out as lines with tabs and comes in below the chosen
// topic from such lines, Markdown or text. What was cut here moves when it is put down here.
import { complain } from "../dom";
import { type Edit, save } from "../editor/outbox";
import type { Pasted } from "../editor/pasted";
import { type Pieces, piecesOf } from "../editor/pasted_html";
import { say } from "../editor/say";
import { children, isWhole, type Node, nodeOf } from "./branches";
import { choose, chosen } from "./chosen";
import { moveAll } from "./commands";
import { draw, drawn } from "./draw";
import { begin, load } from "./fold";
import { meant } from "./group";
import { hang, holds, isLast, isRoot, neighbour, node, sheet } from "./sheet";
import { finish, freshNumber, written } from "./writing";

const MOST = 5_000; // edits in one save, as the server allows

let cut: { topics: number[]; lines: string } | null = null;

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

async function copy(items: Node[], moving: boolean): Promise<void> {
  const words = sheet().frame.dataset;
  for (const at of items) if (!(await loaded(at))) return complain("", words["incomplete"]);
  const all = items.map((at) => lines(at)).join("\n");
  cut = moving ? { topics: items.map((at) => at.metadata.topic), lines: all } : null;
  await navigator.clipboard.writeText(all).then(() => complain("", moving ? words["cut"] : words["copied"]), () => complain("failed"));
}

/** One topic for each piece below that parent, behind that sibling, (null) first or last: saved in one go. Gives the last of the upper ones. */
function putIn(found: Pasted[], parent: Node, after: Node | null | "last"): Node | null {
  if (found.length > MOST) return say("not"), null;
  const path: Node[] = [];
  let behind = after;
  const edits = found.map(({ text, depth }): Edit => {
    const under = depth === 0 ? parent : path[depth - 1]!;
    const fresh = nodeOf({ topic: freshNumber(), text, url: parent.metadata.url, count: 0 });
    const place = depth === 0 ? behind : "last";
    hang(fresh, under, place);
    if (depth === 0 && behind !== "last") behind = fresh;
    path.length = depth;
    path.push(fresh);
    return { do: "add", topic: fresh.metadata.topic, parent: under.metadata.topic, after: place === "last" ? -1 : place?.metadata.topic ?? 0, text };
  });
  if (edits.length === 0) return null;
  parent.expanded = true;
  draw(parent);
  for (const child of parent.children) draw(child);
  drawn();
  save(...edits);
  return behind === "last" ? null : behind;
}

/** Puts it there; what was cut here and is on the clipboard still moves instead. */
function paste({ plain, tree }: Pieces, parent: Node, after: Node | null | "last"): void {
  const again = cut !== null && plain.replaceAll("\r\n", "\n") === cut.lines;
  const there = again ? cut!.topics.map(node).filter((one): one is Node => one !== null) : [];
  const moved = there.filter((one) => !holds(one, parent));
  if (there.length > 0 && moved.length === 0) return complain("", sheet().frame.dataset["notBelow"]); // it is still cut
  cut = null;
  if (moved.length > 0) return moveAll(moved, parent, after);
  choose(putIn(tree, parent, after) ?? parent);
  begin(parent);
}

/** An outline that comes while a topic is written takes the place of an empty new one, and stands below one with words. */
function pasteWhileWriting(at: Node, pieces: Pieces): void {
  const parent = at.parent;
  const behind = parent && !isLast(at) ? neighbour(at, -1) : "last";
  finish();
  if (node(at.metadata.topic) === at || !parent) return paste(pieces, at, "last");
  paste(pieces, parent, behind);
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
      void copy(meant(at), kind === "cut");
    });
  field.addEventListener("paste", (event) => {
    const writing = written();
    const at = free();
    const pieces = at || writing ? piecesOf(event.clipboardData) : null;
    if (!pieces || pieces.tree.length < (writing ? 2 : 1)) return; // one line stands where the caret is
    event.preventDefault();
    if (at) paste(pieces, at, "last");
    else pasteWhileWriting(writing!, pieces);
  });
}
