// What a browser or a word processor puts on the clipboard, to a tree: its lists keep their levels. Where it has none its plain
// text says as much.
import { find } from "../dom";
import { inert } from "../trusted";
import { type Pasted, pasted } from "./pasted";

const BLOCKS = "address article aside blockquote dd div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table ul".split(" ");
const SKIPPED = "script style template head title meta link".split(" ");
const WORD_LEVEL = /mso-list:[^;"]*level(\d+)/iu;

/** Rules for looks are not to be applied, only read. */
function read(html: string): Document {
  return inert(html.replace(/<[^>]*>/gu, (tag) => tag.replace(/\sstyle\s*=/giu, " data-style=")));
}

function isBlock(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && BLOCKS.includes(node.localName);
}

function style(at: HTMLElement): string {
  return at.dataset["style"] ?? "";
}

/** The words between two blocks. */
function words(nodes: Node[], lines: boolean): string {
  return nodes.map((node): string => {
    if (node instanceof HTMLBRElement) return "\v";
    if (node instanceof HTMLElement && (SKIPPED.includes(node.localName) || /mso-list:\s*ignore/iu.test(style(node)))) return "";
    if (node.hasChildNodes()) return words(Array.from(node.childNodes), lines);
    return node.nodeType === Node.TEXT_NODE ? (lines ? node.nodeValue ?? "" : (node.nodeValue ?? "").replace(/\s+/gu, " ")) : "";
  }).join("");
}

function tidied(said: string): string {
  return said.split("\v").map((line) => line.trim()).join("\n").trim();
}

class Reading {
  readonly out: Pasted[] = [];
  #base = 0; // below the last heading

  put(text: string, depth: number): void {
    if (text === "") return;
    this.out.push({ text, depth: Math.min(depth, (this.out.at(-1)?.depth ?? -1) + 1) });
  }

  /** What is in an element: `depth` of its words, 0 below the last heading. Of a list's entry its first words are the topic. */
  inside(at: HTMLElement, depth: number, entry = false): void {
    let run: Node[] = [];
    let own = false; // the entry's words stand already: what follows them is below
    const flush = (): void => {
      const text = tidied(words(run, false));
      run = [];
      this.put(text, this.#base + depth + (entry && own ? 1 : 0));
      own ||= text !== "";
    };
    for (const child of Array.from(at.childNodes)) {
      if (child instanceof HTMLElement && SKIPPED.includes(child.localName)) continue;
      if (!isBlock(child) && !(child instanceof HTMLElement && find(BLOCKS.join(","), child))) {
        run.push(child);
        continue;
      }
      flush();
      const before = this.out.length;
      this.block(child as HTMLElement, depth + (entry && own ? 1 : 0), entry);
      own ||= this.out.length > before;
    }
    flush();
  }

  block(at: HTMLElement, depth: number, inEntry: boolean): void {
    const level = /^h([1-6])$/u.exec(at.localName)?.[1] ?? "";
    const word = WORD_LEVEL.exec(style(at))?.[1];
    if (level && !inEntry) {
      this.#base = 0;
      this.inside(at, Number(level) - 1);
      this.#base = (this.out.at(-1)?.depth ?? -1) + 1;
    } else if (word) this.inside(at, Number(word) - 1);
    else if (at.matches("ul, ol")) this.list(at, depth);
    else if (at.localName === "pre") this.put(words([at], true).replaceAll("\v", "\n").replace(/^\n|\s+$/gu, ""), this.#base + depth);
    else if (at instanceof HTMLTableElement) this.put(Array.from(at.rows, (row) => Array.from(row.cells, (cell) => tidied(words([cell], false)).replaceAll("\n", " ")).join(" | ")).join("\n"), this.#base + depth);
    else if (at.localName === "blockquote") this.put(tidied(words([at], false)), this.#base + depth);
    else this.inside(at, depth);
  }

  /** A list right inside a list, as some write it, belongs to the entry before it. */
  list(at: HTMLElement, depth: number): void {
    for (const child of Array.from(at.children) as HTMLElement[]) {
      if (child.matches("ul, ol")) this.list(child, depth + 1);
      else this.inside(child, depth, true);
    }
  }
}

/** Nothing where it has no list. */
export function pastedHtml(html: string): Pasted[] | null {
  if (!/<li[\s>]|mso-list:/iu.test(html)) return null;
  const page = read(html);
  const listed = find("li", page) ?? Array.from(page.querySelectorAll<HTMLElement>("[data-style]")).find((one) => WORD_LEVEL.test(style(one)));
  if (!listed) return null;
  const reading = new Reading();
  reading.inside(page.body, 0);
  return reading.out.length > 0 ? reading.out : null;
}

/** What is on the clipboard: as text, and as the tree that it says. */
export interface Pieces { plain: string; tree: Pasted[] }

export function piecesOf(data: DataTransfer | null): Pieces {
  const plain = data?.getData("text/plain") ?? "";
  return { plain, tree: pastedHtml(data?.getData("text/html") ?? "") ?? pasted(plain) };
}
