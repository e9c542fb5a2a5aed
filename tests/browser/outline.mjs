// Outlines that the specs write in: documents of their own, and what stands in them.
import assert from "node:assert/strict";
import { choose, panel, press } from "./fixture.mjs";

let made = 0; // documents and people, by all specs that run side by side

/** A document of its own, opened; of that level where one is named. */
export async function open(page, word, level = "") {
  made += 1;
  const title = `書く試し ${made}`;
  await page.goto("/documents/new");
  await page.getByLabel(word("document.title"), { exact: true }).fill(title);
  await page.getByLabel(word("document.shelf"), { exact: true }).fill("試し");
  if (level) await page.getByLabel(word("level"), { exact: true }).selectOption({ label: level });
  await page.getByRole("button", { name: word("documents.new.do") }).click();
  await page.getByRole("link", { name: title, exact: true }).first().waitFor();
  await page.waitForLoadState(); // its scripts listen
  return title;
}

/** The outline as lines, two blanks a level. */
export function lines(page) {
  return page.locator("#outline").evaluate((list) => Array.from(list.querySelectorAll("[data-topic]"), (item) => {
    let depth = -1;
    for (let up = item; up && up !== list; up = up.parentElement) depth += up.matches("li") ? 1 : 0;
    const field = item.querySelector(":scope > .row .writing");
    return "  ".repeat(depth) + (field ? `[${field.textContent}]` : item.querySelector(":scope > .row [data-row]").textContent);
  }));
}

export async function shows(page, expected) {
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
  for (let tries = 0; tries < 50 && JSON.stringify(await lines(page)) !== JSON.stringify(expected); tries += 1) await page.waitForTimeout(100);
  assert.deepEqual(await lines(page), expected);
  assert.equal(await page.locator("#refused").isVisible(), false, "something was refused");
}

export function row(page, text) {
  return page.locator("#outline [data-row]").getByText(text, { exact: true });
}

/** A document of its own with these rows below the title: lines, one tab a level. Gives the title. */
export async function openWith(page, word, rows) {
  const title = await open(page, word);
  await page.locator("#outline [data-row]").first().focus();
  await pasteOnFocus(page, rows.join("\n"));
  await shows(page, [title, ...rows.map((text) => `  ${text.replaceAll("\t", "  ")}`)]);
  await page.locator("#outline [data-topic^='-']").first().waitFor({ state: "detached" });
  return title;
}

/** As Ctrl+V does where the page takes it; whether it did. */
export function pasteOnFocus(page, text, html = "") {
  return page.evaluate(([words, rich]) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    if (rich) data.setData("text/html", rich);
    return !document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, [text, html]);
}

/** Begins to write a new row behind that one. */
export async function insertAfter(page, text, words = "") {
  await row(page, text).focus();
  await page.keyboard.press("Insert");
  await page.keyboard.type(words);
}

/** The next answer to a question for what changed since. */
export function changesAnswered(page) {
  return page.waitForResponse((answer) => new URL(answer.url()).pathname.endsWith("/changes"));
}

/** With the panel: the level of the topic becomes red. */
export async function makeRed(page, word, text) {
  await choose(page, word, text);
  await panel(page, word).locator("details[data-level] > summary").click();
  await panel(page, word).getByRole("combobox", { name: word("level.own") }).selectOption({ label: word("level.red") });
  await press(page, panel(page, word).locator("details[data-level]").getByRole("button", { name: word("save") }));
}

/** The only topic below the title. */
export async function addFirst(page, title, text) {
  await page.locator("#outline [data-row]").first().focus();
  await page.keyboard.press("Insert");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
  await shows(page, [title, `  ${text}`]);
}

export async function rewrite(page, old, text) {
  await page.locator("#outline [data-row]").filter({ hasText: old }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
}
