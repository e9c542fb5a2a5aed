// The outline's toolbar: the commands for hands without a keyboard, and for whoever looks for them. A press does not take the
// focus out of the field that is written in, so the keyboard on a phone stays.
import { closeSheet } from "../context";
import { all, find } from "../dom";
import { copy, paste } from "./clipboard";
import { clear, current, meant } from "./selection";
import { type Item, outline, text } from "./tree";
import { addAfter, remove, shift, undo } from "./verbs";
import { add, finish, write, written } from "./writing";

type Act = (at: Item) => void;

const ACTS: Record<string, Act> = {
  write: (at) => write(at),
  add: (at) => { finish(); addAfter(at.isConnected ? at : current()!); },
  child: (at) => { finish(); add(at, null); },
  up: (at) => shift(meant(at), "ArrowUp"),
  down: (at) => shift(meant(at), "ArrowDown"),
  in: (at) => shift(meant(at), "ArrowRight"),
  out: (at) => shift(meant(at), "ArrowLeft"),
  copy: (at) => void copy(meant(at), false),
  cut: (at) => void copy(meant(at), true),
  paste: (at) => void navigator.clipboard.readText().then((pieces) => paste(at, pieces), () => undefined),
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
  const button = (event.target as Element | null)?.closest?.<HTMLElement>("[data-editing-tools] [data-act]");
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
  for (const one of buttons) one.tabIndex = one === next ? 0 : -1;
  next.focus();
});

for (const [at, button] of all<HTMLButtonElement>("[data-editing-tools] button").entries()) button.tabIndex = at === 0 ? 0 : -1;

// Where a keyboard on the screen does not shrink the page, the bar is lifted above it.
window.visualViewport?.addEventListener("resize", () => {
  const hidden = window.innerHeight - window.visualViewport!.height - window.visualViewport!.offsetTop;
  bar()?.style.setProperty("--under-keyboard", `${Math.max(0, Math.round(hidden))}px`);
});
