// The table of an upload: one row a file.
import { find } from "./dom";

export type State = "waiting" | "sending" | "sent" | "reading" | "imported" | "updated" | "unchanged" | "failed" | "skipped";
export type Words = Record<string, string | undefined>;
interface Figures { topics?: number; repairs?: number; losses?: number; error?: string; asked?: number; asked_url?: string }

const ENDED = new Set<State>(["imported", "updated", "unchanged", "failed", "skipped"]);
const rows = new Map<string, HTMLTableRowElement>();

export function addRow(place: HTMLElement, path: string, state: State, words: Words): void {
  const row = document.createElement("tr");
  const name = document.createElement("th");
  name.scope = "row";
  name.className = "lead-cell";
  name.textContent = path;
  row.append(name);
  for (const kind of ["tight", "tight number", "tight number", "tight number"]) row.insertCell().className = kind;
  find("tbody", place)?.append(row);
  rows.set(path, row);
  show(place, path, state, words);
}

/** Shows a file's state. True when this ended it (a later event for the same file says it again). */
export function show(place: HTMLElement, path: string, state: State, words: Words, figures: Figures = {}): boolean {
  if (!rows.has(path)) addRow(place, path, "waiting", words);
  const row = rows.get(path)!;
  const ended = ENDED.has(state) && !ENDED.has(row.dataset["state"] as State);
  row.dataset["state"] = state;
  const mark = document.createElement("span");
  mark.className = `state state-${state}`;
  mark.textContent = words[state] ?? state;
  row.cells[1]!.replaceChildren(mark);
  if (figures.asked && figures.asked_url) {
    const link = document.createElement("a");
    link.href = figures.asked_url;
    link.textContent = (words["asked"] ?? "").replace("{count}", figures.asked.toLocaleString());
    row.cells[1]!.append(" ", link);
  }
  for (const [at, figure] of [figures.topics, figures.repairs, figures.losses].entries()) row.cells[at + 2]!.textContent = figure === undefined ? "" : figure.toLocaleString();
  find("p", row)?.remove();
  if (figures.error) {
    const why = document.createElement("p");
    why.className = "message message-bad";
    why.textContent = figures.error;
    row.cells[0]!.append(why);
  }
  return ended;
}

/** One line about the whole, in the page's language, and the bar. */
export function say(place: HTMLElement, text: string | undefined, figures: object, value: number, max: number): void {
  const named = new Map(Object.entries(figures) as [string, number][]);
  const line = find("[data-upload-state]", place);
  const bar = find<HTMLProgressElement>("progress", place);
  if (line) line.textContent = (text ?? "").replace(/\{(\w+)\}/g, (_, name: string) => (named.get(name) ?? 0).toLocaleString());
  if (bar) {
    bar.max = Math.max(1, max);
    bar.value = value;
  }
}
