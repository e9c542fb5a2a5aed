// Maps that the specs write in: documents of their own, and what stands in them.
import assert from "node:assert/strict";
import { open } from "./outline.mjs";

export async function openMap(page, address) {
  await page.goto(address);
  await page.locator("[data-map][data-ready]").waitFor();
  if (await page.locator(".map-field:focus").count()) await page.keyboard.press("Home"); // the root is chosen
}

/** Of a document of its own. */
export async function newMap(page, word, level = "amber-strict") {
  const title = await open(page, word, word(`level.${level}`));
  const address = `${new URL(page.url()).pathname}/map`;
  await openMap(page, address);
  return { title, address };
}

/** The map as lines in the order of the document, two blanks a level: the first topics stand right of the root. */
export function lines(page) {
  return page.evaluate(() => {
    const field = document.querySelector(".map-field.open");
    const item = (topic) => {
      const text = topic.querySelector(".text").textContent;
      return "  ".repeat(Number(topic.getAttribute("aria-level")) - 1) + (field && topic.classList.contains("selected") ? `[${field.value}]` : text);
    };
    return ["me-root", ".rhs", ".lhs"].flatMap((part) => Array.from(document.querySelectorAll(`me-nodes > ${part} me-tpc`), item));
  });
}

/** Until all that was done in this page is answered. */
export function saved(page) {
  return page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("outbox:")));
}

/** What the map shows when all is saved; nothing was refused. */
export async function shows(page, expected) {
  await saved(page);
  for (let tries = 0; tries < 50; tries += 1) {
    if (JSON.stringify(await lines(page)) === JSON.stringify(expected)) return assert.equal(await page.locator("#refused").isVisible(), false, "something was refused");
    await page.waitForTimeout(100);
  }
  assert.deepEqual(await lines(page), expected);
}

/** Where it stands, once the page and the map have come to rest. */
export async function standing(page, locator) {
  let before = "";
  for (let tries = 0; tries < 50; tries += 1) {
    const box = await locator.boundingBox();
    if (JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    await page.waitForTimeout(100);
  }
  throw new Error("it never comes to rest");
}

export function item(page, text) {
  return page.getByRole("treeitem", { name: text, exact: true });
}

export async function rewrite(page, old, text) {
  await item(page, old).click();
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Puts text in below the chosen topic, as Ctrl+V does. */
export function paste(page, text) {
  return page.locator(".map-field").evaluate((field, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Until the map has heard of what is done, and taken it. */
export async function heard(page, doing) {
  const answer = page.waitForResponse(/\/changes\?since=/);
  await doing();
  await (await answer).finished();
  await page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
}

/** The next request to that address waits, asked or (answered) answered by the server already, until send() is called. */
export async function hold(page, address, answered = false) {
  let send, told;
  const sent = new Promise((resume) => { send = resume; });
  const asked = new Promise((resume) => { told = resume; });
  await page.route(address, async (route) => {
    const early = answered ? await route.fetch() : null;
    told();
    await sent;
    await route.fulfill({ response: early ?? (await route.fetch()) }).catch(() => undefined); // the page may be closed
  }, { times: 1 });
  return { send, asked };
}
