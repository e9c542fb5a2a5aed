// Text to a tree: lines by their indent, Markdown headings and lists by their level. Pure.
export interface Pasted { text: string; depth: number }

const TAB = 4; // blanks
const HEADING = /^(#{1,6})\s+(.*)$/u;
const BULLET = /^(?:[-*+]|\d{1,4}[.)])\s+(.*)$/u;

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

/** A line never stands more than one level below the one before it; the first stands at 0. */
export function pasted(text: string): Pasted[] {
  const out: Pasted[] = [];
  let base = 0; // below the last heading
  let open: { width: number; depth: number }[] = [];
  for (const raw of text.split(/\r\n?|\n/u)) {
    const line = raw.trim();
    if (line === "") continue;
    const heading = HEADING.exec(line);
    if (heading) {
      const depth = Math.min(heading[1]!.length - 1, (out.at(-1)?.depth ?? -1) + 1);
      out.push({ text: heading[2]!, depth });
      base = depth + 1;
      open = [];
      continue;
    }
    const width = indent(raw);
    while (open.length > 0 && open.at(-1)!.width >= width) open.pop();
    const depth = open.length > 0 ? open.at(-1)!.depth + 1 : base;
    open.push({ width, depth });
    out.push({ text: BULLET.exec(line)?.[1] ?? line, depth });
  }
  return out;
}
