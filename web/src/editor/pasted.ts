// Text to a tree: lines by their indent, Markdown headings and lists by their level; a block of code, a quotation or a table is one
// topic with its lines. Pure.
export interface Pasted { text: string; depth: number }

const TAB = 4; // blanks
const HEADING = /^(#{1,6})\s+(.*)$/u;
const BULLET = /^(?:[-*+]|\d{1,4}[.)])\s+(.*)$/u;
const FENCE = /^(`{3,}|~{3,})/u;
const RULER = /^\|?[ \t:|-]*-[ \t:|-]*$/u; // below the head of a table

function indent(line: string): number {
  let width = 0;
  for (const sign of line) {
    if (sign === "\t") width += TAB;
    else if (sign === " ") width += 1;
    else if (sign === "\u3000") width += 2;
    else break;
  }
  return width;
}

/** How many lines from here on are one block; 1 where none begins. */
function blockLength(lines: string[], at: number): number {
  const rest = lines.slice(at).map((line) => line.trim());
  const until = (isOver: (line: string) => boolean): number => {
    const end = rest.findIndex((line, i) => i > 0 && isOver(line));
    return end < 0 ? rest.length : end;
  };
  const fence = FENCE.exec(rest[0]!)?.[1];
  if (fence) return Math.min(rest.length, until((line) => line.startsWith(fence) && line.replaceAll(fence[0]!, "") === "") + 1);
  if (rest[0]!.startsWith(">")) return until((line) => !line.startsWith(">"));
  if (rest[0]!.startsWith("|") && RULER.test(rest[1] ?? "")) return until((line) => !line.startsWith("|"));
  return 1;
}

/** As written, without the indent of its first line. */
function block(lines: string[]): string {
  const width = lines[0]!.length - lines[0]!.trimStart().length;
  return lines.map((line) => (line.slice(0, width).trim() === "" ? line.slice(width) : line.trimStart()).trimEnd()).join("\n").trimEnd();
}

/** A line never stands more than one level below the one before it; the first stands at 0. */
export function pasted(text: string): Pasted[] {
  const out: Pasted[] = [];
  let base = 0; // below the last heading
  let open: { width: number; depth: number }[] = [];
  const lines = text.split(/\r\n?|\n/u);
  for (let at = 0, length = 1; at < lines.length; at += length) {
    const raw = lines[at]!;
    const line = raw.trim();
    length = 1;
    if (line === "") continue;
    const heading = HEADING.exec(line);
    if (heading) {
      const depth = Math.min(heading[1]!.length - 1, (out.at(-1)?.depth ?? -1) + 1);
      out.push({ text: heading[2]!, depth });
      base = depth + 1;
      open = [];
      continue;
    }
    if (/^[`~>|]/u.test(line)) length = blockLength(lines, at);
    const width = indent(raw);
    while (open.length > 0 && open.at(-1)!.width >= width) open.pop();
    const depth = open.length > 0 ? open.at(-1)!.depth + 1 : base;
    open.push({ width, depth });
    out.push({ text: length > 1 ? block(lines.slice(at, at + length)) : BULLET.exec(line)?.[1] ?? line, depth });
  }
  return out;
}
