// While somebody types: "[[" offers documents, concepts and topics, "@" the people who work here (also as a Japanese keyboard
// writes them). A field says what it offers by data-completes. A list under the field; the focus stays where it is.
import { find } from "./dom";
import { caretIn, replaceWords, wordsIn } from "./editable";

interface Offer { label: string; hint: string; topic?: number }
interface Asked { field: HTMLElement; from: number; kind: "topics" | "people"; value: string; caret: number }

const SIGNS = {
  topics: /(?:\[\[|［［|「「)([^[\]［］「」\n]{0,60})$/u,
  people: /(?:^|[^A-Za-z0-9])[@＠]([^\s@＠]{0,30})$/u,
} as const;
const PAUSE = 120; // ms after the last key

let asked: Asked | null = null;
let offers: Offer[] = [];
let chosen = 0;
let timer = 0;
let round = 0;

function box(): HTMLElement {
  return find("#completions")!;
}

function close(): void {
  clearTimeout(timer);
  round += 1;
  asked?.field.removeAttribute("aria-activedescendant");
  asked = null;
  offers = [];
  box().hidden = true;
  box().replaceChildren();
  if (none().textContent !== "") none().textContent = "";
}

/** Says that nothing was found, at the place of the offers. */
function none(): HTMLElement {
  return find("#completions-none")!;
}

/** What is asked for where the caret stands. */
function question(field: HTMLElement): { kind: Asked["kind"]; words: string; from: number } | null {
  const caret = caretIn(field);
  if (!caret || caret.from !== caret.to) return null;
  const before = wordsIn(field).slice(0, caret.to);
  for (const kind of (field.dataset["completes"] ?? "").split(" ") as Asked["kind"][]) {
    const found = SIGNS[kind]?.exec(before);
    if (!found) continue;
    const sign = kind === "people" ? 1 : 2;
    return { kind, words: found[1]!, from: before.length - found[1]!.length - sign };
  }
  return null;
}

function mark(next: number): void {
  chosen = (next + offers.length) % offers.length;
  for (const [at, option] of Array.from(box().children).entries()) {
    option.setAttribute("aria-selected", String(at === chosen));
    if (at === chosen) option.scrollIntoView({ block: "nearest" });
  }
  asked?.field.setAttribute("aria-activedescendant", `completion-${chosen}`);
}

function option(offer: Offer, at: number): HTMLElement {
  const made = document.createElement("li");
  made.id = `completion-${at}`;
  made.setAttribute("role", "option"); // as a property it is unknown to Firefox before 119
  const hint = document.createElement("span");
  hint.className = "soft";
  hint.textContent = offer.hint;
  made.append(offer.label, " ", hint);
  made.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  made.addEventListener("click", () => void take(at));
  return made;
}

function lay(list: HTMLElement, field: HTMLElement): void {
  const place = field.getBoundingClientRect();
  const below = place.bottom + list.offsetHeight < window.innerHeight || place.top < list.offsetHeight;
  list.style.left = `${Math.max(0, Math.min(place.left, window.innerWidth - list.offsetWidth))}px`;
  list.style.top = `${below ? place.bottom : place.top - list.offsetHeight}px`;
}

function show({ field, kind }: Asked): void {
  const list = box();
  list.replaceChildren(...offers.map(option));
  list.hidden = offers.length === 0;
  none().textContent = offers.length === 0 && kind === "topics" ? none().dataset["none"] ?? "" : "";
  if (offers.length === 0) {
    field.removeAttribute("aria-activedescendant");
    return lay(none(), field);
  }
  lay(list, field);
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-autocomplete", "list");
  mark(0);
}

async function ask(field: HTMLElement): Promise<void> {
  const now = question(field);
  if (!now || (now.kind === "topics" && now.words.trim() === "")) return close();
  const mine = ++round;
  const about: Asked = { field, from: now.from, kind: now.kind, value: wordsIn(field), caret: caretIn(field)!.to };
  const topic = field.closest("form")?.elements.namedItem("topic");
  const on = topic instanceof HTMLInputElement ? `&topic=${topic.value}` : ""; // people: who may see that topic
  const answer = await fetch(`/suggestions/${now.kind}?q=${encodeURIComponent(now.words)}${on}`, { headers: { Accept: "application/json" } }).catch(() => null);
  if (mine !== round || document.activeElement !== field) return;
  if (!isThere(about) || !answer?.ok || !answer.headers.get("Content-Type")?.startsWith("application/json")) return close();
  asked = about;
  offers = ((await answer.json()) as { items: Offer[] }).items;
  show(about);
}

/** Whether the caret still stands behind the sign and its words: it may have gone on by typing, not by itself. */
function isThere({ field, from, value, caret }: Asked): boolean {
  return question(field)?.from === from && (wordsIn(field) !== value || caretIn(field)?.to === caret);
}

/** Puts the offer where the sign stood. A note gets a link in Markdown; an outline's field is told (its topic gets the link).
 *  False where the caret went elsewhere: the words in between are not to be replaced. */
function take(at: number): boolean {
  const offer = offers[at];
  if (!asked || !offer || !isThere(asked)) return close(), false;
  const { field, from, kind } = asked;
  const label = offer.label.replace(/…$/u, "");
  const plain = kind === "people" ? `@${label} ` : label;
  const markdown = field.dataset["completion"] === "markdown" && kind === "topics";
  const words = markdown ? `[${label.replace(/[[\]\\]/gu, "\\$&")}](/topics/${offer.topic})` : plain;
  replaceWords(field, words, from, caretIn(field)!.to);
  close();
  field.dispatchEvent(new CustomEvent("completed", { bubbles: true, detail: { ...offer, label, kind } }));
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return true;
}

function later(event: Event): void {
  const field = event.target;
  if (!(field instanceof HTMLElement) || !field.dataset["completes"]) return;
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(timer);
  if (!question(field)) return close();
  timer = window.setTimeout(() => void ask(field), PAUSE);
}

document.addEventListener("input", later);
document.addEventListener("compositionend", later);
document.addEventListener("focusout", (event) => { if (event.target === asked?.field) close(); });
document.addEventListener("selectionchange", () => { if (asked && !isThere(asked)) close(); });

document.addEventListener("keydown", (event) => {
  if (!asked || event.target !== asked.field || event.isComposing || event.keyCode === 229) return;
  if (offers.length === 0) return void (["Enter", "Tab", "Escape"].includes(event.key) && close()); // and does what it does
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") mark(chosen + (event.key === "ArrowDown" ? 1 : -1));
  else if (event.key === "Enter" || event.key === "Tab") {
    if (!take(chosen)) return;
  } else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);
