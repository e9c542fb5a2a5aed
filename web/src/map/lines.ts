// The lines between topics. The library measures and draws by turns, so that the page is laid out anew for each line; here all
// is measured first, then all is drawn: a map of thousands of topics stays quick. The shapes are the library's.
import type { Topic } from "mind-elixir";
import { find } from "../dom";
import type { Node } from "./branches";
import { sheet } from "./sheet";

interface Line { shape: string; colour: string }
type Side = "lhs" | "rhs";

const SVG = "http://www.w3.org/2000/svg";
const colours = new WeakMap<Node, string>();
let given = 0;

/** A branch keeps the colour it got first, whatever comes before it later. */
function colourOf(piece: Node): string {
  const { palette } = sheet().map.theme;
  if (!colours.has(piece)) colours.set(piece, palette[given++ % palette.length]!);
  return colours.get(piece)!;
}

function paths(lines: Line[], width: string): SVGPathElement[] {
  return lines.map(({ shape, colour }) => {
    const path = document.createElementNS(SVG, "path");
    for (const [name, value] of Object.entries({ d: shape, stroke: colour, fill: "none", "stroke-width": width })) path.setAttribute(name, value);
    return path;
  });
}

function box(at: HTMLElement): [top: number, left: number, width: number, height: number] {
  return [at.offsetTop, at.offsetLeft, at.offsetWidth, at.offsetHeight];
}

/** Where it stands in the map; offsets are told from one positioned element to the next. */
function boxInMap(at: HTMLElement): [top: number, left: number, width: number, height: number] {
  let [top, left] = [0, 0];
  for (let up: HTMLElement | null = at; up && up !== sheet().map.nodes; up = up.offsetParent as HTMLElement | null) {
    top += up.offsetTop;
    left += up.offsetLeft;
  }
  return [top, left, at.offsetWidth, at.offsetHeight];
}

function fromRoot(piece: HTMLElement): Line {
  const { map } = sheet();
  const root = find("me-root", map.nodes)!;
  const [pT, pL, pW, pH] = box(root);
  const [cT, cL, cW, cH] = boxInMap(find("me-tpc", piece)!);
  const { offsetHeight: containerHeight, offsetWidth: containerWidth } = map.nodes;
  const direction = piece.parentElement!.className as Side;
  return { shape: map.generateMainBranch({ pT, pL, pW, pH, cT, cL, cW, cH, direction, containerHeight, containerWidth }), colour: colourOf(nodeOf(piece)) };
}

function within(branch: Element, direction: Side, colour: string, isFirst: boolean): Line[] {
  const below = find(":scope > me-children", branch);
  if (!below) return [];
  const [pT, pL, pW, pH] = box(branch.firstElementChild as HTMLElement);
  return Array.from(below.children).flatMap((child) => {
    const [cT, cL, cW, cH] = box(child.firstElementChild as HTMLElement);
    const shape = sheet().map.generateSubBranch({ pT, pL, pW, pH, cT, cL, cW, cH, direction, isFirst });
    return [{ shape, colour }, ...within(child, direction, colour, false)];
  });
}

function nodeOf(piece: HTMLElement): Node {
  return (find("me-tpc", piece) as Topic).nodeObj as Node;
}

/** The lines from the root, and those within these pieces. */
export function drawLines(fresh: Iterable<HTMLElement>): void {
  const { map } = sheet();
  const pieces = Array.from(map.nodes.querySelectorAll<HTMLElement>(":scope > me-main > me-wrapper"));
  const main = pieces.map(fromRoot);
  const inner = Array.from(fresh, (piece) => ({ piece, lines: within(piece, piece.parentElement!.className as Side, colourOf(nodeOf(piece)), true) }));
  // From here nothing is measured any more.
  map.lines.replaceChildren(...paths(main, "3"));
  pieces.forEach((piece, i) => { find("me-tpc", piece)!.style.borderColor = main[i]!.colour; });
  for (const { piece, lines } of inner) {
    find(":scope > svg", piece)?.remove();
    const sheet = document.createElementNS(SVG, "svg");
    sheet.setAttribute("class", "subLines");
    sheet.setAttribute("overflow", "visible");
    sheet.setAttribute("aria-hidden", "true");
    sheet.append(...paths(lines, "2"));
    piece.append(sheet);
  }
}

export function drawAllLines(): void {
  drawLines(sheet().map.nodes.querySelectorAll<HTMLElement>(":scope > me-main > me-wrapper"));
}
