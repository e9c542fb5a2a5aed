// The outline's toolbar: the commands for hands without a keyboard, and for whoever looks for them. A press does not take the
// focus out of the field that is written in, so the keyboard on a phone stays.
import { closeSheet } from "../context";
import { all, complain, find } from "../dom";
import { copy, paste } from "./clipboard";
import { pasted } from "./pasted";
import { clear, current, meantByButton } from "./selection";
import { type Item, outline, text } from "./tree";
import { addAfter, remove, shift, undo } from "./verbs";
import { add, finish, write, written } from "./writing";

type Act = (at: Item) => void;

/** All that are chosen; while one writes, what is written. */
function meant(at: Item): Item[] {
  return at === written() ? [at] : meantByButton(at);
}

/** Takes what is being written first; a new row without words goes by that. */
function ended(act: Act): Act {
  return (at) => {
    finish();
    const here = at.isConnected ? at : current();
    if (here) act(here);
  };
}

/** Browsers ask for leave to read the clipboard, and a page without a certificate has none. */
async function pasteBelow(at: Item): Promise<void> {
  let pieces: string;
  try {
    pieces = await navigator.clipboard.readText();
  } catch {
    return complain("", outline()?.dataset["noPaste"]);
  }
  await paste(at, { plain: pieces, tree: pasted(pieces) });
}

const ACTS: Record<string, Act> = {
  write: (at) => write(at),
  add: ended(addAfter),
  child: ended((at) => add(at, null)),
  up: (at) => shift(meant(at), "ArrowUp"),
  down: (at) => shift(meant(at), "ArrowDown"),
  in: (at) => shift(meant(at), "ArrowRight"),
  out: (at) => shift(meant(at), "ArrowLeft"),
  copy: ended((at) => void copy(meant(at), false)),
  cut: ended((at) => void copy(meant(at), true)),
  paste: ended((at) => void pasteBelow(at)),
  remove: (at) => { finish(); if (at.isConnected) remove(meant(at)); },
};

function bar(): HTMLElement | null {
  return find("[data-editing-tools]");
}

function press(button: HTMLElement, on: boolean): void {
  button.setAttribute("aria-pressed", String(on));
}

/** One of "write where it is tapped" and "choose what is tapped" at most. */
function turn(button: HTMLElement): void {
  const on = button.getAttribute("aria-pressed") !== "true";
  for (const other of all("[data-editing-tools] [aria-pressed]")) press(other, other === button && on);
  if (button.dataset["act"] === "select" && !on) clear();
  if (on) closeSheet();
}

function run(button: HTMLElement): void {
  const act = button.dataset["act"]!;
  if (act === "undo" || act === "redo") return void undo(act === "redo");
  if (button.hasAttribute("aria-pressed")) return turn(button);
  const at = written() ?? current() ?? find<Item>("#outline [data-topic]");
  if (at) ACTS[act]?.(at);
}

document.addEventListener("mousedown", (event) => {
  if ((event.target as Element | null)?.closest?.("[data-editing-tools]") && outline()?.contains(document.activeElement)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const button = (event.target as Element | null)?.closest?.<HTMLElement>("[data-editing-tools] [data-act], .outline-start [data-act]");
  if (button) run(button);
});

// Tapping writes while "write" is pressed; the panel stays away.
document.addEventListener("click", (event) => {
  const link = (event.target as Element | null)?.closest?.<HTMLElement>("#outline[data-edits] [data-row]");
  const writing = find("[data-editing-tools] [data-act=tap]")?.getAttribute("aria-pressed") === "true";
  if (!link || !writing || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  write(link.closest<Item>("[data-topic]")!);
}, true);

/** One stop for the Tab key; arrows go from button to button (WAI-ARIA, toolbar). */
document.addEventListener("keydown", (event) => {
  const button = (event.target as Element | null)?.closest?.<HTMLElement>("[data-editing-tools] button");
  if (!button) return;
  const buttons = all<HTMLButtonElement>("[data-editing-tools] button").filter((one) => one.checkVisibility());
  const at = buttons.indexOf(button as HTMLButtonElement);
  const goal = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (event.key === "Escape") return void text(current() ?? find<Item>("#outline [data-topic]")!).focus();
  const next = goal === undefined ? undefined : buttons[(goal + buttons.length) % buttons.length];
  if (!next) return;
  event.preventDefault();
  stopAt(next);
  next.focus();
});

function stopAt(button: HTMLElement | undefined): void {
  for (const one of all<HTMLButtonElement>("[data-editing-tools] button")) one.tabIndex = one === button ? 0 : -1;
}

/** Fingers and mice have other first buttons (css/editing.css): one that is not shown would keep the Tab key out. */
function stopAtFirst(): void {
  stopAt(all("[data-editing-tools] button").find((one) => one.checkVisibility()));
}
matchMedia("(hover: none), (max-width: 40rem)").addEventListener("change", stopAtFirst);
stopAtFirst();

// Where a keyboard on the screen does not shrink the page, the bar is lifted above it.
window.visualViewport?.addEventListener("resize", () => {
  const hidden = window.innerHeight - window.visualViewport!.height - window.visualViewport!.offsetTop;
  bar()?.style.setProperty("--under-keyboard", `${Math.max(0, Math.round(hidden))}px`);
});
